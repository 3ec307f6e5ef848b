package org.creditlists.local;

import java.util.concurrent.Callable;
import org.creditlists.infrastructure.NotReadyException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The end of the logs. */
@Command(name = "logs", description = "Show the end of the log of one part, or of all.")
final class Logs implements Callable<Integer> {

    @Mixin
    private final Installation installation = new Installation();

    @Parameters(arity = "0..1", description = "postgresql, kafka, connect, or a service.")
    private @Nullable String part;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "20",
            description = "How many lines (default: ${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public Integer call() {
        var parts = installation.platform().parts();
        if (part != null && !parts.containsKey(part)) {
            throw new NotReadyException("没有 / there is no part " + part + "; one of " + parts.keySet());
        }
        parts.forEach((name, value) -> {
            if (part == null || part.equals(name)) {
                System.out.println("== " + name + " (" + value.process().log() + ")");
                System.out.println(value.process().lastLines(lines));
            }
        });
        return 0;
    }
}
