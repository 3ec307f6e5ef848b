package org.creditlists.runtime.author;

/** Something was to be stored without anybody who did it: a fault of the program. */
public final class UnknownAuthorException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnknownAuthorException() {
        super("nobody acts: name the author where the work begins");
    }
}
