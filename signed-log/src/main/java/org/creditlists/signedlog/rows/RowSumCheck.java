package org.creditlists.signedlog.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.LongWork;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.signedlog.LogFault;
import org.creditlists.signedlog.SignedBatch;
import org.creditlists.signedlog.StoredBatches;
import org.jspecify.annotations.Nullable;

/** Compares tables, in one snapshot, with their sealed sums and with what was noted since. */
final class RowSumCheck {

    private static final String ONE_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    private final DataSource dataSource;
    private final StoredBatches batches;
    private final RowKeys rowKeys;
    private final long known;
    private final List<LogFault> faults = new ArrayList<>();

    /** @param known number of the last batch that this process wrote */
    RowSumCheck(DataSource dataSource, StoredBatches batches, RowKeys rowKeys, long known) {
        this.dataSource = dataSource;
        this.batches = batches;
        this.rowKeys = rowKeys;
        this.known = known;
    }

    List<LogFault> faults() {
        return LongWork.transaction(dataSource, connection -> {
            Rows.update(connection, ONE_SNAPSHOT);
            Optional<SignedBatch> last = batches.lastWhole(connection);
            if (last.isEmpty()) {
                return List.of(fault(LogFault.Kind.STATE, null, "no sum of any table is sealed"));
            }
            if (last.get().batch() < known) {
                faults.add(fault(
                        LogFault.Kind.TRUNCATED,
                        known,
                        "the log of the tables ends with batch " + last.get().batch() + ", and had batch " + known));
            }
            compare(connection, last.get());
            return List.copyOf(faults);
        });
    }

    private void compare(Connection connection, SignedBatch last) throws SQLException {
        SealedSums said;
        Map<String, TableSum> sums;
        try {
            said = SealedSums.of(last);
            sums = RowSums.stored(connection, rowKeys);
        } catch (RuntimeException damaged) {
            faults.add(fault(LogFault.Kind.ROWS, last.batch(), "the sums of tables cannot be read"));
            return;
        }
        said.tables().forEach((table, known) -> {
            TableSum sum = sums.get(table);
            if (sum == null || !sum.isOf(known.rows(), known.sum())) {
                faults.add(fault(
                        LogFault.Kind.STATE, last.batch(), "the sum of " + table + " is not the one that was sealed"));
            }
        });
        RowChange.readAll(connection, said.snapshot(), change -> look(change, sums));
        Map<String, Tables.Table> tables = Tables.of(connection);
        for (Map.Entry<String, SealedSums.Sealed> known : said.tables().entrySet()) {
            compare(connection, known.getKey(), known.getValue(), tables.get(known.getKey()), sums);
        }
        for (String table : tables.keySet()) {
            if (!said.tables().containsKey(table)) {
                faults.add(fault(LogFault.Kind.UNSEALED, null, "no sum of " + table + " is sealed"));
            }
        }
    }

    private void look(RowChange change, Map<String, TableSum> sums) {
        TableSum sum = sums.get(change.table());
        if (sum != null && !change.again() && rowKeys.seals(change)) {
            sum.apply(change);
        } else {
            faults.add(fault(
                    LogFault.Kind.UNSEALED,
                    null,
                    "rows of " + change.table() + " were changed by "
                            + (change.who() == null ? "somebody" : change.who()) + " and not by the service"
                            + (change.which() == null ? "" : ": " + change.which())));
        }
    }

    private void compare(
            Connection connection,
            String name,
            SealedSums.Sealed known,
            Tables.@Nullable Table table,
            Map<String, TableSum> sums)
            throws SQLException {
        if (table == null || !table.noted()) {
            faults.add(fault(LogFault.Kind.STATE, null, "changes of " + name + " are not noted any more"));
        }
        if (!exists(connection, name)) {
            faults.add(fault(LogFault.Kind.MISSING, null, "the table " + name + " is not there"));
            return;
        }
        if (table != null && !table.columns().equals(known.columns())) {
            faults.add(fault(LogFault.Kind.STATE, null, "the columns of " + name + " were changed"));
        }
        TableSum written = sums.get(name);
        TableSum here = Tables.count(connection, name, written == null ? TableSum.empty() : written.emptyOfSameKey());
        if (written == null || !here.isOf(written.rows(), written.text())) {
            faults.add(fault(
                    LogFault.Kind.STATE,
                    null,
                    "rows of " + name + " were changed, removed or put in: " + here.rows() + " are there, and "
                            + (written == null ? known.rows() : written.rows()) + " were written"));
        }
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        return Rows.query(
                        connection,
                        "SELECT to_regclass(?) IS NOT NULL",
                        row -> row.getBoolean(1),
                        "public." + Tables.quoted(table))
                .getFirst();
    }

    private static LogFault fault(LogFault.Kind kind, @Nullable Long batch, String text) {
        return new LogFault(kind, batch, null, text);
    }
}
