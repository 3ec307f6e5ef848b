package org.creditlists.sharing.feed;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.base.integrity.StateCheck;
import org.creditlists.runtime.hash.LtHash;
import org.creditlists.runtime.sql.AtStart;
import org.creditlists.runtime.sql.LongWork;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.sharing.collection.Holders;
import org.creditlists.sharing.collection.RangeDigests;
import org.creditlists.signedlog.LogFault;

/** Whether the records that are shared are those of which the digest was kept, and those from which is answered. */
@Singleton
class SharedListCheck implements StateCheck {

    private static final String ONE_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";
    private static final String RECORDS = "SELECT digest FROM shared_entry";
    private static final String HEAD = """
            SELECT h.changed, h.entries, h.state, o.digest FROM feed_head h JOIN feed_offset o ON o.changed = h.changed
            """;
    private static final String INDIVIDUALS = """
            SELECT entry_id, holder FROM shared_entry
            WHERE holder IS NOT NULL AND entry_id > ? ORDER BY entry_id LIMIT ?
            """;
    private static final UUID FIRST = new UUID(0, 0);
    private static final int ROWS_AT_ONCE = 5_000;

    private final DataSource dataSource;
    private final EntryCollection collection;
    private final Holders holders;
    private final SharedForm form;

    SharedListCheck(DataSource dataSource, EntryCollection collection, Holders holders, SharedForm form) {
        this.dataSource = dataSource;
        this.collection = collection;
        this.holders = holders;
        this.form = form;
    }

    /** After an upgrade the digest is there before somebody asks. */
    void start(@Observes StartupEvent event) {
        AtStart.awaitThat(() -> LongWork.transaction(dataSource, FeedHead::take));
    }

    @Override
    public String name() {
        return "shared list";
    }

    record Counted(long entries, LtHash sum) {}

    /** Counts all records anew. */
    static Counted count(Connection connection) throws SQLException {
        var sum = new LtHash();
        long entries = 0;
        try (PreparedStatement records = connection.prepareStatement(RECORDS)) {
            records.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = records.executeQuery()) {
                while (row.next()) {
                    sum.add(new LtHash.Element(row.getBytes(1)));
                    entries++;
                }
            }
        }
        return new Counted(entries, sum);
    }

    private record Head(long offset, long entries, byte[] state, byte[] digest) {}

    @Override
    public List<LogFault> faults() {
        return LongWork.transaction(dataSource, connection -> {
            Rows.update(connection, ONE_SNAPSHOT);
            List<LogFault> faults = new ArrayList<>();
            List<Head> heads = Rows.query(
                    connection,
                    HEAD,
                    row -> new Head(row.getLong(1), row.getLong(2), row.getBytes(3), row.getBytes(4)));
            if (heads.size() != 1) {
                return List.of(fault("the last offset of the shared list is not there"));
            }
            Head head = heads.getFirst();
            Counted counted = count(connection);
            if (counted.entries() != head.entries()
                    || !Arrays.equals(counted.sum().state(), head.state())) {
                faults.add(fault("records of the shared list were changed, left out or put in: " + counted.entries()
                        + " are there, and " + head.entries() + " were shared"));
            }
            if (!Arrays.equals(counted.sum().digest(), head.digest())) {
                faults.add(
                        fault("offset " + head.offset() + " of the shared list has another digest than its records"));
            }
            collection
                    .digests()
                    .filter(held -> held.offset() == head.offset())
                    .filter(held -> !isOf(held, counted))
                    .ifPresent(held -> faults.add(fault("the records from which inquiries are answered are others than"
                            + " those of offset " + head.offset())));
            if (!areHoldersTheSame(connection)) {
                faults.add(fault("names or numbers of individuals are others than those that were shared"));
            }
            return faults;
        });
    }

    private record Individual(UUID entry, String holder) {}

    /** Names and numbers of individuals are in no record that is counted: their keyed hash is compared. */
    private boolean areHoldersTheSame(Connection connection) throws SQLException {
        UUID last = FIRST;
        while (true) {
            List<Individual> some = Rows.query(
                    connection,
                    INDIVIDUALS,
                    row -> new Individual(row.getObject(1, UUID.class), row.getString(2)),
                    last,
                    ROWS_AT_ONCE);
            Map<UUID, Holders.Holder> whose =
                    holders.of(connection, some.stream().map(Individual::entry).toList());
            for (Individual one : some) {
                Holders.Holder holder = whose.get(one.entry());
                if (holder == null || !form.isOf(one.entry(), holder, one.holder())) {
                    return false;
                }
            }
            if (some.size() < ROWS_AT_ONCE) {
                return true;
            }
            last = some.getLast().entry();
        }
    }

    private static boolean isOf(RangeDigests.At held, Counted counted) {
        RangeDigests.Digest all = held.of(0, 0);
        return all.entries() == counted.entries()
                && all.digest().equals(counted.sum().text());
    }

    private static LogFault fault(String text) {
        return new LogFault(LogFault.Kind.STATE, null, null, text);
    }
}
