package org.creditlists.signedlog.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.signedlog.LogAudit;
import org.creditlists.signedlog.LogFault;
import org.creditlists.signedlog.RowCheck;
import org.creditlists.signedlog.SignedBatch;
import org.jspecify.annotations.Nullable;

/** Compares the rows of the event table with what was sealed, both in the order of their positions. */
public final class EventRows implements RowCheck {

    private static final int ROWS_AT_ONCE = 500;
    private static final String ALL = "SELECT " + EventRow.COLUMNS + " FROM event ORDER BY position";
    private static final String NOT_FOUND_BY_TAG = """
            SELECT DISTINCT e.position FROM event e CROSS JOIN unnest(e.tags) AS t(tag)
            WHERE NOT EXISTS (SELECT 1 FROM event_tag x WHERE x.tag = t.tag AND x.position = e.position)
            ORDER BY 1 LIMIT 100
            """;
    private static final String FOUND_BY_WRONG_TAG = """
            SELECT DISTINCT x.position FROM event_tag x
            WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.position = x.position AND x.tag = ANY(e.tags))
            ORDER BY 1 LIMIT 100
            """;

    private final Connection connection;
    private final PreparedStatement all;
    private final ResultSet rows;
    private @Nullable EventRow next;
    private long last;

    private EventRows(Connection connection, PreparedStatement all) throws SQLException {
        this.connection = connection;
        this.all = all;
        all.setFetchSize(ROWS_AT_ONCE);
        this.rows = all.executeQuery();
        advance();
    }

    /** Begins at the first event. */
    public static RowCheck open(Connection connection) throws SQLException {
        return new EventRows(connection, connection.prepareStatement(ALL));
    }

    @Override
    public void look(SignedBatch batch, List<SignedBatch.Entry> entries, LogAudit.Faults faults) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        CryptoSuite suite = suiteOf(batch);
        for (SignedBatch.Entry entry : entries) {
            SealedEvent sealed = SealedEvent.of(entry);
            if (sealed.position() <= last) {
                faults.add(
                        fault(LogFault.Kind.TWICE, batch, sealed, "was sealed before: events after it were removed"));
                continue;
            }
            last = sealed.position();
            tellUnsealedBefore(sealed.position(), faults);
            EventRow row = next;
            if (row == null || row.position() > sealed.position()) {
                faults.add(fault(LogFault.Kind.MISSING, batch, sealed, "was removed"));
                continue;
            }
            if (!Arrays.equals(row.digest(suite), sealed.digest())) {
                faults.add(fault(LogFault.Kind.ALTERED, batch, sealed, "was altered"));
            }
            advance();
        }
    }

    /** A damaged head is told already; its rows are looked at as they were always sealed before. */
    private static CryptoSuite suiteOf(SignedBatch batch) {
        try {
            return batch.suite();
        } catch (RuntimeException damaged) {
            return CryptoSuite.INTERNATIONAL;
        }
    }

    private static LogFault fault(LogFault.Kind kind, SignedBatch batch, SealedEvent sealed, String what) {
        return new LogFault(
                kind,
                batch.batch(),
                sealed.position(),
                "the event at position " + sealed.position() + ", sealed in batch " + batch.batch() + " of "
                        + batch.at() + ", " + what);
    }

    private void tellUnsealedBefore(long position, LogAudit.Faults faults) throws SQLException {
        for (EventRow row = next; row != null && row.position() < position; row = next) {
            faults.add(new LogFault(
                    LogFault.Kind.UNSEALED,
                    null,
                    row.position(),
                    "the event at position " + row.position() + " was not written by the service"));
            advance();
        }
    }

    @Override
    public void end(LogAudit.Faults faults) throws SQLException {
        tellUnsealedBefore(Long.MAX_VALUE, faults);
        tellIndex(NOT_FOUND_BY_TAG, "is not found by a tag that it has", faults);
        tellIndex(FOUND_BY_WRONG_TAG, "is found by a tag that it has not", faults);
    }

    private void tellIndex(String sql, String what, LogAudit.Faults faults) throws SQLException {
        for (long position : Rows.query(connection, sql, row -> row.getLong(1))) {
            faults.add(new LogFault(
                    LogFault.Kind.INDEX, null, position, "the event at position " + position + " " + what));
        }
    }

    private void advance() throws SQLException {
        next = rows.next() ? EventRow.read(rows) : null;
    }

    @Override
    public void close() throws SQLException {
        all.close();
    }
}
