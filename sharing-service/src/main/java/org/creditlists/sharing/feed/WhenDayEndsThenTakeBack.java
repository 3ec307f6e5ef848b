package org.creditlists.sharing.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.runtime.schedule.DailySweep;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.collection.CollectionFollower;
import org.creditlists.sharing.collection.EntryCollection;
import org.jspecify.annotations.Nullable;

/**
 * Takes back the records of entries that are over by their dates, at midnight in Asia/Shanghai, whether or not anybody
 * has told so (Hubei opinions on personal creditworthiness (2017), part IV(3)). Whoever reads the feed before that is
 * done waits for it.
 */
@Singleton
public class WhenDayEndsThenTakeBack {

    private static final int PORTION = 1_000;

    private final DataSource dataSource;
    private final EntryCollection collection;
    private final CollectionFollower follower;
    private final WhenEntryChangedThenShare sharing;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable DailySweep sweep;
    private volatile @Nullable LocalDate doneFor;

    WhenDayEndsThenTakeBack(
            DataSource dataSource,
            EntryCollection collection,
            CollectionFollower follower,
            WhenEntryChangedThenShare sharing,
            Clock clock) {
        this.dataSource = dataSource;
        this.collection = collection;
        this.follower = follower;
        this.sharing = sharing;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        sweep = DailySweep.start("feed-days", clock, day -> takeBack(true));
    }

    void stop(@Observes ShutdownEvent event) {
        if (sweep != null) {
            sweep.close();
        }
    }

    /** True when nothing is shared any more that is over today; false while the collection is not filled. */
    public boolean isCaughtUp() {
        return today().equals(doneFor) || takeBack(false);
    }

    /**
     * What was shared while the day ended, by a clock or a replica that was a little behind, is met by looking again.
     *
     * @param again also when it was done today; of readers who wait at midnight the first does it for all
     */
    private boolean takeBack(boolean again) {
        if (!follower.isFilled()) {
            return false;
        }
        lock.lock();
        try {
            LocalDate today = today();
            if (!again && today.equals(doneFor)) {
                return true;
            }
            List<UUID> over = collection.overOn(today.toEpochDay());
            for (int from = 0; from < over.size(); from += PORTION) {
                List<UUID> portion = over.subList(from, Math.min(from + PORTION, over.size()));
                Rows.transaction(dataSource, connection -> sharing.share(connection, portion));
            }
            if (!over.isEmpty()) {
                follower.wake();
            }
            doneFor = today;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingDays.LEGAL_ZONE);
    }
}
