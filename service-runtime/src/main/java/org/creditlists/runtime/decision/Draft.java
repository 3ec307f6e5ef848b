package org.creditlists.runtime.decision;

import java.util.List;
import java.util.Map;
import org.creditlists.eventstore.CompanionWrite;
import org.jspecify.annotations.Nullable;

/**
 * What a decision wants stored.
 *
 * @param companions rows that stand or fall with the events; they are written even when there are no events
 * @param result what the caller is told once everything is durable
 * @param beforeWriting waits for what has to be durable before, when all of this is ready to be written; what it throws
 *     rejects the draft
 * @param further events that are found, and bound decisions, by more than their codec knows of them
 */
public record Draft<E, R>(
        List<? extends E> events,
        List<CompanionWrite> companions,
        R result,
        @Nullable Runnable beforeWriting,
        Map<? extends E, Boundary> further) {

    /** One that waits for nothing. */
    public Draft(List<? extends E> events, List<CompanionWrite> companions, R result) {
        this(events, companions, result, null, Map.of());
    }
}
