package org.creditlists.eventstore;

import java.util.List;

/** Is told of every append when it is over, on a thread that nobody waits for. */
@FunctionalInterface
public interface AppendWatch {

    /** Watches nothing. */
    AppendWatch NONE = (types, nanos, outcome) -> {};

    /** How an append ended. */
    enum Outcome {
        STORED,
        /** Something came in between; whoever decided begins again. */
        CONFLICT,
        FAILED
    }

    /**
     * @param types of the events, by their qualified names
     * @param nanos from its submission until it was over, waiting for other appends included
     */
    void over(List<String> types, long nanos, Outcome outcome);
}
