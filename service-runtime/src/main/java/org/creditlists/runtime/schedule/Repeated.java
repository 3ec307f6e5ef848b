package org.creditlists.runtime.schedule;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again on a thread of its own; what fails is told, counted and done the next time. */
public final class Repeated implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Repeated.class);

    private final String name;
    private final Runnable work;
    private final SweepMeters meters;
    private final ScheduledExecutorService timer;

    private Repeated(String name, Duration every, Runnable work) {
        this.name = name;
        this.work = work;
        this.meters = new SweepMeters(name, every);
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** Begins at once. */
    public static Repeated start(String name, Duration every, Runnable work) {
        return start(name, Duration.ZERO, every, work);
    }

    /**
     * @param name of the thread, in the log and of the meters; one of a process
     * @param first how long it waits before the first time
     * @param every how long it waits between the end of one time and the next, at least a millisecond
     */
    public static Repeated start(String name, Duration first, Duration every, Runnable work) {
        var repeated = new Repeated(name, every, work);
        repeated.timer.scheduleWithFixedDelay(
                repeated::once, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        return repeated;
    }

    private void once() {
        try {
            work.run();
            meters.done();
        } catch (RuntimeException | Error e) {
            // Messages of database errors may quote the row, so only their kind is logged.
            if (!timer.isShutdown()) {
                meters.failed();
                LOG.warn("{} is done again after {}", name, e.getClass().getName());
            }
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        meters.close();
    }
}
