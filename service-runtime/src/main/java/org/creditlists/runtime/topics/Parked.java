package org.creditlists.runtime.topics;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be taken.
 *
 * @param group the consumer group that could not take it
 * @param reason without anything personal
 * @param tries how often an operator had it tried again in vain
 * @param closedBy id of the operator at the issuer of tokens; null while it waits
 * @param closedFor why it was discarded; null otherwise
 */
public record Parked(
        UUID id,
        String group,
        String topic,
        int partition,
        long offset,
        String reason,
        Instant parkedAt,
        State state,
        int tries,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String closedFor) {

    /** What became of it. */
    public enum State {
        /** For an operator. */
        WAITING,
        /** It was tried again, and taken. */
        TAKEN,
        /** A later record of its key was taken, or it is not on its topic any more: nothing is to be taken of it. */
        SUPERSEDED,
        /** An operator said that it is not to be taken. */
        DISCARDED
    }

    String place() {
        return topic + "-" + partition + "@" + offset;
    }
}
