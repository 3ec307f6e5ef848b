package org.creditlists.bench;

import java.nio.file.Path;
import java.util.Locale;

/** {@code ./credit bench event-store|push|latency}. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Path repository = Path.of(System.getProperty("credit.home", "."));
        String which = arguments.length == 0 ? "" : arguments[0];
        System.out.printf(
                "%d processors, JDK %s, PostgreSQL 18.4 with fsync and synchronous_commit on, load on the same machine%n",
                Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"));
        switch (which) {
            case "event-store" -> new EventStoreBench().run();
            case "push" -> new PushBench(repository).run();
            case "latency" -> new LatencyBench(repository).run();
            default -> {
                System.err.println("usage: credit bench event-store | push | latency");
                System.exit(2);
            }
        }
        System.exit(0);
    }
}
