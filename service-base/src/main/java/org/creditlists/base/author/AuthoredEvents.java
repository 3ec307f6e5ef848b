package org.creditlists.base.author;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.creditlists.base.codec.CreditEventCodec;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.runtime.author.StoredAuthor;
import org.creditlists.runtime.decision.UnreadableHistoryException;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.sql.Rows;

/** The authors in the event table. */
@Singleton
public class AuthoredEvents {

    /** What is about the subject names the entry in its column {@code subject}, as on the topic. */
    private static final String OF_ENTRY = """
            SELECT e.type, e.occurred_at, e.metadata::text FROM event_tag t JOIN event e ON e.position = t.position
            WHERE t.tag IN (?, ?) OR t.tag = ? AND e.subject = ?
            ORDER BY e.position
            """;

    private static final String TAGGED = """
            SELECT e.type, e.occurred_at, e.metadata::text FROM event_tag t JOIN event e ON e.position = t.position
            WHERE t.tag = ? ORDER BY e.position
            """;

    /** Reviews before publication are bounded by a tag of their own. */
    private static final String REVIEW = "entry-review";

    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};

    private final DataSource dataSource;

    AuthoredEvents(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<AuthoredEvent> of(ListedEntry entry) {
        String id = entry.entry().toString();
        return Rows.query(
                dataSource,
                OF_ENTRY,
                AuthoredEvents::read,
                tag(CreditEventCodec.ENTRY, id),
                tag(REVIEW, id),
                tag(CreditEventCodec.SUBJECT, entry.subject().toString()),
                id);
    }

    List<AuthoredEvent> tagged(String matter, String id) {
        return Rows.query(dataSource, TAGGED, AuthoredEvents::read, tag(matter, id));
    }

    private static String tag(String key, String value) {
        return key + ":" + value;
    }

    private static AuthoredEvent read(ResultSet row) throws SQLException {
        try {
            return new AuthoredEvent(
                    row.getString(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    StoredAuthor.of(WireJson.MAPPER.readValue(row.getString(3), METADATA)));
        } catch (JsonProcessingException e) {
            throw new UnreadableHistoryException("metadata is not readable", e);
        }
    }
}
