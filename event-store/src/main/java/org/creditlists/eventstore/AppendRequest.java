package org.creditlists.eventstore;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;

/**
 * One append that waits for its group; the future gives the position of its last event.
 *
 * @param digests of its events, empty where nothing is sealed
 */
record AppendRequest(
        AppendCondition condition,
        Wanted wanted,
        List<NewEvent> events,
        List<byte[]> digests,
        List<CompanionWrite> companions,
        CompletableFuture<ConsistencyMarker> done) {

    boolean isConditional() {
        return !(condition.consistencyMarker() == ConsistencyMarker.INFINITY
                || condition.equals(AppendCondition.none()));
    }

    /** Whoever asked was told already that it failed, or took too long. */
    boolean isAbandoned() {
        return done.isDone();
    }

    /** Position after which nothing that matches may have happened. */
    long after() {
        return Math.max(0, GlobalIndexConsistencyMarker.position(condition.consistencyMarker()));
    }

    /** Whether an event of an earlier append of the same group breaks the condition of this one. */
    boolean conflictsWith(AppendRequest earlier) {
        for (NewEvent event : earlier.events) {
            if (wanted.matches(event.type().qualifiedName(), event.tags())) {
                return true;
            }
        }
        return false;
    }
}
