package org.creditlists.base.republishing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.creditlists.runtime.sql.Rows;

/** Events again, and tombstones of entries that have ended, by rows that are there for one transaction. */
final class RepublishedEvents {

    private static final String COLUMNS =
            "position, id, type, occurred_at, payload, topic, key, subject, dataschema, traceparent, specversion";
    private static final String COPY = """
            INSERT INTO event_again (%1$s) SELECT %1$s FROM event
            WHERE position > ? AND position <= ? AND topic IS NOT NULL ORDER BY position LIMIT ?
            RETURNING position
            """.formatted(COLUMNS);
    private static final String TAKE_OUT = "DELETE FROM event_again";
    private static final String REGISTER = "entry_register WHERE ended_on IS NOT NULL";
    private static final String SHARED = "shared_end WHERE true";
    private static final String REMOVE = "DELETE FROM topic_pulse WHERE entry_id = ANY(?::uuid[])";

    private RepublishedEvents() {}

    /**
     * The next events.
     *
     * @param after position behind which it goes on
     * @param to the last position
     * @return their positions, in no order; none at the end
     */
    static List<Long> copy(Connection connection, long after, long to, int most) throws SQLException {
        List<Long> positions = Rows.query(connection, COPY, row -> row.getLong(1), after, to, most);
        Rows.update(connection, TAKE_OUT);
        return positions;
    }

    /** Where an entry that has ended is known. */
    static boolean knowsEnds(Connection connection) throws SQLException {
        return RepublishedRows.exists(connection, "topic_pulse");
    }

    /** The next tombstones: ids of entries, in no order; none at the end. */
    static List<String> tombstones(Connection connection, String after, int most) throws SQLException {
        String from = RepublishedRows.exists(connection, "shared_end") ? SHARED : REGISTER;
        // A row of topic_pulse has no payload: on the topic it is a tombstone (ADR 87).
        String put = """
                INSERT INTO topic_pulse (entry_id, payload, at)
                SELECT entry_id, NULL, now() FROM %s AND entry_id > ?::uuid ORDER BY entry_id LIMIT ?
                RETURNING entry_id::text
                """.formatted(from);
        List<String> ids = Rows.query(connection, put, row -> row.getString(1), RepublishedRows.first(after), most);
        Rows.update(connection, REMOVE, (Object) ids.toArray(String[]::new));
        return ids;
    }
}
