package org.creditlists.runtime.schedule;

/** Says that a sweep did what it could, but not all of it: it counts as failed, and is done again. */
public final class UnfinishedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnfinishedException(String what) {
        super(what);
    }
}
