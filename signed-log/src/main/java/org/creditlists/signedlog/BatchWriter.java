package org.creditlists.signedlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores batches behind each other, also while other replicas write the same log. Only one thread calls it. */
final class BatchWriter {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
    /**
     * Of which all but the first wait for their turn, so that the second succeeds but for a first of another replica.
     */
    private static final int ATTEMPTS = 50;
    /** While the database is away; a connection that was lost is met by the second. */
    private static final int ATTEMPTS_AWAY = 2;

    private static final String UNIQUE_VIOLATION = "23505";

    private final DataSource dataSource;
    private final StoredBatches batches;
    private final BatchSigner signer;
    private final String inTurn;
    private final Consumer<SignedBatch> written;
    private final Executor teller;

    private @Nullable BatchHead last;
    /**
     * Heads under which the rows at hand are stored, perhaps: a connection may be lost behind the commit and before its
     * answer.
     */
    private final Set<BatchHead> attempted = new HashSet<>();
    /** Whether the batch before the last was written by this process, too: then nobody waits for a turn. */
    private boolean alone = true;

    /**
     * @param written told of batches that this process has stored
     * @param teller completes the rows
     */
    BatchWriter(
            DataSource dataSource,
            LogDefinition log,
            BatchSigner signer,
            Consumer<SignedBatch> written,
            Executor teller) {
        this.dataSource = dataSource;
        this.batches = new StoredBatches(dataSource, log);
        this.signer = signer;
        this.inTurn = "SELECT pg_advisory_xact_lock(" + log.lock() + ", 0)";
        this.written = written;
        this.teller = teller;
    }

    /** Returns when the rows are stored, or have failed. */
    void store(List<WaitingRow> rows) {
        attempted.clear();
        for (int attempt = 1; ; attempt++) {
            try {
                write(rows, alone && attempt == 1);
                return;
            } catch (SQLException | RuntimeException e) {
                // Another replica may have written the next batch: it is read, and this one becomes the one after it.
                last = null;
                if (stateOf(e).equals(UNIQUE_VIOLATION)
                        ? attempt < ATTEMPTS
                        : !isOfData(e) && attempt < ATTEMPTS_AWAY) {
                    continue;
                }
                if (rows.size() > 1 && isOfData(e)) {
                    // One row that cannot be stored must not take the others with it.
                    LOG.warn("{} rows are logged one by one after {}", rows.size(), kindOf(e));
                    rows.forEach(row -> store(List.of(row)));
                } else {
                    fail(rows, e);
                }
                return;
            }
        }
    }

    static void fail(List<WaitingRow> rows, Throwable e) {
        if (rows.isEmpty()) {
            return;
        }
        // Messages of database errors may quote the row, so only their kind is logged.
        LOG.warn("{} rows are not logged: {}", rows.size(), kindOf(e));
        rows.forEach(row -> row.done().completeExceptionally(e));
    }

    /** SQLSTATE classes 22 and 23: it would be the same the next time. */
    private static boolean isOfData(Throwable e) {
        return stateOf(e).startsWith("22") || stateOf(e).startsWith("23");
    }

    /** The SQLSTATE, empty for what is no error of the database. */
    private static String stateOf(Throwable e) {
        Throwable cause = e instanceof SQLException ? e : e.getCause();
        return cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    }

    private static String kindOf(Throwable e) {
        return stateOf(e).isEmpty() ? e.toString() : "SQLSTATE " + stateOf(e);
    }

    private void write(List<WaitingRow> rows, boolean atOnce) throws SQLException {
        var tree = signer.tree(rows);
        BatchHead head = atOnce ? writeAtOnce(rows, tree) : writeInTurn(rows, tree);
        last = head;
        teller.execute(() -> BatchSigner.prove(rows, tree, head));
    }

    private BatchHead writeAtOnce(List<WaitingRow> rows, HashTree tree) throws SQLException {
        BatchHead known = last;
        SignedBatch batch =
                signer.sign(rows, tree, known == null ? batches.last().orElse(BatchHead.NONE) : known);
        try (Connection connection = dataSource.getConnection()) {
            append(connection, batch);
        }
        written.accept(batch);
        return batch.signedHead();
    }

    private BatchHead writeInTurn(List<WaitingRow> rows, HashTree tree) {
        return Rows.transaction(dataSource, connection -> {
            Rows.query(connection, inTurn, row -> true);
            BatchHead before = batches.last(connection);
            for (BatchHead stored : attempted) {
                // Its answer was lost, and others may have written since.
                if (batches.has(connection, stored)) {
                    return stored;
                }
            }
            alone = before.equals(last);
            SignedBatch batch = signer.sign(rows, tree, before);
            append(connection, batch);
            return batch.signedHead();
        });
    }

    private void append(Connection connection, SignedBatch batch) throws SQLException {
        attempted.add(batch.signedHead());
        batches.append(connection, batch);
    }
}
