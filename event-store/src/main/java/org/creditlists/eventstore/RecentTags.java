package org.creditlists.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Tags of the events that this process wrote last, as long as nobody else wrote in between: conditions on what was
 * appended a moment ago are checked without asking the database. Not thread-safe.
 */
final class RecentTags {

    private static final int EVENTS = 20_000;

    private final Deque<Written> groups = new ArrayDeque<>();
    private final Map<Tag, Long> last = new HashMap<>();
    private long from = Long.MAX_VALUE;
    private long to = -1;

    private record Written(long to, List<Set<Tag>> tags) {}

    /**
     * Events that are committed.
     *
     * @param head position before the first
     * @param events the tags of each
     */
    void written(long head, List<Set<Tag>> events) {
        if (head != to) {
            groups.clear();
            last.clear();
            from = head;
        }
        to = head + events.size();
        groups.add(new Written(to, events));
        long position = head;
        for (Set<Tag> tags : events) {
            position++;
            for (Tag tag : tags) {
                last.put(tag, position);
            }
        }
        while (to - from > EVENTS) {
            forget(groups.remove());
        }
    }

    private void forget(Written oldest) {
        from = oldest.to();
        for (Set<Tag> tags : oldest.tags()) {
            for (Tag tag : tags) {
                last.computeIfPresent(tag, (one, position) -> position <= from ? null : position);
            }
        }
    }

    /** Whether every event behind a position, up to the head of the table, is known here. */
    boolean cover(long after, long head) {
        return head == to && after >= from;
    }

    /** Whether an event behind a position has one of the tags; only where these are {@linkplain #cover covered}. */
    boolean anyAfter(long after, Set<Tag> tags) {
        return tags.stream().anyMatch(tag -> last.getOrDefault(tag, -1L) > after);
    }
}
