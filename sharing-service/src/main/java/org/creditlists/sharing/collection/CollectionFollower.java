package org.creditlists.sharing.collection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.topics.ListListener;
import org.creditlists.runtime.hash.LtHash.Element;
import org.creditlists.runtime.sql.LongWork;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.duty.Duties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the collection from the table, and follows it by published offsets: at once what this replica shares, within a
 * tenth of a second what another one does.
 */
@Singleton
public final class CollectionFollower implements ListListener {

    private static final Logger LOG = LoggerFactory.getLogger(CollectionFollower.class);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(100);
    private static final int FETCH = 5_000;
    /** Rows applied at once: readers wait for as long as that takes. */
    private static final int PORTION = 200;

    /**
     * One transaction is one snapshot: it ends with the last offset that was published by then, lacks nothing up to
     * that, and has the names of the individuals that are in it.
     */
    private static final String ONE_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    private static final String CHANGES = """
            SELECT s.entry_id, s.payload, s.changed, coalesce(d.duties, ''),
                   CASE WHEN s.holder IS NOT NULL THEN s.digest END
            FROM shared_entry s LEFT JOIN entry_duty d ON d.entry_id = s.entry_id WHERE s.changed > ?
            UNION ALL
            SELECT entry_id, NULL, changed, '', NULL FROM shared_end WHERE changed > ?
            ORDER BY changed
            """;

    private static final String DUTIES =
            "SELECT entry_id, duties, changed FROM entry_duty WHERE changed > ? ORDER BY changed";

    private final DataSource dataSource;
    private final EntryCollection collection;
    private final Duties duties;
    private final Holders holders;
    private final Semaphore news = new Semaphore(0);
    private final List<Shared> changes = new ArrayList<>(PORTION);
    private final Thread thread;
    private volatile boolean closed;
    private final AtomicLong rounds = new AtomicLong();
    private long offset;
    private long dutyOffset;

    /**
     * A row of what is shared.
     *
     * @param individual SHA-256 of the record of an individual, which stands there without a name; null of others
     */
    private record Shared(UUID entry, byte @Nullable [] record, int duty, byte @Nullable [] individual) {}

    CollectionFollower(DataSource dataSource, EntryCollection collection, Duties duties, Holders holders) {
        this.dataSource = dataSource;
        this.collection = collection;
        this.duties = duties;
        this.holders = holders;
        this.thread = Thread.ofPlatform().daemon().name("collection").unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        closed = true;
        thread.interrupt();
    }

    /** Whether the collection has been what the table was at some time: not while it is being filled. */
    public boolean isFilled() {
        return rounds.get() > 0;
    }

    /**
     * How often the whole table was looked at: what was in the table before a round began is in the collection when it
     * ended.
     */
    public long rounds() {
        return rounds.get();
    }

    @Override
    public void learnt(List<CreditEvent> events, Set<EntryId> dossiers) {
        wake();
    }

    /** There may be something new. */
    public void wake() {
        news.release();
    }

    private void run() {
        while (!closed) {
            try {
                follow();
                followDuties();
                rounds.incrementAndGet();
                news.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException | Error e) {
                changes.clear();
                if (!closed) {
                    LOG.warn(
                            "the collection is followed again after {}",
                            e.getClass().getName());
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(LONGEST_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() throws SQLException {
        inOneSnapshot(connection -> {
            long last = each(connection, CHANGES, 2, offset, rows -> {
                if (changes.size() == PORTION) {
                    collection.applyPart(named(connection));
                    changes.clear();
                }
                changes.add(new Shared(
                        rows.getObject(1, UUID.class),
                        rows.getBytes(2),
                        duties.numberOf(rows.getString(4)),
                        rows.getBytes(5)));
            });
            if (last > offset) {
                collection.apply(named(connection), last);
                changes.clear();
                offset = last;
            }
        });
    }

    /** The changes that wait, individuals with their names. */
    private List<EntryCollection.Change> named(Connection connection) throws SQLException {
        Map<UUID, Holders.Holder> whose = holders.of(
                connection,
                changes.stream()
                        .filter(change -> change.individual() != null)
                        .map(Shared::entry)
                        .toList());
        return changes.stream()
                .map(change -> named(change, whose.get(change.entry())))
                .toList();
    }

    private static EntryCollection.Change named(Shared change, Holders.@Nullable Holder holder) {
        byte[] record = change.record();
        byte[] individual = change.individual();
        if (record == null || individual == null) {
            return new EntryCollection.Change(change.entry(), record, change.duty());
        }
        // An entry is shared as long as its dossier is there; without it nobody could be found by it.
        return new EntryCollection.Change(
                change.entry(),
                holder == null ? null : holder.json(record),
                holder == null ? null : new Element(individual),
                change.duty());
    }

    /** An entry that is not held will come with what is owed about it. */
    private void followDuties() throws SQLException {
        List<EntryCollection.DutyChange> owed = new ArrayList<>();
        inOneSnapshot(connection -> dutyOffset = each(connection, DUTIES, 1, dutyOffset, rows -> {
            owed.add(new EntryCollection.DutyChange(rows.getObject(1, UUID.class), duties.numberOf(rows.getString(2))));
            if (owed.size() == PORTION) {
                collection.applyDuties(List.copyOf(owed));
                owed.clear();
            }
        }));
        collection.applyDuties(owed);
    }

    @FunctionalInterface
    private interface Row {

        void take(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Reading {

        void read(Connection connection) throws SQLException;
    }

    private void inOneSnapshot(Reading reading) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            // "SET TRANSACTION" has to be the first that a transaction does with data; settings before it are none.
            LongWork limits = LongWork.on(connection);
            try {
                Rows.update(connection, ONE_SNAPSHOT);
                reading.read(connection);
            } finally {
                limits.end();
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** @return the offset of the last row, the third column, or the one before when there is none */
    private static long each(Connection connection, String sql, int parameters, long after, Row row)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            for (int i = 1; i <= parameters; i++) {
                statement.setLong(i, after);
            }
            long last = after;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.take(rows);
                    last = rows.getLong(3);
                }
            }
            return last;
        }
    }
}
