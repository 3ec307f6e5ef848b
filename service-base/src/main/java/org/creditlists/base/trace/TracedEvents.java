package org.creditlists.base.trace;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.runtime.author.Author;
import org.creditlists.runtime.sql.Rows;

/** The event table by trace. */
@Singleton
public class TracedEvents {

    /** The expression is that of the index; found first and then sorted, or all of the table were read in its order. */
    private static final String PAGE = """
            WITH found AS MATERIALIZED (
              SELECT position, id, type, occurred_at, topic, metadata FROM event
              WHERE substr(metadata ->> 'traceparent', 4, 32) = ? AND position > ?)
            SELECT position, id::text, type, occurred_at, topic, coalesce(metadata ->> '%s', 'not-recorded'),
                   metadata ->> 'request', metadata ->> 'cause'
            FROM found ORDER BY position LIMIT ?
            """.formatted(Author.BY);

    private final DataSource dataSource;

    TracedEvents(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Events of a trace in their order.
     *
     * @param trace 32 hexadecimal digits in lower case
     * @param after position behind which the page begins, 0 for the first
     */
    List<TracedEvent> page(String trace, long after, int most) {
        return Rows.query(dataSource, PAGE, TracedEvents::read, trace, after, most);
    }

    private static TracedEvent read(ResultSet row) throws SQLException {
        return new TracedEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}
