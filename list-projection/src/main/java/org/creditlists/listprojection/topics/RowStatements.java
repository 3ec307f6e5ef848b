package org.creditlists.listprojection.topics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rows;

/** Stores many rows by one statement, which takes an array a column. */
final class RowStatements {

    private RowStatements() {}

    /** Gives the arrays in the order of the statement's parameters. */
    @FunctionalInterface
    interface Binding<R> {

        void bind(ColumnArrays<R> columns) throws SQLException;
    }

    /**
     * Inserts absent rows without ON CONFLICT, which is a third cheaper. Where another consumer inserts the same rows
     * at the same time, the statement fails, and the batch is repeated and then finds them.
     */
    static <R> void store(
            Connection connection,
            List<R> rows,
            Function<R, UUID> id,
            String known,
            String insert,
            String merge,
            Binding<R> binding)
            throws SQLException {
        Set<UUID> there = new HashSet<>(Rows.query(
                connection,
                known,
                row -> row.getObject(1, UUID.class),
                Ids.of(connection, rows.stream().map(id).toList())));
        execute(
                connection,
                rows.stream().filter(row -> !there.contains(id.apply(row))).toList(),
                insert,
                binding);
        execute(
                connection,
                rows.stream().filter(row -> there.contains(id.apply(row))).toList(),
                merge,
                binding);
    }

    static <R> void execute(Connection connection, List<R> rows, String sql, Binding<R> binding) throws SQLException {
        if (!rows.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                binding.bind(new ColumnArrays<>(statement, rows));
                statement.executeUpdate();
            }
        }
    }
}
