package org.creditlists.systemtest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row of a table that somebody changes who owns the database, without the triggers, and puts back. */
final class HandOnTable {

    /** What is done to a table. */
    enum Kind {
        ALTERED,
        PUT_IN,
        REMOVED,
        CUT_OFF
    }

    private record Column(String name, String type, boolean key, boolean generated) {}

    private final Connection connection;
    private final String table;
    private final String order;
    private final List<Column> columns = new ArrayList<>();
    private final String kept;
    private @Nullable String changed;

    /** @param order column by which rows follow each other, {@code ctid} where there is none */
    HandOnTable(Connection connection, String table, String order) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.order = order;
        this.kept = "pg_temp.kept_" + table;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT a.attname, format_type(a.atttypid, NULL), a.attgenerated <> '',
                               EXISTS (SELECT FROM pg_index i WHERE i.indrelid = a.attrelid AND i.indisunique
                                       AND a.attnum = ANY (i.indkey))
                        FROM pg_attribute a
                        WHERE a.attrelid = '%s'::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
                        """.formatted(table))) {
            while (row.next()) {
                columns.add(new Column(row.getString(1), row.getString(2), row.getBoolean(4), row.getBoolean(3)));
            }
        }
    }

    /** @return false when there is no row, or none of its columns can be another */
    boolean change(Kind kind) throws SQLException {
        String row = value("SELECT ctid FROM " + table + " ORDER BY " + order + (kind == Kind.CUT_OFF ? " DESC" : "")
                + " LIMIT 1");
        if (row == null) {
            return false;
        }
        run("CREATE TEMP TABLE kept_" + table + " AS SELECT * FROM " + table + " WHERE ctid = '" + row + "'");
        boolean done =
                switch (kind) {
                    case ALTERED -> isAltered(row);
                    case PUT_IN -> isPutIn();
                    case REMOVED, CUT_OFF -> run("DELETE FROM " + table + " WHERE ctid = '" + row + "'") == 1;
                };
        if (!done) {
            run("DROP TABLE " + kept);
        }
        return done;
    }

    void putBack(Kind kind) throws SQLException {
        if (changed != null) {
            run("DELETE FROM " + table + " WHERE ctid = '" + changed + "'");
        }
        if (kind != Kind.PUT_IN) {
            run("INSERT INTO " + table + " (" + names() + ") OVERRIDING SYSTEM VALUE SELECT " + names() + " FROM "
                    + kept);
        }
        changed = null;
        run("DROP TABLE " + kept);
    }

    private boolean isAltered(String row) throws SQLException {
        List<Column> candidates = new ArrayList<>(columns);
        candidates.removeIf(Column::generated);
        candidates.sort(Comparator.comparing(Column::key));
        for (Column column : candidates) {
            String other = other(column);
            if (other != null
                    && isTried("UPDATE " + table + " SET " + column.name() + " = " + other + " WHERE ctid = '" + row
                            + "' AND " + column.name() + " IS NOT NULL RETURNING ctid")) {
                return true;
            }
        }
        return false;
    }

    private boolean isPutIn() throws SQLException {
        String values = columns.stream()
                .filter(column -> !column.generated())
                .map(column -> column.key() && other(column) != null ? other(column) : column.name())
                .collect(Collectors.joining(", "));
        return isTried("INSERT INTO " + table + " (" + names() + ") OVERRIDING SYSTEM VALUE SELECT " + values + " FROM "
                + kept + " RETURNING ctid");
    }

    private String names() {
        return columns.stream()
                .filter(column -> !column.generated())
                .map(Column::name)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String other(Column column) {
        String name = column.name();
        return switch (column.type()) {
            case "text", "character varying" -> name + " || '.'";
            case "bigint" -> order(name);
            case "integer", "smallint" -> name + " + 1";
            case "uuid" -> "gen_random_uuid()";
            case "date" -> name + " + 4000";
            case "timestamp with time zone" -> name + " + interval '1 second'";
            case "boolean" -> "NOT " + name;
            case "bytea" ->
                "set_byte(" + name + ", length(" + name + ") / 2, get_byte(" + name + ", length(" + name
                        + ") / 2) # 1)";
            default -> null;
        };
    }

    /** Before every other one, so that what is written meanwhile goes on behind the last. */
    private static String order(String name) {
        return "-" + name + " - 1";
    }

    private boolean isTried(String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            changed = value(sql);
            return changed != null;
        } catch (SQLException refused) {
            connection.rollback(before);
            return false;
        }
    }

    private @Nullable String value(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private int run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getUpdateCount();
        }
    }
}
