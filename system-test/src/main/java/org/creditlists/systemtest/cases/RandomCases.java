package org.creditlists.systemtest.cases;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.creditlists.local.Platform;

/**
 * Random cases across the five services, through their public interfaces only: entries are objected to, upheld,
 * rejected, corrected, taken back, restored, refused, shielded and withdrawn, by many at once, while departments try to
 * apply their orders all the time. Afterwards the topics and the databases are searched for what must never be: a
 * punishment that was applied inside a suspension, and a restored entry that appears anywhere.
 */
public final class RandomCases {

    private final Platform platform;
    private final Consumer<String> tell;
    private final CaseClient client;
    private final CaseSteps steps;
    private final CoursePlayer player;

    /** @param tell is told what happens, a line at a time */
    public RandomCases(Platform platform, Consumer<String> tell) {
        this.platform = platform;
        this.tell = tell;
        this.client = new CaseClient(platform);
        this.steps = new CaseSteps(client);
        this.player = new CoursePlayer(client, steps);
    }

    /**
     * @param cases how many entries, each of another company, from 1 to 100,000
     * @param atOnce how many are played at the same time
     */
    public Findings play(int cases, int atOnce, long seed)
            throws SQLException, InterruptedException, ExecutionException {
        List<Entry> entries = new Designation(platform, client, steps).of(cases, seed);
        client.untilSame();
        tell.accept("%d entries are on all five lists".formatted(cases));
        AtomicInteger done = new AtomicInteger();
        Instant begin = Instant.now();
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> futures = new ArrayList<>();
            for (Entry entry : entries) {
                futures.add(threads.submit(() -> {
                    player.play(entry, new Random(seed ^ entry.code().hashCode()));
                    int now = done.incrementAndGet();
                    if (now % 500 == 0) {
                        tell.accept("%d cases after %d s"
                                .formatted(
                                        now,
                                        Duration.between(begin, Instant.now()).toSeconds()));
                    }
                }));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        }
        client.untilSame();
        return find();
    }

    private Findings find() throws SQLException {
        var history = new MeasureHistory(platform);
        return new Findings(
                player.counts(),
                steps.refusedInside(),
                history.appliedInside(),
                new Leftovers(platform).of(player.restoredEntries()),
                history.onTheWay(),
                history.longestOnTheWay());
    }
}
