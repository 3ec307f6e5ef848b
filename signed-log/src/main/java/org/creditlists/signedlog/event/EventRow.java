package org.creditlists.signedlog.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditlists.eventstore.EventDigest;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.jspecify.annotations.Nullable;

/**
 * A row of the event table as it stands there now.
 *
 * @param content the bytes that {@link EventDigest} hashes
 */
record EventRow(long position, byte[] content) {

    static final String COLUMNS =
            "position, id, type, revision, tags, occurred_at, payload, metadata::text, topic, key,"
                    + " subject, dataschema, traceparent, specversion";

    private static final int PUBLICATION = 9;
    private static final int PUBLICATION_COLUMNS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};

    byte[] digest(CryptoSuite suite) {
        return suite.digest(content);
    }

    /** Reads {@link #COLUMNS}. */
    static EventRow read(ResultSet row) throws SQLException {
        @Nullable String[] publication = new @Nullable String[PUBLICATION_COLUMNS];
        for (int i = 0; i < PUBLICATION_COLUMNS; i++) {
            publication[i] = row.getString(PUBLICATION + i);
        }
        return new EventRow(
                row.getLong(1),
                EventDigest.bytes(new EventDigest.Content(
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        List.of((String[]) row.getArray(5).getArray()),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getBytes(7),
                        metadata(row.getString(8)),
                        publication,
                        row.getString(PUBLICATION + PUBLICATION_COLUMNS))));
    }

    /** What no service writes is taken as one text: it fits no digest, and the next row is read. */
    private static Map<String, String> metadata(String text) {
        try {
            return text.equals("{}") ? Map.of() : JSON.readValue(text, MAP);
        } catch (JsonProcessingException e) {
            return Map.of("", text);
        }
    }
}
