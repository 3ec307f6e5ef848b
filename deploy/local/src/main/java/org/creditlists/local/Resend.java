package org.creditlists.local;

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

    @Mixin
    private final Installation installation = new Installation();

    @Parameters(index = "0", paramLabel = "SERVICE", description = "E.g. designation.")
    private String name = "";

    @Option(names = "--from", paramLabel = "POSITION", description = "The first event; all without it.")
    private long from = 1;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; it stays on record.")
    private String reason = "";

    @Override
    public Integer call() {
        Platform platform = installation.platform();
        Service service = Service.withLists().stream()
                .filter(one -> name.equals(one.shortName()) || name.equals(one.module()))
                .findFirst()
                .orElseThrow(() -> new NotReadyException("没有该服务 / there is no such service: " + name));
        if (LostSlot.of(platform, service).makeAnew() || platform.connect().forgetPlaceIfFailed(service.shortName())) {
            System.out.println("连接器从新的复制槽开始 / the connector begins at its new slot");
        }
        long sent = Republication.ask(platform, service, from, reason)
                .await(now -> System.out.printf("已发送 / sent: %,d%n", now));
        System.out.printf("%s 已全部重新发布 / all of it is published again: %,d%n", service.module(), sent);
        return 0;
    }
}
