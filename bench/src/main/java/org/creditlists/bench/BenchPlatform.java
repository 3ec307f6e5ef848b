package org.creditlists.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.creditlists.local.Platform;
import org.creditlists.local.Ports;

/** A platform for one benchmark, beside one that may be up. */
final class BenchPlatform {

    private static final long COMPACTION_LAG_MS = 600_000;
    private static final Ports PORTS = Ports.of(List.of(15533, 19192, 19193, 18183, 8181, 8182, 8183, 8184, 8185));

    private BenchPlatform() {}

    static Platform create(Path repository) throws IOException {
        return new Platform(repository, Files.createTempDirectory("credit-bench"), PORTS, COMPACTION_LAG_MS);
    }
}
