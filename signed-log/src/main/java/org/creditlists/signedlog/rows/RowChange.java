package org.creditlists.signedlog.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a statement did to a table, as a trigger noted it.
 *
 * @param xact of the transaction
 * @param added SHA-256 of each row that it put in, one after another
 * @param removed the same of those that it took out
 * @param seal null when the connection had no key
 * @param who of what has no seal: the role
 * @param which of what has no seal: ids of the rows
 * @param again whether its transaction was over when notes were added up before, so that it is one of those
 */
record RowChange(
        long number,
        String xact,
        String table,
        byte[] added,
        byte[] removed,
        byte @Nullable [] seal,
        @Nullable String who,
        @Nullable String which,
        boolean again) {

    private static final String ALL = """
            SELECT number, xact::text, table_name, added, removed, seal, who, which,
                   pg_visible_in_snapshot(xact, ?::pg_snapshot), pg_current_snapshot()::text
            FROM row_change ORDER BY number
            """;
    private static final int AT_ONCE = 1_000;

    /** Takes what is read. */
    interface Reader {

        void read(RowChange change) throws SQLException;
    }

    /**
     * Reads every note.
     *
     * @param before snapshot in which notes were added up last
     * @return the snapshot in which it read, null when there were none
     */
    static @Nullable String readAll(Connection connection, String before, Reader reader) throws SQLException {
        String snapshot = null;
        try (PreparedStatement all = connection.prepareStatement(ALL)) {
            all.setFetchSize(AT_ONCE);
            all.setString(1, before);
            try (ResultSet row = all.executeQuery()) {
                while (row.next()) {
                    snapshot = row.getString(10);
                    reader.read(new RowChange(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getBytes(4),
                            row.getBytes(5),
                            row.getBytes(6),
                            row.getString(7),
                            row.getString(8),
                            row.getBoolean(9)));
                }
            }
        }
        return snapshot;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowChange one
                && number == one.number
                && Arrays.equals(added, one.added)
                && Arrays.equals(removed, one.removed);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }

    @Override
    public String toString() {
        return table + " " + number;
    }
}
