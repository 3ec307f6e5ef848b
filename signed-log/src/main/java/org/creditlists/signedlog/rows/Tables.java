package org.creditlists.signedlog.rows;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.sql.Rows;

/** The tables of a database whose changes are noted. */
final class Tables {

    private static final String NOTED = """
            SELECT c.relname, count(*) FILTER (WHERE t.tgenabled IN ('O', 'A')) = 3
                   AND bool_and(p.proname = 'note_row_changes'),
                   (SELECT string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ',' ORDER BY a.attnum)
                    FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)
            FROM pg_class c JOIN pg_trigger t ON t.tgrelid = c.oid JOIN pg_proc p ON p.oid = t.tgfoid
            WHERE c.relnamespace = 'public'::regnamespace AND t.tgname LIKE 'row\\_sums\\_%'
            GROUP BY c.oid, c.relname
            """;
    /** As the triggers see rows. */
    private static final String AS_TRIGGERS =
            "SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO'; SET LOCAL bytea_output = 'hex'";

    private static final int ROWS_AT_ONCE = 2_000;

    private Tables() {}

    /**
     * A table.
     *
     * @param noted whether all three triggers are there and fire
     * @param columns digest of the names and types of its columns: when they change, so do all rows
     */
    record Table(String name, boolean noted, String columns) {}

    /** Those with at least one of the triggers, by name. */
    static Map<String, Table> of(Connection connection) throws SQLException {
        return Rows.query(
                        connection,
                        NOTED,
                        row -> new Table(row.getString(1), row.getBoolean(2), digest(row.getString(3))))
                .stream()
                .collect(Collectors.toMap(Table::name, table -> table, (one, other) -> one, TreeMap::new));
    }

    private static String digest(String columns) {
        return HexFormat.of()
                .formatHex(CryptoSuite.INTERNATIONAL.digest(columns.getBytes(StandardCharsets.UTF_8)), 0, 8);
    }

    static String quoted(String table) {
        return '"' + table.replace("\"", "\"\"") + '"';
    }

    /**
     * Adds up all rows of a table as a transaction sees them.
     *
     * @param sum of no rows
     */
    static TableSum count(Connection connection, String table, TableSum sum) throws SQLException {
        try (var settings = connection.createStatement()) {
            settings.execute(AS_TRIGGERS);
        }
        try (PreparedStatement all = connection.prepareStatement(
                "SELECT sha256(convert_to(whole_row::text, 'UTF8')) FROM public." + quoted(table) + " AS whole_row")) {
            all.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = all.executeQuery()) {
                while (row.next()) {
                    sum.add(row.getBytes(1));
                }
            }
        }
        return sum;
    }
}
