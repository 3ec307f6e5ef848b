package org.creditlists.eventstore;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Criteria made ready to be asked many times. A thousand criteria of one tag each, as a batch of decisions has them,
 * are a look-up of the event's tags, not a thousand comparisons for each event.
 */
final class Wanted {

    private final EventCriteria criteria;
    private final Set<EventCriterion> each;
    private final @Nullable Set<Tag> oneOf;

    private Wanted(EventCriteria criteria) {
        this.criteria = criteria;
        this.each = criteria.flatten();
        boolean oneTagEach = !each.isEmpty()
                && each.stream()
                        .allMatch(criterion ->
                                criterion.types().isEmpty() && criterion.tags().size() == 1);
        if (oneTagEach) {
            Set<Tag> tags = new HashSet<>();
            each.forEach(criterion -> tags.addAll(criterion.tags()));
            oneOf = tags;
        } else {
            oneOf = null;
        }
    }

    static Wanted of(EventCriteria criteria) {
        return new Wanted(criteria);
    }

    Set<EventCriterion> each() {
        return each;
    }

    /** Tags one of which an event must have, and nothing else; null when the criteria say more. */
    @Nullable
    Set<Tag> oneOf() {
        return oneOf;
    }

    boolean matches(QualifiedName name, Set<Tag> tags) {
        if (oneOf == null) {
            return criteria.matches(name, tags);
        }
        for (Tag tag : tags) {
            if (oneOf.contains(tag)) {
                return true;
            }
        }
        return false;
    }

    /** Whether every criterion names a tag; otherwise only a scan finds all events. */
    boolean isFoundByTag() {
        return !each.isEmpty()
                && each.stream().noneMatch(criterion -> criterion.tags().isEmpty());
    }

    /** The tag by which events for a criterion are looked up; the whole criterion is then checked on what is found. */
    static String firstTag(EventCriterion criterion) {
        return criterion.tags().stream()
                .map(Tags::format)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
