package org.creditlists.signedlog;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.runtime.sql.LongWork;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Looks at a whole log in one snapshot, and goes on behind each fault, so that all of them are told. */
public final class LogAudit {

    /** Faults that are told; more are only counted. */
    public static final int MOST_TOLD = 100;

    private static final int BATCHES_AT_ONCE = 16;
    private static final String ONE_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    private final LogDefinition log;
    private final SigningKey key;
    private final ObjectMapper json;
    private final RowCheck.Opening rows;

    /** @param rows what only the owner of the log knows about its rows */
    public LogAudit(LogDefinition log, SigningKey key, ObjectMapper json, RowCheck.Opening rows) {
        this.log = log;
        this.key = key;
        this.json = json;
        this.rows = rows;
    }

    public String name() {
        return log.name();
    }

    /**
     * What was found.
     *
     * @param log its name
     * @param batches that were looked at
     * @param rows in them
     * @param last number of the last batch, 0 for none
     * @param found how many faults there are
     * @param faults the first 100 of them
     */
    public record Result(String log, long batches, long rows, long last, long found, List<LogFault> faults) {

        public boolean isWhole() {
            return found == 0;
        }
    }

    /** Takes faults. */
    public static final class Faults {

        private final List<LogFault> told = new ArrayList<>();
        private long found;

        public void add(LogFault fault) {
            found++;
            if (told.size() < MOST_TOLD) {
                told.add(fault);
            }
        }
    }

    /** Where a log begins. */
    @FunctionalInterface
    public interface Start {

        /** From its first batch on. */
        Start WHOLE = connection -> BatchHead.NONE;

        /** @return the head of the last batch that was rightly removed */
        BatchHead after(Connection connection) throws SQLException;
    }

    /** @param elsewhere heads of this log that somebody else holds, by number of the batch */
    public Result run(DataSource dataSource, Map<Long, String> elsewhere) {
        return run(dataSource, Start.WHOLE, elsewhere);
    }

    /** The same for a log whose beginning is removed after a time. */
    public Result run(DataSource dataSource, Start start, Map<Long, String> elsewhere) {
        return LongWork.transaction(dataSource, connection -> {
            Rows.update(connection, ONE_SNAPSHOT);
            return run(connection, start.after(connection), elsewhere);
        });
    }

    private Result run(Connection connection, BatchHead removed, Map<Long, String> elsewhere) throws SQLException {
        var faults = new Faults();
        Map<Long, String> held = new TreeMap<>(elsewhere);
        held.keySet().removeIf(batch -> batch <= removed.batch());
        BatchHead last = removed;
        long batches = 0;
        long count = 0;
        try (RowCheck check = rows.open(connection);
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT " + SignedBatch.COLUMNS + " FROM " + log.table() + " ORDER BY batch")) {
            statement.setFetchSize(BATCHES_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    SignedBatch batch = SignedBatch.read(row);
                    look(batch, last, held.remove(batch.batch()), check, faults);
                    last = batch.signedHead();
                    batches++;
                    count += batch.rows();
                }
            }
            check.end(faults);
        }
        for (Map.Entry<Long, String> later : held.entrySet()) {
            faults.add(LogFault.of(
                    LogFault.Kind.TRUNCATED,
                    later.getKey(),
                    "batch " + later.getKey() + " is held elsewhere and is not here; the last one here is "
                            + last.batch()));
        }
        return new Result(log.name(), batches, count, last.batch(), faults.found, List.copyOf(faults.told));
    }

    private void look(SignedBatch batch, BatchHead last, @Nullable String held, RowCheck check, Faults faults)
            throws SQLException {
        long number = batch.batch();
        if (!key.verifies(batch.head())) {
            faults.add(LogFault.of(
                    LogFault.Kind.HEAD, number, "the head of batch " + number + " is not signed by a known key"));
        } else if (!isOfHead(batch)) {
            faults.add(LogFault.of(
                    LogFault.Kind.HEAD, number, "the head of batch " + number + " is not of what stands beside it"));
        }
        if (number != last.batch() + 1) {
            faults.add(LogFault.of(
                    LogFault.Kind.CHAIN,
                    number,
                    "before batch " + number + " come batches " + (last.batch() + 1) + " to " + (number - 1)
                            + ", which are missing"));
        } else if (!batch.follows(last)) {
            faults.add(LogFault.of(
                    LogFault.Kind.CHAIN, number, "batch " + number + " does not follow the batch before it"));
        }
        if (held != null && !held.equals(batch.head())) {
            faults.add(LogFault.of(
                    LogFault.Kind.REWRITTEN, number, "another head of batch " + number + " is held elsewhere"));
        }
        List<SignedBatch.Entry> entries = List.of();
        try {
            entries = batch.entries();
        } catch (RuntimeException damaged) {
            // It fits no root, which is told below.
        }
        if (!batch.hasRows(entries)) {
            faults.add(LogFault.of(
                    LogFault.Kind.ROWS,
                    number,
                    "rows of batch " + number + " were changed, left out or put in; the batch is of " + batch.at()));
        }
        check.look(batch, entries, faults);
    }

    private boolean isOfHead(SignedBatch batch) {
        try {
            return batch.isOfHead(json);
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }
}
