package org.creditlists.base.republishing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.creditlists.runtime.sql.Rows;

/** Rows that Debezium reads again because they are written again, with the same content; one kind after the other. */
enum RepublishedRows {
    DOSSIERS("entry_dossier", "entry_id", true),
    AUTHORITIES("authority", "authority", false),
    MEMORANDA("concluded_memorandum", "code", false),
    ENTRIES("shared_entry", "entry_id", true);

    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";
    private static final String EXISTS = "SELECT to_regclass(?) IS NOT NULL";
    private final String table;
    private final boolean byId;
    private final String sql;

    RepublishedRows(String table, String key, boolean byId) {
        this.table = table;
        this.byId = byId;
        String order = byId ? "" : " COLLATE \"C\"";
        // Another value with the same bytes: what is stored apart would be left out of the log otherwise.
        this.sql = """
                UPDATE %1$s SET payload = payload || ''::bytea WHERE %2$s IN (
                    SELECT %2$s FROM %1$s WHERE %2$s%3$s ORDER BY %2$s%4$s LIMIT ? FOR UPDATE)
                RETURNING %2$s::text
                """.formatted(table, key, order + " > ?" + (byId ? "::uuid" : ""), order);
    }

    boolean areHere(Connection connection) throws SQLException {
        return exists(connection, table);
    }

    /**
     * Writes the next ones.
     *
     * @param after the key behind which it goes on, empty at the beginning
     * @return their keys, in no order; none at the end
     */
    List<String> touch(Connection connection, String after, int most) throws SQLException {
        return Rows.query(connection, sql, row -> row.getString(1), byId ? first(after) : after, most);
    }

    static String first(String after) {
        return after.isEmpty() ? NO_ID : after;
    }

    static boolean exists(Connection connection, String table) throws SQLException {
        return Rows.query(connection, EXISTS, row -> row.getBoolean(1), table).getFirst();
    }
}
