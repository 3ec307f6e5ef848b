package org.creditlists.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.creditlists.local.Platform;
import org.creditlists.local.Ports;

/** A platform for one benchmark, beside one that may be up. */
final class BenchPlatform {

    private static final long COMPACTION_LAG_MS = 600_000;
    private static final Ports PORTS = Ports.of(List.of(
            15533, 19192, 19193, 18183, 8181, 8182, 8183, 8184, 8185, 8180, 9181, 9182, 9183, 9184, 9185, 9180));

    private static final List<Path> FOLDERS = new ArrayList<>();

    private BenchPlatform() {}

    static Platform create(Path repository) throws IOException {
        return new Platform(repository, folder(), PORTS, COMPACTION_LAG_MS);
    }

    static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("credit-bench");
        FOLDERS.add(folder);
        return folder;
    }

    /** Several gigabytes each; behind a run that failed they stay, with its logs. */
    static void delete() throws IOException {
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
