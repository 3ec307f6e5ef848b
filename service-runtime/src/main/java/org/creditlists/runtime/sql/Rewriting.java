package org.creditlists.runtime.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * Writes the file of a table anew, without what was deleted. PostgreSQL leaves the bytes of a deleted row where they
 * are, also when it has vacuumed, until something else is written there; on a quiet table that may be never. Of several
 * replicas one does it: the others find its lock and leave it to that one.
 */
public final class Rewriting {

    /** Tables of designation-service with words about people in clear; {@code afterMigrate__rights.sql} has all. */
    public static final List<String> PUSHED = List.of("push_chunk", "application");
    /** The table of files that belong to cases. */
    public static final String EVIDENCE = "evidence";
    /** The table of the database of keys. */
    public static final String KEYS = "data_key";

    /** Somebody at work on a table is not waited for: others would wait behind the lock. */
    private static final String PATIENCE = "SET lock_timeout = '2s'; SET transaction_timeout = '4h'";

    private static final String PATIENT_AGAIN = "RESET lock_timeout; RESET transaction_timeout";
    private static final String TURN = "hashtext('credit.rewriting'), hashtext(?)";
    private static final String TAKE = "SELECT pg_try_advisory_lock(" + TURN + ")";
    private static final String GIVE_BACK = "SELECT pg_advisory_unlock(" + TURN + ")";
    /** Counted also for transactions that were rolled back: a rewriting too many, never one too few. */
    private static final String DELETED =
            "SELECT coalesce((SELECT n_tup_del FROM pg_stat_user_tables WHERE relid = to_regclass(?)), 0)";

    private static final String NOTE = """
            INSERT INTO rewriting (table_name, clean_at, deleted) VALUES (?, now(), ?)
            ON CONFLICT (table_name) DO UPDATE SET clean_at = excluded.clean_at, deleted = excluded.deleted
            """;
    /** A server that crashed counts from nothing. */
    private static final String STILL_CLEAN = """
            UPDATE rewriting SET clean_at = now()
            WHERE table_name = ? AND deleted = ? AND clean_at > pg_postmaster_start_time()
            """;

    private Rewriting() {}

    /**
     * Nobody reads or writes the table meanwhile: as long as its rows take to be copied.
     *
     * @param table of which the role of the connection has the right MAINTAIN
     * @return false when another replica is at it
     * @throws IllegalStateException when somebody was at work on it for two seconds, or the database fails
     */
    public static boolean of(DataSource dataSource, String table) {
        try (Connection connection = DatabaseAwayException.connect(dataSource)) {
            if (!isOurs(connection, table)) {
                return false;
            }
            LongWork limits = LongWork.outside(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute(PATIENCE);
                statement.execute("VACUUM (FULL) " + table);
            } finally {
                limits.end();
                Rows.query(connection, GIVE_BACK, row -> row.getBoolean(1), table);
                patientAgain(connection);
            }
            return true;
        } catch (SQLException e) {
            throw DatabaseAwayException.or(e);
        }
    }

    private static boolean isOurs(Connection connection, String table) throws SQLException {
        return Rows.query(connection, TAKE, row -> row.getBoolean(1), table).getFirst();
    }

    private static void patientAgain(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(PATIENT_AGAIN);
        }
    }

    /** The same, of a table of the service's own database, and notes when it was. */
    public static void ofOwn(DataSource own, String table) {
        long deleted = deleted(own, table);
        if (of(own, table)) {
            note(own, table, deleted);
        }
    }

    /** The same, when rows were deleted since it was noted last. */
    public static void whenDeleted(DataSource own, String table) {
        if (Rows.update(own, STILL_CLEAN, table, deleted(own, table)) == 0) {
            ofOwn(own, table);
        }
    }

    /**
     * Notes in a service's own database that nothing deleted lies in the file of a table.
     *
     * @param deleted rows that had been deleted before; 0 where nobody asks
     */
    public static void note(DataSource own, String table, long deleted) {
        Rows.update(own, NOTE, table, deleted);
    }

    private static long deleted(DataSource own, String table) {
        return Rows.query(own, DELETED, row -> row.getLong(1), table).getFirst();
    }
}
