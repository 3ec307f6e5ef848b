package org.creditlists.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows which parts and connectors run. */
@Command(name = "status", description = "Show what runs; exit code 1 when something does not.")
final class Status implements Callable<Integer> {

    @Mixin
    private final Installation installation = new Installation();

    @Override
    public Integer call() {
        Platform platform = installation.platform();
        boolean all = true;
        for (var part : platform.parts().entrySet()) {
            part.getValue().process().shortenLog();
            var handle = part.getValue().process().handle();
            String state = handle.isEmpty() ? "停止 / down" : "运行 / running";
            for (Service service : Service.values()) {
                if (service.module().equals(part.getKey()) && handle.isPresent() && !platform.isReady(service)) {
                    state = "未就绪 / not ready";
                }
            }
            all &= state.startsWith("运行");
            System.out.printf(
                    "%-20s %-20s port %-6d pid %s%n",
                    part.getKey(),
                    state,
                    part.getValue().port(),
                    handle.map(p -> Long.toString(p.pid())).orElse("-"));
        }
        boolean connectors = connectorsRun(platform);
        return all && connectors ? 0 : 1;
    }

    private static boolean connectorsRun(Platform platform) {
        boolean all = true;
        for (Service service : Service.withLists()) {
            ConnectorState state = platform.connector(service);
            all &= state.runs();
            System.out.printf("%-20s %s%n", "connector " + service.shortName(), state.text());
        }
        return all;
    }
}
