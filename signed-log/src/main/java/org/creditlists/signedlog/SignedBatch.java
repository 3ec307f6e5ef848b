package org.creditlists.signedlog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditlists.runtime.crypto.CryptoSuite;

/**
 * A batch of a log as it is stored.
 *
 * @param previous digest of the head of the batch before
 * @param root of the tree of its rows
 * @param rows how many there are
 * @param at when it was stored
 * @param head compact JWS, of {@code batch}, {@code previous}, {@code root}, {@code rows}, {@code at}, and
 *     {@code hash} when it is another one than SHA-256
 * @param content its rows, each with the length of its bytes before and the hash of its statement behind them
 */
public record SignedBatch(long batch, byte[] previous, byte[] root, int rows, Instant at, String head, byte[] content) {

    private static final Pattern HASH = Pattern.compile("\"hash\":\"([^\"]*)\"");

    /** As {@link #read} takes them. */
    public static final String COLUMNS = "batch, previous, root, rows, at, head, content";

    public static SignedBatch read(ResultSet row) throws SQLException {
        return new SignedBatch(
                row.getLong(1),
                row.getBytes(2),
                row.getBytes(3),
                row.getInt(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                row.getBytes(7));
    }

    public BatchHead signedHead() {
        return new BatchHead(batch, head);
    }

    /**
     * A row of a batch.
     *
     * @param start where its bytes begin in the content
     * @param said digest of the statement that was made with it
     */
    public record Entry(int start, byte[] bytes, byte[] said) {

        /** The leaf of the tree that stands for it. */
        public byte[] leaf(CryptoSuite suite) {
            return HashTree.leaf(suite, suite.digest(bytes), said);
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
            return Integer.toString(start);
        }
    }

    /** @throws RuntimeException when the content was damaged */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
            byte[] row = new byte[length(bytes)];
            int start = bytes.position();
            bytes.get(row);
            byte[] said = new byte[HashTree.LENGTH];
            bytes.get(said);
            entries.add(new Entry(start, row, said));
        }
        return entries;
    }

    /** Takes one row. */
    @FunctionalInterface
    public interface RowReader {

        /**
         * @param start where its bytes begin in the content
         * @throws RuntimeException when the row is damaged
         */
        void read(int start, byte[] row);
    }

    /**
     * Reads row by row. A damaged row hides no other: the reader is given the rest as far as lengths lead there.
     *
     * @return places that are damaged; there may be more behind the last
     */
    public int forEachRow(RowReader reader) {
        int damaged = 0;
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            while (bytes.hasRemaining()) {
                byte[] row = new byte[length(bytes)];
                int start = bytes.position();
                bytes.get(row).position(bytes.position() + HashTree.LENGTH);
                if (!isRead(reader, start, row)) {
                    damaged++;
                }
            }
        } catch (RuntimeException e) {
            damaged++;
        }
        return damaged;
    }

    private static boolean isRead(RowReader reader, int start, byte[] row) {
        try {
            reader.read(start, row);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static int length(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalStateException("a row of the log is damaged");
        }
        return length;
    }

    /**
     * By which its rows, its tree and the head before are digested, as its head says.
     *
     * @throws RuntimeException when the head is damaged, or names a digest that nobody knows
     */
    public CryptoSuite suite() {
        String said = new String(Base64.getUrlDecoder().decode(head.split("\\.")[1]), StandardCharsets.US_ASCII);
        Matcher named = HASH.matcher(said);
        return CryptoSuite.ofDigest(named.find() ? named.group(1) : "");
    }

    /** Whether its rows are those of its tree; not when something is damaged. */
    public boolean hasRows(List<Entry> entries) {
        try {
            CryptoSuite suite = suite();
            List<byte[]> leaves =
                    entries.stream().map(entry -> entry.leaf(suite)).toList();
            return !leaves.isEmpty()
                    && leaves.size() == rows
                    && Arrays.equals(new HashTree(suite, leaves).root(), root);
        } catch (RuntimeException damaged) {
            return false;
        }
    }

    /** Whether it follows a head; not when its own is damaged. */
    public boolean follows(BatchHead before) {
        try {
            return Arrays.equals(before.digest(suite()), previous);
        } catch (RuntimeException damaged) {
            return false;
        }
    }

    /** Whether the content of the head is what stands beside it. */
    public boolean isOfHead(ObjectMapper json) throws IOException {
        Base64.Decoder base64 = Base64.getUrlDecoder();
        JsonNode said = json.readTree(base64.decode(head.split("\\.")[1]));
        return said.path("batch").asLong() == batch
                && said.path("rows").asInt() == rows
                && said.path("at").asText().equals(at.toString())
                && Arrays.equals(base64.decode(said.path("root").asText()), root)
                && Arrays.equals(base64.decode(said.path("previous").asText()), previous);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedBatch one && batch == one.batch && head.equals(one.head);
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
