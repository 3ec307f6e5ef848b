package org.creditlists.sharing.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.topics.ListListener;
import org.creditlists.runtime.sql.LongWork;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.collection.CollectionFollower;
import org.creditlists.sharing.match.Matching;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes match values behind what is shared, so that nothing waits for a slow hash: those of this month at once,
 * those of the next in half of the time, and takes out those of months that are over. One replica does it at a time.
 */
@Singleton
public class WhenIndividualSharedThenMatch implements ListListener {

    private static final Logger LOG = LoggerFactory.getLogger(WhenIndividualSharedThenMatch.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final String TURN = "SELECT pg_try_advisory_xact_lock(hashtext('entry_match'))";

    private final DataSource dataSource;
    private final Matching matching;
    private final WhenEntryChangedThenShare sharing;
    private final CollectionFollower follower;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    WhenIndividualSharedThenMatch(
            DataSource dataSource, Matching matching, WhenEntryChangedThenShare sharing, CollectionFollower follower) {
        this.dataSource = dataSource;
        this.matching = matching;
        this.sharing = sharing;
        this.follower = follower;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("match-values")
                .priority(Thread.MIN_PRIORITY)
                .unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        closed = true;
        thread.interrupt();
    }

    @Override
    public void learnt(List<CreditEvent> events, Set<EntryId> dossiers) {
        news.release();
    }

    private void run() {
        while (!closed) {
            Duration wait = LONGEST_WAIT;
            try {
                wait = portion();
            } catch (RuntimeException | Error e) {
                if (!closed) {
                    LOG.warn("match values go on after {}", e.getClass().getName());
                }
            }
            try {
                if (wait.equals(LONGEST_WAIT)) {
                    news.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
                    news.drainPermits();
                } else {
                    Thread.sleep(wait);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** @return how long to rest after it */
    private Duration portion() {
        Matching.Portion done = LongWork.transaction(dataSource, connection -> {
            if (!Rows.query(connection, TURN, row -> row.getBoolean(1)).getFirst()) {
                return Matching.NOTHING;
            }
            Matching.Portion computed = matching.compute(connection);
            if (!computed.entries().isEmpty()) {
                store(connection, computed);
            }
            return computed;
        });
        if (done.entries().isEmpty()) {
            return LONGEST_WAIT;
        }
        follower.wake();
        return done.rest();
    }

    /** In the order in which everything else takes hold of what is shared. */
    private void store(Connection connection, Matching.Portion computed) throws SQLException {
        FeedHead.take(connection);
        matching.store(connection, computed);
        List<UUID> entries = computed.entries();
        sharing.share(connection, entries);
    }
}
