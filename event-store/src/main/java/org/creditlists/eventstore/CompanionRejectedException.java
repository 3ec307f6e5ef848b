package org.creditlists.eventstore;

/** A companion write touched another number of rows than it had to; nothing of its append was stored. */
public final class CompanionRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CompanionRejectedException(CompanionWrite write, int rows) {
        super("expected %d rows, not %d: %s".formatted(write.expectedRows(), rows, write.sql()));
    }
}
