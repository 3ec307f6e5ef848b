package org.creditlists.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command has. */
final class Installation {

    private static final Duration COMPACTION_LAG = Duration.ofMinutes(10);

    @Option(
            names = "--data",
            description = "Folder for everything that is kept (default: .credit in the repository, and for users who"
                    + " may not write there credit-lists in $XDG_DATA_HOME or ~/.local/share).")
    private @Nullable Path data;

    static Path repository() {
        return Path.of(System.getProperty("credit.home", "."));
    }

    Path data() {
        if (data != null) {
            return data;
        }
        Path inside = repository().resolve(".credit");
        return Files.isWritable(Files.exists(inside) ? inside : repository()) ? inside : ofTheUser();
    }

    /** A second user of the machine has the build of the first one, and data of their own. */
    private static Path ofTheUser() {
        String folder = System.getenv("XDG_DATA_HOME");
        Path base = folder == null || folder.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(folder);
        return base.resolve("credit-lists");
    }

    Platform platform() {
        return platform(null);
    }

    Ports ports() {
        return Ports.DEFAULT;
    }

    /** @param crypto that is chosen from now on; null for what was chosen before */
    Platform platform(@Nullable String crypto) {
        return new Platform(repository(), data(), ports(), COMPACTION_LAG.toMillis(), crypto);
    }
}
