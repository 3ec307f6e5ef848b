package org.creditlists.infrastructure;

/** A part of the platform did not start; the message is for the person at the terminal. */
public final class NotReadyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotReadyException(String message) {
        super(message);
    }
}
