package org.creditlists.runtime.decision;

/**
 * What the work read beside the history is newer than the history. {@link Decisions#decide} begins again, as after any
 * other decision that came in between.
 */
public final class StaleReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleReadException(String message) {
        super(message);
    }
}
