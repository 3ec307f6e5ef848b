package org.creditlists.signedlog.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.runtime.sql.LongWork;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.signedlog.BatchHead;
import org.creditlists.signedlog.BatchSigner;
import org.creditlists.signedlog.LogDefinition;
import org.creditlists.signedlog.LogFault;
import org.creditlists.signedlog.SignedBatch;
import org.creditlists.signedlog.StoredBatches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds up what the triggers noted, and seals the sum of each table as a batch of a log. A note without the key of the
 * service is not added: the rows and the sum differ from then on.
 */
public final class RowSums {

    public static final LogDefinition DEFINITION = new LogDefinition("tables", "row_batch", 92, "tables+json");

    private static final Logger LOG = LoggerFactory.getLogger(RowSums.class);
    /** Of these alone there is no batch at once, or services would answer each other's heads for ever. */
    private static final String HEADS_OF_OTHERS = "other_head";

    private static final Duration HEADS_WAIT = Duration.ofMinutes(10);

    private static final String TURN = "SELECT pg_advisory_xact_lock(" + DEFINITION.lock() + ", 0)";
    private static final String SUMS = "SELECT table_name, rows, state FROM row_sum";
    private static final String KEEP = """
            INSERT INTO row_sum AS s (table_name, rows, state) VALUES (?, ?, ?)
            ON CONFLICT (table_name) DO UPDATE SET rows = excluded.rows, state = excluded.state
            """;
    private static final String ADDED_UP = "DELETE FROM row_change WHERE number = ANY (?)";
    private static final String TAKEN_OVER = "DELETE FROM row_change WHERE table_name = ?";

    private final DataSource dataSource;
    private final SigningKey key;
    private final RowKeys rowKeys;
    private final Clock clock;
    private final String version;
    private final StoredBatches batches;
    private final BatchSigner signer;
    /** The last batch that this process knows: behind a log that was cut off nothing is sealed. */
    private final AtomicLong known = new AtomicLong();

    /** @param version of the program */
    public RowSums(DataSource dataSource, SigningKey key, RowKeys rowKeys, Clock clock, String version) {
        this.dataSource = dataSource;
        this.key = key;
        this.rowKeys = rowKeys;
        this.clock = clock;
        this.version = version.replace(' ', '_');
        this.batches = new StoredBatches(dataSource, DEFINITION);
        this.signer = new BatchSigner(key, DEFINITION.type(), clock);
    }

    public StoredBatches batches() {
        return batches;
    }

    /** A head of a log of another service. */
    public record Held(String service, String log, long batch, String head) {}

    /**
     * Seals what was noted since the last batch, and takes over as they are the tables that no batch knows yet, and
     * those that a new version of the program has given other columns.
     *
     * @param held the last heads that this service holds of others
     * @param atOnce also when there is nothing but those
     * @return whether there is a new batch
     */
    public boolean seal(List<Held> held, boolean atOnce) {
        return LongWork.transaction(dataSource, connection -> new Sealing(connection, held, atOnce).run());
    }

    /**
     * Takes a table over as it is, whatever was found in it: what an operator has looked into. The log says so for
     * ever.
     *
     * @return false when there is no such table
     */
    public boolean takeOver(String table, String who, String reason) {
        return LongWork.transaction(dataSource, connection -> {
            var sealing = new Sealing(connection, List.of(), true);
            if (!sealing.tables.containsKey(table)) {
                return false;
            }
            sealing.takeOver(table, "by " + who + ": " + reason.replaceAll("\\p{Cntrl}", " "));
            return sealing.run();
        });
    }

    /** What is not as it was written. */
    public List<LogFault> faults() {
        return new RowSumCheck(dataSource, batches, rowKeys, known.get()).faults();
    }

    /** The sums as they lie in the database, without those that were written by somebody else. */
    static Map<String, TableSum> stored(Connection connection, RowKeys keys) throws SQLException {
        Map<String, TableSum> sums = new TreeMap<>();
        Rows.query(connection, SUMS, row -> {
            String table = row.getString(1);
            keys.decrypted(table, row.getLong(2), row.getBytes(3)).ifPresent(sum -> sums.put(table, sum));
            return table;
        });
        return sums;
    }

    /** One batch, in one transaction. */
    private final class Sealing {

        private final Connection connection;
        private final Map<String, String> heads = new TreeMap<>();
        private final boolean atOnce;
        private final Optional<SignedBatch> last;
        private final SealedSums before;
        private final Map<String, Tables.Table> tables;
        private final Map<String, TableSum> sums;
        private final Set<String> changed = new HashSet<>();
        private final List<Long> added = new ArrayList<>();
        private final List<String> said = new ArrayList<>();

