package org.creditlists.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.jspecify.annotations.Nullable;

/** The statements on the event table. */
final class EventTable {

    static final String COLUMNS =
            "e.position, e.id, e.type, e.revision, e.tags, e.occurred_at, e.payload, e.metadata::text";

    static final String HEAD = "SELECT coalesce(max(position), 0) FROM event";

    private static final String INSERT = """
            WITH appended AS (
              INSERT INTO event (position, id, type, revision, tags, occurred_at, payload, metadata,
                                 topic, key, subject, dataschema, traceparent)
              SELECT ? + n, id, type, revision, string_to_array(tags, chr(31)), occurred_at, payload, metadata::jsonb,
                     topic, key, subject, dataschema, traceparent
              FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::bytea[], ?::text[],
                          ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                   WITH ORDINALITY AS e(id, type, revision, tags, occurred_at, payload, metadata,
                                        topic, key, subject, dataschema, traceparent, n))
            %s INSERT INTO event_tag (tag, position) SELECT tag, position FROM unnest(?::text[], ?::bigint[]) AS t(tag,
            position)
            """;

    private static final String INSERT_ALONE = INSERT.formatted("");

    private static final String INSERT_SEALED =
            INSERT.formatted(", sealed AS (INSERT INTO event_chain VALUES (?, ?, ?, ?, ?, ?, ?))");

    private EventTable() {}

    /** Inserts events at the positions after {@code head}, with the block that seals them, if there is one. */
    static void insert(Connection connection, long head, List<NewEvent> events, AppendSeal.@Nullable Block block)
            throws SQLException {
        EventColumns columns = new EventColumns(head, events.size());
        for (NewEvent event : events) {
            columns.add(event);
        }
        try (PreparedStatement insert = connection.prepareStatement(block == null ? INSERT_ALONE : INSERT_SEALED)) {
            columns.bind(insert, block);
            insert.executeUpdate();
        }
    }

    /** Reads {@link #COLUMNS} that begin at a column of the current row. */
    static StoredEvent read(ResultSet row, int first, Converter converter) throws SQLException {
        return new StoredEvent(
                row.getLong(first),
                row.getObject(first + 1, UUID.class),
                new MessageType(new QualifiedName(row.getString(first + 2)), row.getString(first + 3)),
                Tags.parse((String[]) row.getArray(first + 4).getArray()),
                row.getObject(first + 5, OffsetDateTime.class).toInstant(),
                row.getBytes(first + 6),
                Metadata.parse(row.getString(first + 7), converter));
    }

    /** Binds a value; Java arrays become PostgreSQL arrays. */
    static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case String[] texts -> statement.setArray(index, array(statement, "text", texts));
            case Long[] numbers -> statement.setArray(index, array(statement, "bigint", numbers));
            case Integer[] numbers -> statement.setArray(index, array(statement, "int", numbers));
            case Boolean[] flags -> statement.setArray(index, array(statement, "boolean", flags));
            case UUID[] ids -> statement.setArray(index, array(statement, "uuid", ids));
            case byte[][] blobs -> statement.setArray(index, array(statement, "bytea", blobs));
            case null, default -> statement.setObject(index, value);
        }
    }

    private static java.sql.Array array(PreparedStatement statement, String type, Object[] values) throws SQLException {
        return statement.getConnection().createArrayOf(type, values);
    }
}
