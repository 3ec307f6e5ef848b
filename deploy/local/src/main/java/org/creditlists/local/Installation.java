package org.creditlists.local;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command has. */
final class Installation {

    private static final Duration COMPACTION_LAG = Duration.ofMinutes(10);

    @Option(names = "--data", description = "Folder for everything that is kept (default: .credit in the repository).")
    private @Nullable Path data;

    static Path repository() {
        return Path.of(System.getProperty("credit.home", "."));
    }

    Path data() {
        return data == null ? repository().resolve(".credit") : data;
    }

    Platform platform() {
        return new Platform(repository(), data(), Ports.DEFAULT, COMPACTION_LAG.toMillis());
    }
}
