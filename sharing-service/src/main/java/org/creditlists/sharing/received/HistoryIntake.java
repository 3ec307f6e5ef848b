package org.creditlists.sharing.received;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.listprojection.intake.ListIntake;
import org.creditlists.runtime.intake.BatchHandler;
import org.creditlists.runtime.intake.Received;
import org.creditlists.runtime.sql.Rows;

/** Keeps what happened to entries with the time at which it became known; beside the lists, and a little behind them. */
public final class HistoryIntake implements BatchHandler {

    private static final String ADD = """
            INSERT INTO entry_event (entry_id, event_id, known_at, type, payload)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::text[], ?::bytea[]) ON CONFLICT DO NOTHING
            """;

    private final DataSource dataSource;

    public HistoryIntake(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void handle(List<Received> batch) throws SQLException {
        List<Object> entries = new ArrayList<>();
        List<Received> events = new ArrayList<>();
        for (Received received : batch) {
            ListIntake.eventOf(received).map(CreditEvent::entry).ifPresent(entry -> {
                entries.add(entry.value());
                events.add(received);
            });
        }
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            Rows.update(
                    connection,
                    ADD,
                    connection.createArrayOf("uuid", entries.toArray()),
                    connection.createArrayOf(
                            "text", events.stream().map(Received::id).toArray()),
                    connection.createArrayOf(
                            "timestamptz",
                            events.stream()
                                    .map(event -> event.time().toString())
                                    .toArray()),
                    connection.createArrayOf(
                            "text", events.stream().map(Received::type).toArray()),
                    connection.createArrayOf(
                            "bytea",
                            events.stream()
                                    .map(event -> Objects.requireNonNull(event.value()))
                                    .toArray(byte[][]::new)));
        }
    }
}
