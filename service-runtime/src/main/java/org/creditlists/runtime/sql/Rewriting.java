package org.creditlists.runtime.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Writes the file of a table anew, without what was deleted. PostgreSQL leaves the bytes of a deleted row where they
 * are, also when it has vacuumed, until something else is written there; on a quiet table that may be never.
 */
public final class Rewriting {

    /** Somebody at work on a table is not waited for: others would wait behind the lock. */
    private static final String PATIENCE = "SET lock_timeout = '2s'";

    private static final String PATIENT_AGAIN = "RESET lock_timeout";

    private Rewriting() {}

    /**
     * Nobody reads or writes the table meanwhile: as long as its rows take to be copied.
     *
     * @param table of which the role of the connection has the right MAINTAIN
     * @throws IllegalStateException when somebody was at work on it for two seconds, or the database fails
     */
    public static void of(DataSource dataSource, String table) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(PATIENCE);
            try {
                statement.execute("VACUUM (FULL) " + table);
            } finally {
                statement.execute(PATIENT_AGAIN);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database answers with SQLSTATE " + e.getSQLState(), e);
        }
    }
}
