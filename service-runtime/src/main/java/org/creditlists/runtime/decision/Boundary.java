package org.creditlists.runtime.decision;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a decision depends on: all events that carry one of these values of a tag. The decision stands only if none of
 * them came in between.
 *
 * @param values by tag
 */
public record Boundary(Map<String, Set<String>> values) {

    public static Boundary of(String tag, Object value) {
        return new Boundary(Map.of(tag, Set.of(value.toString())));
    }

    public static Boundary ofAll(String tag, Collection<String> values) {
        return new Boundary(Map.of(tag, Set.copyOf(values)));
    }

    /** The same, and all events that carry one of these values of another tag. */
    public Boundary and(String tag, Collection<String> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, Set<String>> all = new HashMap<>(values);
        all.put(tag, Set.copyOf(more));
        return new Boundary(Map.copyOf(all));
    }
}
