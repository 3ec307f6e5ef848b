package org.creditlists.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.creditlists.local.Platform;
import org.creditlists.systemtest.cases.RandomCases;

/**
 * Objections and restorations: how long it takes from an accepted objection until the last of its orders is suspended
 * at thirty departments' consumers; how long the desk and the sweep take with 100,000 open cases; and the random run.
 */
final class CasesBench {

    private static final int RANDOM_CASES = 10_000;
    private static final int RANDOM_AT_ONCE = 24;

    private final Path repository;
    private final Set<String> parts;

    CasesBench(Path repository, Set<String> parts) {
        this.repository = repository;
        this.parts = parts;
    }

    void run() throws Exception {
        if (wanted("suspension") || wanted("desk")) {
            Platform platform = BenchPlatform.create(repository);
            try {
                platform.startAll(line -> {}, () -> {});
                if (wanted("suspension")) {
                    new SuspensionBench(platform).run();
                }
                if (wanted("desk")) {
                    new QueueBench(platform).run();
                }
            } finally {
                platform.stop();
            }
        }
        if (wanted("random")) {
            Platform platform = BenchPlatform.create(repository);
            try {
                platform.startAll(line -> {}, () -> {});
                random(platform);
            } finally {
                platform.stop();
            }
        }
    }

    private boolean wanted(String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    private static void random(Platform platform) throws Exception {
        Instant begin = Instant.now();
        var findings = new RandomCases(platform, line -> System.out.println("  " + line))
                .play(RANDOM_CASES, RANDOM_AT_ONCE, System.nanoTime());
        System.out.printf(
                "%d random cases in %d s: %s; %d attempts inside a suspension, all refused; applied inside a"
                        + " suspension: %d;"
                        + " places with a restored entry: %d%n",
                RANDOM_CASES,
                Duration.between(begin, Instant.now()).toSeconds(),
                findings.courses(),
                findings.refusedInside(),
                findings.appliedInside().size(),
                findings.stillThere().size());
        System.out.printf(
                "  measures applied after an objection was decided and before incentive-service knew of it: %d; the"
                        + " longest"
                        + " such time %d ms%n",
                findings.onTheWay(), findings.longestOnTheWay().toMillis());
        findings.appliedInside().forEach(System.out::println);
        findings.stillThere().forEach(System.out::println);
    }
}
