package org.creditlists.runtime.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import javax.sql.DataSource;
import org.creditlists.web.problem.Outage;

/** A database gives no connection, lost it, stops, or has no room: whoever asks later may be answered. */
public final class DatabaseAwayException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** What a database says that has too little of something. */
    private static final String INSUFFICIENT_RESOURCES = "53000";

    private DatabaseAwayException(SQLException cause) {
        super(message(cause), cause);
    }

    /** A connection; whatever keeps it from being made, the database is away. */
    static Connection connect(DataSource dataSource) {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new DatabaseAwayException(e);
        }
    }

    /** @param why too much waits; without anything personal */
    static DatabaseAwayException busy(String why) {
        return new DatabaseAwayException(new SQLTransientException(why, INSUFFICIENT_RESOURCES));
    }

    /** What to throw for a statement that failed: this, or that it failed by itself. */
    static IllegalStateException or(SQLException e) {
        return Outage.isOne(e) ? new DatabaseAwayException(e) : new IllegalStateException(message(e), e);
    }

    private static String message(SQLException e) {
        return "the database answers with SQLSTATE " + e.getSQLState();
    }
}
