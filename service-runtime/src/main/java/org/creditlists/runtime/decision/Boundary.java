package org.creditlists.runtime.decision;

import java.util.Collection;
import java.util.Set;

/**
 * What a decision depends on: all events that carry one of these values of a tag. The decision stands only if none of
 * them came in between.
 */
public record Boundary(String tag, Set<String> values) {

    public static Boundary of(String tag, Object value) {
        return new Boundary(tag, Set.of(value.toString()));
    }

    public static Boundary ofAll(String tag, Collection<String> values) {
        return new Boundary(tag, Set.copyOf(values));
    }
}
