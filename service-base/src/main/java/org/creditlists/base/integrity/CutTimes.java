package org.creditlists.base.integrity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When cuts are drawn through the topics: at the same times in every service, which knows nothing of the others.
 *
 * @param every from one cut to the next, at least a second; the same in all services
 */
record CutTimes(Duration every) {

    private static final int PAUSES = 60;

    /** Between two looks. */
    Duration pause() {
        return every.dividedBy(PAUSES);
    }

    /**
     * The next cut, while it is time to open it: early enough that every transaction which is under way now has ended
     * when it comes, and not much earlier, for transactions heed a cut that is open.
     */
    Optional<Instant> toOpen(Instant now) {
        long millis = every.toMillis();
        Instant next = Instant.ofEpochMilli((now.toEpochMilli() / millis + 1) * millis);
        Duration left = Duration.between(now, next);
        return left.compareTo(pause().multipliedBy(6)) > 0 && left.compareTo(pause().multipliedBy(12)) <= 0
                ? Optional.of(next)
                : Optional.empty();
    }

    /** Whether the records before a cut may be expected to be on their topics. */
    boolean isOver(Instant cut, Instant now) {
        return !now.isBefore(cut.plus(pause()));
    }

    /** Whether it is given up: a service that is so far behind compares itself at a later one. */
    boolean isLost(Instant cut, Instant now) {
        return now.isAfter(cut.plus(every.multipliedBy(3).dividedBy(4))) || cut.isAfter(now.plus(every));
    }
}
