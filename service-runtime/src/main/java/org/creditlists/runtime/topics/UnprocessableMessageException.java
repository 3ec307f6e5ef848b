package org.creditlists.runtime.topics;

import org.jspecify.annotations.Nullable;

/** This message can never be processed; trying again is of no use. */
public final class UnprocessableMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message without anything personal: it is logged and stored */
    public UnprocessableMessageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
