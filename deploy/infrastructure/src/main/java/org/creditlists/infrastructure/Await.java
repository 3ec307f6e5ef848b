package org.creditlists.infrastructure;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for a condition. */
public final class Await {

    /** A part that died is noticed at once; one that only starts slowly, on a busy machine, is not given up. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Await() {}

    /** @throws NotReadyException when the process dies or the time is over first; it carries the end of its log. */
    public static void ready(ChildProcess process, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new NotReadyException(process.name() + " ended while it was starting:\n" + process.lastLines(15));
            }
            if (Instant.now().isAfter(end)) {
                throw new NotReadyException(process.name() + " is not ready after " + PATIENCE.toSeconds() + " s:\n"
                        + process.lastLines(15));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadyException("interrupted");
        }
    }
}
