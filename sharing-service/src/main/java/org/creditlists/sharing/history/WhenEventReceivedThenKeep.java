package org.creditlists.sharing.history;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.listprojection.topics.ListListener;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.runtime.topics.Received;

/** Keeps what happened to entries with the time at which it became known, in the transaction that changes the lists. */
@Singleton
public class WhenEventReceivedThenKeep implements ListListener {

    private static final String ADD = """
            INSERT INTO entry_event (entry_id, event_id, known_at, type, payload)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::text[], ?::bytea[])
            """;
    private static final String KNOWN = "SELECT entry_id, event_id FROM entry_event WHERE entry_id = ANY(?::uuid[])";

    private record Key(UUID entry, String event) {}

    @Override
    public void received(Connection connection, Map<Received, CreditEvent> events) throws SQLException {
        Map<Key, Received> rows = new LinkedHashMap<>();
        events.forEach((received, event) -> rows.put(new Key(event.entry().value(), received.id()), received));
        Rows.query(
                connection,
                KNOWN,
                row -> Optional.ofNullable(rows.remove(new Key(row.getObject(1, UUID.class), row.getString(2)))),
                ids(connection, rows));
        if (rows.isEmpty()) {
            return;
        }
        Rows.update(
                connection,
                ADD,
                ids(connection, rows),
                connection.createArrayOf(
                        "text", rows.keySet().stream().map(Key::event).toArray(String[]::new)),
                texts(connection, rows, event -> event.time().toString()),
                texts(connection, rows, event -> Objects.requireNonNull(event.type())),
                connection.createArrayOf(
                        "bytea",
                        rows.values().stream()
                                .map(event -> Objects.requireNonNull(event.value()))
                                .toArray(byte[][]::new)));
    }

    private static Array ids(Connection connection, Map<Key, Received> rows) throws SQLException {
        return Ids.of(connection, rows.keySet().stream().map(Key::entry).toList());
    }

    private static Array texts(Connection connection, Map<Key, Received> rows, Function<Received, String> column)
            throws SQLException {
        return connection.createArrayOf(
                "text", rows.values().stream().map(column).toArray(String[]::new));
    }
}
