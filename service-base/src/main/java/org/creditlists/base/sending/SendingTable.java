package org.creditlists.base.sending;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** What the database of a service knows of its sending: the events themselves, and how far they were compared. */
final class SendingTable {

    private static final int PAGE = 100_000;

    private static final String LOAD = "SELECT whole_to, topics::text, lost_after, pulse_at FROM sending";
    private static final String LAST = "SELECT coalesce(max(position), 0) FROM event";
    private static final String PUBLISHED = """
            SELECT position FROM event WHERE position > ? AND position <= ? AND topic = ANY (?)
            ORDER BY position LIMIT ?
            """;
    private static final String SAVE = """
            UPDATE sending SET whole_to = ?, topics = topics || ?::jsonb WHERE whole_to <= ?
            """;
    private static final String LOST = """
            UPDATE sending SET topics = topics || ?::jsonb, lost_after =
                (SELECT coalesce(max(number), 0) FROM republishing WHERE finished_at IS NOT NULL)
            """;
    private static final String FOUND = """
            UPDATE sending SET lost_after = NULL WHERE EXISTS
                (SELECT FROM republishing WHERE number > lost_after AND finished_at IS NOT NULL)
            """;
    private static final String IS_SENDING_AGAIN = "SELECT EXISTS (SELECT FROM republishing WHERE finished_at IS NULL)";
    /** The time of the transaction is before what it sees: whatever was committed by then is up to the position. */
    private static final String MARK = """
            SELECT pg_logical_emit_message(true, ?, jsonb_build_object('position', (SELECT coalesce(max(position), 0)
                FROM event), 'at', now(), 'missing', ?::jsonb)::text)
            """;
    /** Replicas beat one after the other, with rising times; a clock that was ahead is not waited for. */
    private static final String CLAIM = """
            UPDATE sending SET pulse_at = ? WHERE lost_after IS NULL
                AND (pulse_at IS NULL OR pulse_at < ? OR pulse_at > clock_timestamp())
            """;

    private static final String PULSE = "SELECT pg_logical_emit_message(true, ?, to_jsonb(?::timestamptz)::text)";

    private final DataSource dataSource;

    SendingTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Where a topic is read on.
     *
     * @param id of the topic: one that is made anew has another
     * @param offsets by partition, at least 0
     */
    record Place(String id, List<Long> offsets) {}

    /**
     * How far it was compared.
     *
     * @param wholeTo position up to which every published event was seen
     * @param topics by name
     * @param lost whether state records have to be sent again
     * @param pulseAt the time of the last heartbeat, null before the first
     */
    record Compared(
            long wholeTo,
            Map<String, Place> topics,
            boolean lost,
            @Nullable Instant pulseAt) {}

    Compared load() {
        return Rows.query(dataSource, LOAD, SendingTable::compared).getFirst();
    }

    private static Compared compared(ResultSet row) throws SQLException {
        OffsetDateTime pulse = row.getObject(4, OffsetDateTime.class);
        return new Compared(
                row.getLong(1),
                topics(row.getString(2)),
                row.getObject(3) != null,
                pulse == null ? null : pulse.toInstant());
    }

    /** The position of the last event, 0 for none. */
    long last() {
        return Rows.query(dataSource, LAST, row -> row.getLong(1)).getFirst();
    }

    /** Where a page of positions is taken. */
    @FunctionalInterface
    interface Taker {

        /**
         * @param positions in order
         * @param to the last position that was looked at
         */
        void take(List<Long> positions, long to);
    }

    /** Positions of published events behind one and up to another, page by page. */
    void published(List<String> topics, long after, long to, Taker taker) {
        List<Long> page;
        long from = after;
        do {
            page = Rows.query(
                    dataSource, PUBLISHED, row -> row.getLong(1), from, to, topics.toArray(String[]::new), PAGE);
            from = page.size() < PAGE ? to : page.getLast();
            taker.take(page, from);
        } while (page.size() == PAGE);
    }

    /** Nothing of what another replica saved is taken back. */
    void save(long wholeTo, Map<String, Place> topics) {
        Rows.update(dataSource, SAVE, wholeTo, json(topics), wholeTo);
    }

    /** State records are missing until they were sent again. */
    void lost(Map<String, Place> topics) {
        Rows.update(dataSource, LOST, json(topics));
    }

    /** Looks whether they were. */
    void found() {
        Rows.update(dataSource, FOUND);
    }

    boolean isSendingAgain() {
        return Rows.query(dataSource, IS_SENDING_AGAIN, row -> row.getBoolean(1))
                .getFirst();
    }

    void mark(String service, @Nullable MissingEvents missing) {
        Rows.query(dataSource, MARK, row -> true, service + Mark.KEY, missing == null ? null : json(missing));
    }

    /** Says that everything up to a time is on its topics, unless records are missing or another replica said more. */
    void pulse(String service, OffsetDateTime upTo) {
        Rows.transaction(dataSource, connection -> {
            if (Rows.update(connection, CLAIM, upTo, upTo) > 0) {
                Rows.query(connection, PULSE, row -> true, service, upTo);
            }
            return true;
        });
    }

    private static Map<String, Place> topics(String json) {
        try {
            return WireJson.MAPPER.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("topics of the table sending", e);
        }
    }

    private static String json(Object value) {
        try {
            return WireJson.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
