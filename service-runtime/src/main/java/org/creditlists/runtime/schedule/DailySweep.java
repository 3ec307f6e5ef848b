package org.creditlists.runtime.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.creditlists.runtime.author.Acting;
import org.creditlists.runtime.author.Author;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for what has come due: right after midnight, at the start for what came due while the service was down, and
 * every {@link #LONGEST_WAIT} in between, so that a clock that was set is noticed. Whoever looks must cope with looking
 * twice: two replicas look at the same time.
 */
public final class DailySweep implements AutoCloseable {

    public static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(DailySweep.class);

    private final String name;
    private final Author author;
    private final Clock clock;
    private final Consumer<LocalDate> look;
    private final ScheduledExecutorService timer;
    private final SweepMeters meters;

    private DailySweep(String name, Clock clock, Consumer<LocalDate> look) {
        this.name = name;
        this.author = new Author.Sweep(name);
        this.clock = clock;
        this.look = look;
        this.meters = new SweepMeters(name, LONGEST_WAIT);
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name + "-", 0).daemon().factory());
    }

    /** The same, but it looks first when a process has had time to start. */
    public static DailySweep startLater(String name, Clock clock, Consumer<LocalDate> look) {
        return start(name, clock, LONGEST_WAIT, look);
    }

    /**
     * @param name of the thread, what the log calls it, and the author of what it causes
     * @param clock in the zone in which days begin
     * @param look is given today; what it throws counts as not done
     */
    public static DailySweep start(String name, Clock clock, Consumer<LocalDate> look) {
        return start(name, clock, Duration.ZERO, look);
    }

    private static DailySweep start(String name, Clock clock, Duration first, Consumer<LocalDate> look) {
        var sweep = new DailySweep(name, clock, look);
        sweep.timer.schedule(sweep::run, first.toMillis(), TimeUnit.MILLISECONDS);
        return sweep;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        meters.close();
    }

    private void run() {
        try {
            Acting.as(author, () -> look.accept(now().toLocalDate()));
            meters.done();
        } catch (RuntimeException | Error e) {
            if (!timer.isShutdown()) {
                meters.failed();
                LOG.warn("{} looks again after {}", name, e.getClass().getName());
            }
        } finally {
            if (!timer.isShutdown()) {
                timer.schedule(this::run, pause(now()).toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(clock.getZone());
    }

    /** Until midnight, when that is near. */
    public static Duration pause(ZonedDateTime now) {
        ZonedDateTime midnight = now.toLocalDate().plusDays(1).atStartOfDay(now.getZone());
        Duration untilMidnight = Duration.between(now, midnight).plusMillis(1);
        return untilMidnight.compareTo(LONGEST_WAIT) < 0 ? untilMidnight : LONGEST_WAIT;
    }
}
