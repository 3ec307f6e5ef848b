package org.creditlists.runtime.decision;

import java.util.List;
import org.creditlists.eventstore.CompanionWrite;

/**
 * What a decision wants stored.
 *
 * @param companions rows that stand or fall with the events; they are written even when there are no events
 * @param result what the caller is told once everything is durable
 */
public record Draft<E, R>(List<? extends E> events, List<CompanionWrite> companions, R result) {}
