package org.creditlists.listprojection.topics;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.creditlists.runtime.sql.Ids;
import org.jspecify.annotations.Nullable;

/** Binds one array a column. */
final class ColumnArrays<R> {

    private final PreparedStatement statement;
    private final List<R> rows;
    private int next = 1;

    ColumnArrays(PreparedStatement statement, List<R> rows) {
        this.statement = statement;
        this.rows = rows;
    }

    void add(String type, Function<R, @Nullable Object> column) throws SQLException {
        Object[] values =
                switch (type) {
                    case "bigint" -> new Long[rows.size()];
                    case "int" -> new Integer[rows.size()];
                    case "boolean" -> new Boolean[rows.size()];
                    // Dates travel as text; what has a class of its own travels as PostgreSQL keeps it.
                    default -> new String[rows.size()];
                };
        for (int i = 0; i < values.length; i++) {
            Object value = column.apply(rows.get(i));
            values[i] = values instanceof String[] && value != null ? value.toString() : value;
        }
        statement.setObject(next++, values);
    }

    void addBytes(Function<R, byte @Nullable []> column) throws SQLException {
        byte[][] values = new byte[rows.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        statement.setArray(next++, statement.getConnection().createArrayOf("bytea", values));
    }

    void addIds(Function<R, UUID> column) throws SQLException {
        statement.setArray(
                next++,
                Ids.of(statement.getConnection(), rows.stream().map(column).toList()));
    }
}
