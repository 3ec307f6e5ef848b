package org.creditlists.runtime.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.creditlists.web.problem.Outage;
import org.jspecify.annotations.Nullable;

/**
 * Rows that many callers insert one by one into a log, written together: what waits is one statement and one commit. A
 * caller goes on when its row is durable.
 */
public final class GroupedInserts implements AutoCloseable {

    private static final int MOST = 1_000;
    private static final int MOST_WAITING = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final String sql;
    private final List<String> types;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread writer;
    private volatile boolean closed;

    private record Waiting(@Nullable Object[] row, CompletableFuture<@Nullable Void> done) {}

    /**
     * @param name of the thread
     * @param sql inserts rows from as many arrays as there are types
     * @param types of the columns, as PostgreSQL names them
     */
    public GroupedInserts(String name, DataSource dataSource, String sql, List<String> types) {
        this.dataSource = dataSource;
        this.sql = sql;
        this.types = types;
        this.writer = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /**
     * Returns when the row is durable; waits five seconds at most.
     *
     * @param row as many values as there are types, each as JDBC takes it for its type
     * @throws IllegalStateException when it is not stored
     * @throws DatabaseAwayException when too many wait, or it took too long: it may be stored later
     */
    public void insert(@Nullable Object... row) {
        if (row.length != types.size() || closed) {
            throw new IllegalStateException(closed ? "closed" : "a row has " + types.size() + " columns");
        }
        var waiting = new Waiting(row, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            throw DatabaseAwayException.busy("too many rows wait");
        }
        try {
            waiting.done().orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof TimeoutException
                    ? DatabaseAwayException.busy("the row is not stored in time")
                    : new IllegalStateException("the row is not stored", e.getCause());
        }
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
    }

    private void run() {
        while (!closed) {
            List<Waiting> rows = new ArrayList<>();
            try {
                rows.add(queue.take());
            } catch (InterruptedException e) {
                continue;
            }
            queue.drainTo(rows, MOST - 1);
            rows.removeIf(row -> row.done().isDone());
            if (!rows.isEmpty()) {
                store(rows);
            }
        }
        List<Waiting> left = new ArrayList<>();
        queue.drainTo(left);
        left.forEach(row -> row.done().completeExceptionally(new IllegalStateException("closed")));
    }

    private void store(List<Waiting> rows) {
        try (Connection connection = dataSource.getConnection()) {
            if (!isStored(connection, rows)) {
                // One row that cannot be stored must not take the others with it.
                for (Waiting row : rows) {
                    isStored(connection, List.of(row));
                }
            }
        } catch (SQLException | RuntimeException | Error e) {
            rows.forEach(row -> row.done().completeExceptionally(e));
        }
    }

    /** @throws SQLException when it is not because of one of the rows */
    private boolean isStored(Connection connection, List<Waiting> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int column = 0; column < types.size(); column++) {
                int at = column;
                Object[] values =
                        rows.stream().map(waiting -> waiting.row()[at]).toArray();
                insert.setArray(column + 1, connection.createArrayOf(types.get(column), values));
            }
            insert.executeUpdate();
            rows.forEach(row -> row.done().complete(null));
            return true;
        } catch (SQLException e) {
            if (Outage.isOne(e)) {
                throw e;
            }
            if (rows.size() == 1) {
                rows.getFirst().done().completeExceptionally(e);
            }
            return false;
        }
    }
}
