package org.creditlists.runtime.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows, and changes those that stand for themselves. Hand-written instead of Jdbi: most statements run on the
 * connection of a decision, and an error must not carry the message of the database, which may quote rows.
 */
public final class Rows {

    private Rows() {}

    /** Makes a value of the current row. */
    @FunctionalInterface
    public interface Reader<T> {

        T read(ResultSet row) throws SQLException;
    }

    /**
     * @param parameters as {@link PreparedStatement#setObject(int, Object)} takes them
     * @throws IllegalStateException when the database fails; it carries the state, not the message, which may quote
     *     rows
     */
    public static <T> List<T> query(
            DataSource dataSource, String sql, Reader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = DatabaseAwayException.connect(dataSource)) {
            return query(connection, sql, reader, parameters);
        } catch (SQLException e) {
            throw DatabaseAwayException.or(e);
        }
    }

    /** The same within a transaction. */
    public static <T> List<T> query(Connection connection, String sql, Reader<T> reader, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            List<T> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(reader.read(rows));
                }
            }
            return values;
        }
    }

    /**
     * @return rows it touched
     * @throws IllegalStateException when the database fails
     */
    public static int update(DataSource dataSource, String sql, @Nullable Object... parameters) {
        try (Connection connection = DatabaseAwayException.connect(dataSource)) {
            return update(connection, sql, parameters);
        } catch (SQLException e) {
            throw DatabaseAwayException.or(e);
        }
    }

    /** The same within a transaction. */
    public static int update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    public interface Work<T> {

        T run(Connection connection) throws SQLException;
    }

    /**
     * Does something in one transaction: committed when it returns, rolled back when it throws.
     *
     * @throws IllegalStateException when the database fails
     */
    public static <T> T transaction(DataSource dataSource, Work<T> work) {
        try (Connection connection = DatabaseAwayException.connect(dataSource)) {
            connection.setAutoCommit(false);
            try {
                T done = work.run(connection);
                connection.commit();
                return done;
            } finally {
                // Behind a commit this does nothing.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw DatabaseAwayException.or(e);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
