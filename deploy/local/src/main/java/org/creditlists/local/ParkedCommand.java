package org.creditlists.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.creditlists.infrastructure.NotReadyException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what services could not take from their topics, and has it handled. */
@Command(
        name = "parked",
        description = {
            "List the messages that services could not take, or handle one of them.",
            "Exit code 1 when some wait, or one could not be handled."
        })
public final class ParkedCommand implements Callable<Integer> {

    private static final int OK = 200;
    private static final int ABSENT = 404;
    private static final int MOST = 500;

    @Mixin
    private final Installation installation = new Installation();

    @Parameters(index = "0", arity = "0..1", paramLabel = "SERVICE", description = "E.g. sharing; all without it.")
    private @Nullable String only;

    @Option(names = "--show", paramLabel = "ID", description = "Show what one is like; nothing that it says.")
    private @Nullable String show;

    @Option(names = "--retry", paramLabel = "ID", description = "Have it taken after all.")
    private @Nullable String retry;

    @Option(names = "--discard", paramLabel = "ID", description = "Say that it is not to be taken; with --reason.")
    private @Nullable String discard;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why it is discarded; nothing personal.")
    private String reason = "";

    @Override
    public Integer call() {
        Platform platform = installation.platform();
        String operator = new Tokens(platform.secrets().issuer(), Duration.ofHours(1)).operator();
        var http = new Http();
        if (show != null) {
            return handled(platform, url -> http.get(url + "/parked/" + show, operator));
        }
        if (retry != null) {
            return handled(platform, url -> http.post(url + "/parked/" + retry + "/retry", operator, Map.of()));
        }
        if (discard != null) {
            var why = Map.of("reason", reason);
            return handled(platform, url -> http.post(url + "/parked/" + discard + "/discarding", operator, why));
        }
        int waiting = 0;
        for (Service service : services()) {
            waiting += list(service, platform.url(service), http, operator);
        }
        System.out.println(waiting == 0 ? "没有搁置的消息 / nothing is parked" : "搁置 / parked: " + waiting);
        return waiting == 0 ? 0 : 1;
    }

    private List<Service> services() {
        List<Service> found = Service.withLists().stream()
                .filter(one -> only == null || only.equals(one.shortName()) || only.equals(one.module()))
                .toList();
        if (found.isEmpty()) {
            throw new NotReadyException("没有该服务 / there is no such service: " + only);
        }
        return found;
    }

    private static int list(Service service, String url, Http http, String operator) {
        int count = 0;
        String after = "";
        while (true) {
            Http.Answer answer = http.get(url + "/parked?limit=" + MOST + after, operator);
            if (answer.status() != OK) {
                throw new NotReadyException(service.module() + ": HTTP " + answer.status() + " " + answer.text());
            }
            for (JsonNode one : answer.json()) {
                System.out.printf(
                        "%-12s %s %s %s-%s@%s %s%n",
                        service.shortName(),
                        one.get("id").asText(),
                        one.get("parkedAt").asText(),
                        one.get("topic").asText(),
                        one.get("partition").asText(),
                        one.get("offset").asText(),
                        one.get("reason").asText());
                after = "&after=" + one.get("id").asText();
                count++;
            }
            if (answer.json().size() < MOST) {
                return count;
            }
        }
    }

    /** An id is of one service: the others do not know it. */
    private int handled(Platform platform, Function<String, Http.Answer> call) {
        Optional<Http.Answer> known = services().stream()
                .map(service -> call.apply(platform.url(service)))
                .filter(answer -> answer.status() != ABSENT)
                .findFirst();
        System.out.println(known.map(Http.Answer::text).orElse("没有该搁置消息 / there is no such parked message"));
        return known.filter(answer -> answer.status() == OK).isPresent() ? 0 : 1;
    }
}
