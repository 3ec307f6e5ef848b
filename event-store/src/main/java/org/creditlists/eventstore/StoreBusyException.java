package org.creditlists.eventstore;

import java.sql.SQLTransientException;

/**
 * More waits than the store takes on, or nobody had an answer in time. What was asked may have happened when the answer
 * is what is missing; whoever repeats it finds out by the condition of the append.
 */
public final class StoreBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    /** What a database says that has too little of something: so that nobody has to know two kinds of it. */
    private static final String INSUFFICIENT_RESOURCES = "53000";

    /** @param why without anything personal */
    public StoreBusyException(String why) {
        super(why, new SQLTransientException(why, INSUFFICIENT_RESOURCES));
    }
}
