package org.creditlists.local;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.creditlists.local.status.Facts;
import org.creditlists.local.status.PlatformLines;
import org.creditlists.local.status.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks every part how it is, all at once and within ten seconds. */
@Command(
        name = "status",
        description = {
            "Show how everything is: processes, slots, connectors, intakes, parked messages, lists, verification,"
                    + " overdue work, and up to when answers are complete.",
            "Exit code 1 when something is not well."
        })
final class Status implements Callable<Integer> {

    @Mixin
    private final Installation installation = new Installation();

    @Option(names = "--all", description = "What is well, too, each in a line of its own.")
    private boolean all;

    @Option(names = "--json", description = "Everything for machines.")
    private boolean json;

    @Override
    public Integer call() {
        Path data = installation.data();
        Map<String, Platform.Part> parts = Platform.parts(data, installation.ports());
        parts.values().forEach(part -> part.process().shortenLog());
        Clock clock = Clock.systemUTC();
        boolean isUp = parts.values().stream().anyMatch(part -> part.process().isAlive());
        Report report = isUp
                ? PlatformLines.report(Facts.of(installation.platform(), clock))
                : PlatformLines.down(clock.instant(), Facts.processes(parts));
        System.out.println(json ? report.json() : report.text(all));
        return report.isWell() ? 0 : 1;
    }
}
