package org.creditlists.local.trace;

import java.time.Instant;

/**
 * Something that happened to a request or followed from it.
 *
 * @param at when
 * @param part of the platform, as {@code sharing-service}
 * @param what was answered, stored or logged
 */
public record Step(Instant at, String part, String what) implements Comparable<Step> {

    @Override
    public int compareTo(Step other) {
        return at.compareTo(other.at);
    }

    @Override
    public String toString() {
        return "%-28s %-20s %s".formatted(at, part, what);
    }
}
