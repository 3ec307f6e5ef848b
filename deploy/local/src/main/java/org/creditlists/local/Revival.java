package org.creditlists.local;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.creditlists.infrastructure.Await;
import org.creditlists.infrastructure.ChildProcess;
import org.creditlists.infrastructure.NotReadyException;

/**
 * Starts a part again that ends while it is starting: a database that recovers, a backend that is killed or a broker
 * that is elected may end a service that comes up well a moment later.
 */
final class Revival {

    /** From the first start on; one that ends again and again does so for a reason that stays. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int MOST_STARTS = 6;

    private Revival() {}

    /**
     * @param start starts it unless it runs; may fail, too
     * @throws NotReadyException of the last try
     */
    static void of(ChildProcess process, Runnable start, BooleanSupplier ready) {
        Instant end = Instant.now().plus(PATIENCE);
        for (int starts = 1; ; starts++) {
            try {
                start.run();
                Await.ready(process, ready);
                return;
            } catch (NotReadyException e) {
                if (starts == MOST_STARTS || Instant.now().isAfter(end)) {
                    throw e;
                }
            }
        }
    }
}
