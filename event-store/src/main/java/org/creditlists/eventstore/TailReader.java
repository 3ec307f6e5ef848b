package org.creditlists.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** Reads the table in order, for streams and tokens. */
final class TailReader {

    private static final int PAGE = 500;
    private static final String NEXT_PAGE =
            "SELECT %s FROM event e WHERE e.position > ? ORDER BY e.position LIMIT ?".formatted(EventTable.COLUMNS);
    private static final String FIRST_AT = "SELECT min(position) FROM event WHERE occurred_at >= ?";

    private final DataSource dataSource;
    private final Converter converter;

    TailReader(DataSource dataSource, Converter converter) {
        this.dataSource = dataSource;
        this.converter = converter;
    }

    /** The next events that match, in order; empty when there are none yet. */
    List<StoredEvent> next(long after, EventCriteria criteria) {
        long from = after;
        Wanted wanted = Wanted.of(criteria);
        try (Connection open = dataSource.getConnection();
                PreparedStatement statement = open.prepareStatement(NEXT_PAGE)) {
            while (true) {
                statement.setLong(1, from);
                statement.setInt(2, PAGE);
                List<StoredEvent> matching = new ArrayList<>();
                int read = 0;
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        StoredEvent event = EventTable.read(rows, 1, converter);
                        read++;
                        from = event.position();
                        if (event.matches(wanted)) {
                            matching.add(event);
                        }
                    }
                }
                if (!matching.isEmpty() || read < PAGE) {
                    return matching;
                }
            }
        } catch (SQLException e) {
            throw new EventStoreException("cannot read events after position " + from, e);
        }
    }

    long head() {
        Long head = number(EventTable.HEAD, null);
        return head == null ? 0 : head;
    }

    /** Position of the first event at or after a moment, null when there is none. */
    @Nullable
    Long firstAt(Instant at) {
        return number(FIRST_AT, at);
    }

    private @Nullable Long number(String sql, @Nullable Instant at) {
        try (Connection open = dataSource.getConnection();
                PreparedStatement statement = open.prepareStatement(sql)) {
            if (at != null) {
                statement.setObject(1, at.atOffset(ZoneOffset.UTC));
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, Long.class);
            }
        } catch (SQLException e) {
            throw new EventStoreException("cannot read the position", e);
        }
    }
}
