package org.creditlists.runtime.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * A transaction that may take longer than somebody who calls would wait: reading a whole table, verifying, adopting.
 * Connections of a service are given up after 30 s without an answer, and transactions end after 60 s; this one has
 * limits of its own, so that it, too, ends when the database is gone.
 */
public final class LongWork {

    /** One statement may run so long without an answer. */
    static final Duration ANSWER = Duration.ofMinutes(30);

    /** A limit that is raised does not move a timer that runs already: it is put out first. */
    private static final String PATIENT = "SET LOCAL transaction_timeout = 0; SET LOCAL transaction_timeout = '4h';"
            + " SET LOCAL lock_timeout = '5min'; SET LOCAL idle_in_transaction_session_timeout = '1min'";

    private final Connection connection;
    private final int before;

    private LongWork(Connection connection) throws SQLException {
        this.connection = connection;
        this.before = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, (int) ANSWER.toMillis());
    }

    /** @param connection within a transaction, or just before one; its limits are the usual ones after it */
    public static LongWork on(Connection connection) throws SQLException {
        try (Statement limits = connection.createStatement()) {
            limits.execute(PATIENT);
        }
        return new LongWork(connection);
    }

    /** Without a transaction: only answers may take longer. */
    static LongWork outside(Connection connection) throws SQLException {
        return new LongWork(connection);
    }

    /** As {@link Rows#transaction}, for what takes long. */
    public static <T> T transaction(DataSource dataSource, Rows.Work<T> work) {
        return Rows.transaction(dataSource, connection -> {
            LongWork limits = on(connection);
            try {
                return work.run(connection);
            } finally {
                limits.end();
            }
        });
    }

    /** Gives the connection back its limit for answers; those of the transaction end with it. */
    public void end() throws SQLException {
        if (!connection.isClosed()) {
            connection.setNetworkTimeout(Runnable::run, before);
        }
    }
}
