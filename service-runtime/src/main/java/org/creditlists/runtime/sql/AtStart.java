package org.creditlists.runtime.sql;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.creditlists.web.problem.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a service does with its database while it starts: a database that starts or recovers is waited for. */
public final class AtStart {

    private static final Logger LOG = LoggerFactory.getLogger(AtStart.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** Longer recoveries are left to whoever starts the service again. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private AtStart() {}

    /**
     * Does it again until the database is there.
     *
     * @param work that may be begun again
     * @throws Exception what it throws for another reason, or after five minutes
     */
    public static <T> T await(Callable<T> work) throws Exception {
        long begun = System.nanoTime();
        while (true) {
            try {
                return work.call();
            } catch (Exception e) {
                if (!Outage.isIn(e) || System.nanoTime() - begun > LONGEST.toNanos()) {
                    throw e;
                }
                LOG.warn("the database is waited for after {}", e.getClass().getName());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** The same for work that throws only what is unchecked. */
    public static void awaitThat(Runnable work) {
        try {
            await(() -> {
                work.run();
                return true;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