        Sealing(Connection connection, List<Held> held, boolean atOnce) throws SQLException {
            this.connection = connection;
            this.atOnce = atOnce;
            Rows.query(connection, TURN, row -> true);
            last = batches.lastWhole(connection);
            before = last.map(SealedSums::of).orElse(SealedSums.NONE);
            tables = Tables.of(connection);
            sums = stored(connection, rowKeys);
            heads.putAll(before.heads());
            held.forEach(head -> heads.put(
                    head.service() + "/" + head.log(), SealedSums.head(key.suite(), head.batch(), head.head())));
        }

        boolean run() throws SQLException {
            if (last.map(SignedBatch::batch).orElse(0L) < known.get() || last.isPresent() && !isSigned(last.get())) {
                LOG.error("tampering: the last sums of tables are not those that were sealed; see the verification");
                return false;
            }
            // What was altered is not sealed again: notes wait until somebody has looked into it.
            before.tables().forEach((table, known) -> {
                TableSum sum = sums.get(table);
                if (!changed.contains(table) && sum != null && !sum.isOf(known.rows(), known.sum())) {
                    sums.remove(table);
                }
            });
            if (rowKeys.older() != null) {
                renew();
            }
            for (Tables.Table table : tables.values()) {
                SealedSums.Sealed known = before.tables().get(table.name());
                // A version before has sealed another kind of sum; that batch is signed, and nothing goes on from it.
                if (known == null
                        || !TableSum.isText(known.sum())
                        || (!known.columns().equals(table.columns())
                                && !known.version().equals(version))) {
                    takeOver(table.name(), "as it was found by version " + version);
                }
            }
            String snapshot = RowChange.readAll(connection, before.snapshot(), this::add);
            if (!isWorthABatch()) {
                return false;
            }
            known.set(store(snapshot == null ? before : before.at(snapshot)));
            return true;
        }

        /** Encrypts anew the sums that only the key before opens. */
        private void renew() throws SQLException {
            Set<String> read =
                    stored(connection, new RowKeys(rowKeys.current(), null)).keySet();
            for (Map.Entry<String, TableSum> sum : sums.entrySet()) {
                if (!read.contains(sum.getKey())) {
                    keep(sum.getKey(), sum.getValue());
                }
            }
        }

        private boolean isSigned(SignedBatch batch) {
            return key.verifies(batch.head()) && batch.hasRows(batch.entries());
        }

        void takeOver(String table, String why) throws SQLException {
            if (!changed.add(table)) {
                return;
            }
            // Whoever writes is waited for, and nobody writes until the batch is there.
            try (var lock = connection.createStatement()) {
                lock.execute("LOCK TABLE public." + Tables.quoted(table) + " IN SHARE ROW EXCLUSIVE MODE");
            }
            Rows.update(connection, TAKEN_OVER, table);
            sums.put(table, Tables.count(connection, table, TableSum.empty()));
            said.add("taken-over " + table + " " + why);
        }

        private void keep(String table, TableSum sum) throws SQLException {
            Rows.update(connection, KEEP, table, sum.rows(), rowKeys.current().encrypted(table, sum));
        }

        private void add(RowChange change) {
            TableSum sum = sums.get(change.table());
            if (sum != null && tables.containsKey(change.table()) && !change.again() && rowKeys.seals(change)) {
                sum.apply(change);
                changed.add(change.table());
                added.add(change.number());
            }
        }

        private boolean isWorthABatch() {
            if (changed.isEmpty() && heads.equals(before.heads())) {
                return false;
            }
            return atOnce
                    || changed.stream().anyMatch(table -> !table.equals(HEADS_OF_OTHERS))
                    || last.isEmpty()
                    || last.get().at().isBefore(clock.instant().minus(HEADS_WAIT));
        }

        /** @return the number of the batch */
        private long store(SealedSums seen) throws SQLException {
            Map<String, SealedSums.Sealed> written = new TreeMap<>();
            for (String table : changed) {
                TableSum sum = Objects.requireNonNull(sums.get(table));
                keep(table, sum);
                written.put(
                        table,
                        new SealedSums.Sealed(
                                sum.rows(),
                                sum.text(),
                                Objects.requireNonNull(tables.get(table)).columns(),
                                version));
            }
            Rows.update(connection, ADDED_UP, (Object) added.toArray(Long[]::new));
            List<byte[]> lines = seen.with(written, heads).lines(said);
            SignedBatch batch = signer.sign(
                    lines,
                    lines.stream().map(line -> key.suite().digest(line)).toList(),
                    last.map(SignedBatch::signedHead).orElse(BatchHead.NONE));
            batches.append(connection, batch);
            return batch.batch();
        }
    }
}
