package org.creditlists.runtime.decision;

import org.jspecify.annotations.Nullable;

/** A stored event cannot be read. No decision is made on a history that is not understood. */
public final class UnreadableHistoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableHistoryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
