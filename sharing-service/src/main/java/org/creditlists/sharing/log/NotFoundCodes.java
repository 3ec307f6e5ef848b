package org.creditlists.sharing.log;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.sql.Rows;

/** Keeps who was asked about in batches and not found: eight bytes each, found again by the subject alone. */
@Singleton
public class NotFoundCodes {

    private static final int BUCKETS = 256;
    private static final int PREFIX = 8;
    private static final int MOST = 500;

    private static final String ADD = "INSERT INTO inquiry_window VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ADD_MISSES =
            "INSERT INTO inquiry_miss (bucket, window_id, asked_at, hashes) SELECT n.bucket, ?, ?, n.hashes FROM"
                    + " unnest(?::smallint[], ?::bytea[]) AS n(bucket, hashes)";
    private static final String SAME = """
            SELECT inquiry_id FROM inquiry_window
            WHERE window_id = ? AND (organisation, caller, purpose, legal_ground, power, asked_at) = (?, ?, ?, ?, ?, ?)
            """;
    private static final String MISSES = """
            SELECT bucket, hashes FROM inquiry_miss
            WHERE bucket = ANY(ARRAY(SELECT generate_series(0, 255)::smallint)) AND window_id = ? ORDER BY bucket
            """;
    private static final String ABOUT = """
            SELECT w.inquiry_id, w.organisation, w.purpose, w.legal_ground, w.power, w.asked_at, m.hashes
            FROM inquiry_miss m JOIN inquiry_window w ON w.window_id = m.window_id
            WHERE m.bucket = ? AND position(?::bytea IN m.hashes) > 0 AND m.asked_at <= ?
              AND (m.asked_at, w.inquiry_id::text COLLATE "C") < (?, ?)
            ORDER BY m.asked_at DESC, w.inquiry_id::text COLLATE "C" DESC LIMIT
            """ + MOST;

    private final DataSource dataSource;
    private final KeyedHash hash;

    NotFoundCodes(DataSource dataSource, KeyedHash hash) {
        this.dataSource = dataSource;
        this.hash = hash;
    }

    /** Codes that were asked about in one window and found on no list. */
    public static final class Misses {

        private final ByteArrayOutputStream[] buckets = new ByteArrayOutputStream[BUCKETS];

        /** @param stored hash of a code as {@link HashedColumn#NOT_FOUND} holds it */
        public void add(String stored) {
            byte[] prefix = prefix(stored);
            int bucket = prefix[0] & 0xff;
            if (buckets[bucket] == null) {
                buckets[bucket] = new ByteArrayOutputStream();
            }
            buckets[bucket].write(prefix, 0, PREFIX);
        }

        /** @param inquiry the batch that the window is a part of */
        public byte[] digest(CryptoSuite suite, UUID inquiry) {
            MessageDigest digest = begin(suite, inquiry);
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                if (buckets[bucket] != null) {
                    addTo(digest, bucket, buckets[bucket].toByteArray());
                }
            }
            return digest.digest();
        }
    }

    private static MessageDigest begin(CryptoSuite suite, UUID inquiry) {
        MessageDigest digest = suite.newDigest();
        digest.update(inquiry.toString().getBytes(StandardCharsets.US_ASCII));
        return digest;
    }

    private static void addTo(MessageDigest digest, int bucket, byte[] hashes) {
        digest.update(ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(bucket)
                .putInt(hashes.length)
                .array());
        digest.update(hashes);
    }

    private static byte[] prefix(String stored) {
        return Arrays.copyOf(LogRow.bytesOf(stored), PREFIX);
    }

    /**
     * Returns when the window is durable.
     *
     * @param window as the log keeps it
     * @param inquiry the batch that it is a part of
     */
    public void add(LogRow window, UUID inquiry, Misses misses) {
        List<Integer> numbers = new ArrayList<>();
        List<byte[]> hashes = new ArrayList<>();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            ByteArrayOutputStream content = misses.buckets[bucket];
            if (content != null) {
                numbers.add(bucket);
                hashes.add(content.toByteArray());
            }
        }
        Rows.transaction(dataSource, connection -> {
            Rows.update(
                    connection,
                    ADD,
                    window.inquiry(),
                    inquiry,
                    window.organisation(),
                    window.caller(),
                    window.purpose(),
                    window.legalGround(),
                    window.power(),
                    window.askedAt().atOffset(ZoneOffset.UTC));
            return Rows.update(
                    connection,
                    ADD_MISSES,
                    window.inquiry(),
                    window.askedAt().atOffset(ZoneOffset.UTC),
                    connection.createArrayOf("smallint", numbers.toArray()),
                    connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
        });
    }

    /**
     * Whether a window is as it was logged.
     *
     * @param said the digest of its misses
     */
    boolean fits(CryptoSuite suite, LogRow window, byte[] said) {
        List<UUID> inquiries = Rows.query(
                dataSource,
                SAME,
                row -> row.getObject(1, UUID.class),
                window.inquiry(),
                window.organisation(),
                window.caller(),
                window.purpose(),
                window.legalGround(),
                window.power(),
                window.askedAt().atOffset(ZoneOffset.UTC));
        if (inquiries.isEmpty()) {
            return false;
        }
        MessageDigest digest = begin(suite, inquiries.getFirst());
        Rows.query(
                dataSource,
                MISSES,
                row -> {
                    addTo(digest, row.getInt(1), row.getBytes(2));
                    return true;
                },
                window.inquiry());
        return Arrays.equals(digest.digest(), said);
    }

    /** A batch in which somebody was asked about and not found. */
    record Asked(
            UUID inquiry, String organisation, String purpose, String legalGround, String power, Instant askedAt) {}

    /** The latest first, and at most 500, of each version of the keys. */
    List<Asked> about(String codeHash, InquiryCursor.Moment before) {
        return Arrays.stream(hash.anyIn(HashedColumn.NOT_FOUND, codeHash))
                .flatMap(stored -> about(prefix(stored), before).stream())
                .toList();
    }

    private List<Asked> about(byte[] prefix, InquiryCursor.Moment before) {
        List<Asked> found = new ArrayList<>();
        Rows.query(
                dataSource,
                ABOUT,
                row -> {
                    if (holds(row.getBytes("hashes"), prefix)) {
                        found.add(new Asked(
                                row.getObject("inquiry_id", UUID.class),
                                row.getString("organisation"),
                                row.getString("purpose"),
                                row.getString("legal_ground"),
                                row.getString("power"),
                                row.getObject("asked_at", OffsetDateTime.class).toInstant()));
                    }
                    return true;
                },
                prefix[0] & 0xff,
                prefix,
                before.askedAt().atOffset(ZoneOffset.UTC),
                before.askedAt().atOffset(ZoneOffset.UTC),
                before.inquiry().toString());
        return found;
    }

    /** Where one of them begins, and not in between two. */
    private static boolean holds(byte[] hashes, byte[] prefix) {
        for (int at = 0; at < hashes.length; at += PREFIX) {
            if (Arrays.equals(hashes, at, at + PREFIX, prefix, 0, PREFIX)) {
                return true;
            }
        }
        return false;
    }
}
