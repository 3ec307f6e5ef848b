package org.creditlists.sharing.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A batch of the log as it is stored.
 *
 * @param previous SHA-256 of the head of the batch before
 * @param root of the tree of its rows
 * @param rows how many there are
 * @param at when it was stored
 * @param head compact JWS, of {@code batch}, {@code previous}, {@code root}, {@code rows} and {@code at}
 * @param content its rows, each with the length of its bytes before and the hash of what was said behind them
 */
record LoggedBatch(long batch, byte[] previous, byte[] root, int rows, Instant at, String head, byte[] content) {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedBatch.class);

    static final String COLUMNS = "batch, previous, root, rows, at, head, content";

    static LoggedBatch read(ResultSet row) throws SQLException {
        return new LoggedBatch(
                row.getLong(1),
                row.getBytes(2),
                row.getBytes(3),
                row.getInt(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                row.getBytes(7));
    }

    /**
     * @param start where its bytes begin in the content
     * @param said SHA-256 of the statement that the caller was given
     */
    record Entry(int start, byte[] bytes, byte[] said) {

        LogRow row() {
            return LogRow.read(bytes);
        }

        byte[] digest() {
            return HashTree.sha256(bytes);
        }

        /** What the tree holds of it. */
        byte[] leaf() {
            return HashTree.leaf(digest(), said);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Entry one && start == one.start && Arrays.equals(bytes, one.bytes);
        }

        @Override
        public int hashCode() {
            return start;
        }

        @Override
        public String toString() {
            return row().toString();
        }
    }

    /** @throws RuntimeException when the content was damaged */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
            byte[] row = new byte[LogRow.length(bytes)];
            int start = bytes.position();
            bytes.get(row);
            byte[] said = new byte[HashTree.LENGTH];
            bytes.get(said);
            entries.add(new Entry(start, row, said));
        }
        return entries;
    }

    /**
     * A row that is not read yet.
     *
     * @param start where its bytes begin in the content
     * @param key by which it is found; empty for what is about many
     */
    record Line(int start, OptionalLong key, byte[] bytes) {

        Optional<LogRow> row() {
            return LogRow.readable(bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Line one && start == one.start && Arrays.equals(bytes, one.bytes);
        }

        @Override
        public int hashCode() {
            return start;
        }

        @Override
        public String toString() {
            return Integer.toString(start);
        }
    }

    /**
     * Those that are not damaged, so that nobody misses them for the others; the verification of the log tells of
     * damage.
     */
    List<Line> readable() {
        List<Line> lines = new ArrayList<>();
        int damaged = 0;
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            while (bytes.hasRemaining()) {
                byte[] row = new byte[LogRow.length(bytes)];
                int start = bytes.position();
                bytes.get(row).position(bytes.position() + HashTree.LENGTH);
                if (!read(row, start, lines)) {
                    damaged++;
                }
            }
        } catch (RuntimeException e) {
            damaged++;
        }
        if (damaged > 0) {
            LOG.error("batch {} of the log of inquiries is damaged in {} places or more", batch, damaged);
        }
        return lines;
    }

    private static boolean read(byte[] row, int start, List<Line> lines) {
        try {
            lines.add(new Line(start, LogRow.keyIn(row), row));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Whether the content of the head says what stands beside it. */
    boolean isOfHead(ObjectMapper json) throws IOException {
        Base64.Decoder base64 = Base64.getUrlDecoder();
        JsonNode said = json.readTree(base64.decode(head.split("\\.")[1]));
        return said.path("batch").asLong() == batch
                && said.path("rows").asInt() == rows
                && Arrays.equals(base64.decode(said.path("root").asText()), root)
                && Arrays.equals(base64.decode(said.path("previous").asText()), previous);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LoggedBatch one && batch == one.batch && head.equals(one.head);
    }

    @Override
    public int hashCode() {
        return Objects.hash(batch, head);
    }

    @Override
    public String toString() {
        return Long.toString(batch);
    }
}
