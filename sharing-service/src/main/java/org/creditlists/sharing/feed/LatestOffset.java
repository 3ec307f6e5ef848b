package org.creditlists.sharing.feed;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The latest offset, as it was a moment ago: however many wait for the next, the database is asked once. */
@Singleton
class LatestOffset {

    private static final long MOMENT = Duration.ofMillis(200).toNanos();

    private final Feed feed;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Seen seen;

    LatestOffset(Feed feed) {
        this.feed = feed;
    }

    private record Seen(long offset, long nanos) {}

    /** 0 while nobody has looked yet. */
    long now() {
        Seen known = seen;
        if ((known == null || System.nanoTime() - known.nanos() > MOMENT) && looking.tryLock()) {
            try {
                known = new Seen(feed.latest().offset(), System.nanoTime());
                seen = known;
            } finally {
                looking.unlock();
            }
        }
        return known == null ? 0 : known.offset();
    }
}
