package org.creditlists.eventstore;

import java.util.Comparator;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriterion;

/** The tag by which events for a criterion are looked up; the whole criterion is then checked on what is found. */
final class FirstTags {

    private FirstTags() {}

    /** Whether every criterion names a tag; otherwise only a scan finds all events. */
    static boolean cover(Set<EventCriterion> criteria) {
        return !criteria.isEmpty()
                && criteria.stream().noneMatch(criterion -> criterion.tags().isEmpty());
    }

    static String of(EventCriterion criterion) {
        return criterion.tags().stream()
                .map(Tags::format)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
