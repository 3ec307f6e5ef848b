package org.creditlists.signedlog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Batches as the table of a log has them. */
public final class StoredBatches {

    private static final int AT_ONCE = 500;

    private final DataSource dataSource;
    private final String last;
    private final String lastWhole;
    private final String numbers;
    private final String headOf;
    private final String batch;
    private final String append;

    public StoredBatches(DataSource dataSource, LogDefinition log) {
        this.dataSource = dataSource;
        this.last = "SELECT batch, head FROM " + log.table() + " ORDER BY batch DESC LIMIT 1";
        this.lastWhole = "SELECT " + SignedBatch.COLUMNS + " FROM " + log.table() + " ORDER BY batch DESC LIMIT 1";
        this.headOf = "SELECT batch, head FROM " + log.table() + " WHERE batch = ?";
        this.numbers =
                "SELECT batch FROM " + log.table() + " WHERE batch >= ? AND batch <= ? ORDER BY batch LIMIT " + AT_ONCE;
        this.batch = "SELECT " + SignedBatch.COLUMNS + " FROM " + log.table() + " WHERE batch = ?";
        this.append = "INSERT INTO " + log.table() + " VALUES (?, ?, ?, ?, ?, ?, ?)";
    }

    /** The head of the last batch; empty before the first. */
    public Optional<BatchHead> last() {
        return Rows.query(dataSource, last, StoredBatches::head).stream().findFirst();
    }

    /** The whole last batch as a transaction sees it; empty before the first. */
    public Optional<SignedBatch> lastWhole(Connection connection) throws SQLException {
        return Rows.query(connection, lastWhole, SignedBatch::read).stream().findFirst();
    }

    /** The same within a transaction. */
    BatchHead last(Connection connection) throws SQLException {
        return Rows.query(connection, last, StoredBatches::head).stream()
                .findFirst()
                .orElse(BatchHead.NONE);
    }

    /** Whether a batch is there as it was signed; also behind others that came later. */
    boolean has(Connection connection, BatchHead one) throws SQLException {
        return Rows.query(connection, headOf, StoredBatches::head, one.batch()).contains(one);
    }

    private static BatchHead head(ResultSet row) throws SQLException {
        return new BatchHead(row.getLong(1), row.getString(2));
    }

    /** The numbers of the batches from one to another, inclusive; at most 500. */
    public List<Long> numbers(@Nullable Long from, @Nullable Long to) {
        return Rows.query(
                dataSource, numbers, row -> row.getLong(1), from == null ? 1 : from, to == null ? Long.MAX_VALUE : to);
    }

    public Optional<SignedBatch> find(long number) {
        return Rows.query(dataSource, batch, SignedBatch::read, number).stream().findFirst();
    }

    public void append(Connection connection, SignedBatch batch) throws SQLException {
        Rows.update(
                connection,
                append,
                batch.batch(),
                batch.previous(),
                batch.root(),
                batch.rows(),
                batch.at().atOffset(ZoneOffset.UTC),
                batch.head(),
                batch.content());
    }
}
