package org.creditlists.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code ./credit bench event-store|push|cases|measures|sharing|latency}; the parts of push, cases, measures and
 * sharing can be named one by one, and so can the rates of latency.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Path repository = Path.of(System.getProperty("credit.home", "."));
        String which = arguments.length == 0 ? "" : arguments[0];
        System.out.printf(
                "%d processors, JDK %s, PostgreSQL 18.4 with fsync and synchronous_commit on, load on the same"
                        + " machine%n",
                Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"));
        Set<String> parts = Arrays.stream(arguments).skip(1).collect(Collectors.toSet());
        switch (which) {
            case "event-store" -> new EventStoreBench().run();
            case "push" -> new PushBench(repository, parts).run();
            case "cases" -> new CasesBench(repository, parts).run();
            case "measures" -> new MeasuresBench(repository, parts).run();
            case "sharing" -> new SharingBench(repository, parts).run();
            case "latency" -> new LatencyBench(repository, parts).run();
            default -> {
                System.err.println(
                        "usage: credit bench event-store | push [ndjson] [snapshot] [csv] [xlsx] [single] [long]"
                                + " | cases [suspension] [desk] [random]"
                                + " | measures [orders] [rate] [desk]"
                                + " | sharing [inquiry] [batch] [names] [pages] [rebuild] | latency [RATE…]");
                System.exit(2);
            }
        }
        BenchPlatform.delete();
        System.exit(0);
    }
}
