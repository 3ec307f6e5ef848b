package org.creditlists.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

/** A connection that one thread keeps for itself, so that its prepared statements stay prepared. Not thread-safe. */
final class DedicatedConnection implements AutoCloseable {

    /**
     * Every statement of the engine is a range of an index per request. Without this, a plan that was made while the
     * tables were empty would scan them for as long as the connection lives.
     */
    private static final String PLANS =
            "SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off;"
                    + " SET plan_cache_mode = force_generic_plan; SET jit = off";

    private static final int ATTEMPTS = 3;

    private final DataSource dataSource;
    private final boolean autoCommit;
    private @Nullable Connection connection;

    DedicatedConnection(DataSource dataSource, boolean autoCommit) {
        this.dataSource = dataSource;
        this.autoCommit = autoCommit;
    }

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {

        T on(Connection open) throws SQLException;
    }

    /**
     * Does what can be done twice, and does it again on another connection when this one turns out to be lost: a
     * restart of the database is found out by whoever comes first after it, and must not fail them.
     *
     * @param work that has written nothing yet
     */
    <T> T retried(Work<T> work) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.on(get());
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !isLost(e)) {
                    throw e;
                }
                close();
            }
        }
    }

    /** SQLSTATE 08: the connection failed; 57P01 to 57P03: the server ended it, or is starting. */
    private static boolean isLost(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }

    Connection get() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = dataSource.getConnection();
            connection = open;
            try {
                open.setAutoCommit(true);
                try (var statement = open.createStatement()) {
                    statement.execute(PLANS);
                }
                open.setAutoCommit(autoCommit);
            } catch (SQLException e) {
                close();
                throw e;
            }
        }
        return open;
    }

    /**
     * Gives up a connection that failed; the next {@link #get()} opens another. The server's side is cut, because its
     * transaction and its settings are unknown or our own; then the place goes back to the pool. (A pool's wrapper that
     * is itself aborted keeps its place for ever: after as many failures as the pool is large nobody gets a
     * connection.)
     */
    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try (open) {
                open.unwrap(PgConnection.class).abort(Runnable::run);
            } catch (SQLException alreadyBroken) {
                // It is given up because it is broken; there is nothing left to release.
            }
        }
    }
}
