package org.creditlists.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.creditlists.infrastructure.NotReadyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has a service publish its events and state records again. */
@Command(
        name = "resend",
        description = {
            "Publish the events of a service, its state records and its tombstones again, with the same ids.",
            "It goes on in the service when this command is ended."
        })
public final class Resend implements Callable<Integer> {

    private static final int OK = 200;
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Mixin
    private final Installation installation = new Installation();

    @Parameters(index = "0", paramLabel = "SERVICE", description = "E.g. designation.")
    private String name = "";

    @Option(names = "--from", paramLabel = "POSITION", description = "The first event; all without it.")
    private long from = 1;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; it stays on record.")
    private String reason = "";

    @Override
    public Integer call() throws InterruptedException {
        Platform platform = installation.platform();
        Service service = Service.withLists().stream()
                .filter(one -> name.equals(one.shortName()) || name.equals(one.module()))
                .findFirst()
                .orElseThrow(() -> new NotReadyException("没有该服务 / there is no such service: " + name));
        if (platform.connect().forgetPlaceIfFailed(service.shortName())) {
            System.out.println("连接器从新的复制槽开始 / the connector begins at its new slot");
        }
        String operator = new Tokens(platform.secrets().issuer(), Duration.ofHours(1)).operator();
        var http = new Http();
        String url = platform.url(service) + "/events/republishing";
        JsonNode asked = answer(http.post(url, operator, Map.of("from", from, "reason", reason)));
        long number = asked.get("number").asLong();
        while (!asked.hasNonNull("finishedAt")) {
            System.out.printf("已发送 / sent: %,d%n", asked.get("sent").asLong());
            Thread.sleep(PAUSE);
            for (JsonNode one : answer(http.get(url, operator))) {
                if (one.get("number").asLong() == number) {
                    asked = one;
                }
            }
        }
        System.out.printf(
                "%s 已全部重新发布 / all of it is published again: %,d%n",
                service.module(), asked.get("sent").asLong());
        return 0;
    }

    private static JsonNode answer(Http.Answer answer) {
        if (answer.status() != OK) {
            throw new NotReadyException("HTTP " + answer.status() + " " + answer.text());
        }
        return answer.json();
    }
}
