package org.creditlists.sharing.intake.inquiry;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.domain.receipt.HashTree;

/** Keeps who was asked about in batches and not found: eight bytes each, found again by the subject alone. */
@Singleton
class Windows {

    private static final int BUCKETS = 256;
    private static final int PREFIX = 8;
    private static final int MOST = 500;

    private static final String ADD = "INSERT INTO inquiry_window VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ADD_MISSES =
            "INSERT INTO inquiry_miss SELECT n.bucket, ?, n.hashes FROM unnest(?::smallint[], ?::bytea[]) AS n(bucket, hashes)";
    private static final String ABOUT = """
            SELECT w.inquiry_id, w.organisation, w.purpose, w.legal_ground, w.power, w.asked_at, m.hashes
            FROM inquiry_miss m JOIN inquiry_window w ON w.window_id = m.window_id
            WHERE m.bucket = ? AND position(?::bytea IN m.hashes) > 0 ORDER BY w.asked_at DESC LIMIT
            """ + MOST;

    private final DataSource dataSource;

    Windows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Codes that were asked about in one window and found on no list. */
    static final class Misses {

        private final ByteArrayOutputStream[] buckets = new ByteArrayOutputStream[BUCKETS];

        void add(String codeHash) {
            byte[] prefix = prefix(codeHash);
            int bucket = prefix[0] & 0xff;
            if (buckets[bucket] == null) {
                buckets[bucket] = new ByteArrayOutputStream();
            }
            buckets[bucket].write(prefix, 0, PREFIX);
        }

        byte[] digest() {
            MessageDigest digest = HashTree.sha256();
            for (ByteArrayOutputStream bucket : buckets) {
                if (bucket != null) {
                    digest.update(bucket.toByteArray());
                }
            }
            return digest.digest();
        }
    }

    private static byte[] prefix(String codeHash) {
        return java.util.Arrays.copyOf(Base64.getUrlDecoder().decode(codeHash), PREFIX);
    }

    /** Returns when the window is durable. */
    void add(
            UUID window,
            UUID inquiry,
            Inquiries.Asking asking,
            Inquiries.Reason reason,
            String power,
            Instant at,
            Misses misses) {
        List<Integer> numbers = new ArrayList<>();
        List<byte[]> hashes = new ArrayList<>();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            if (misses.buckets[bucket] != null) {
                numbers.add(bucket);
                hashes.add(misses.buckets[bucket].toByteArray());
            }
        }
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Rows.update(
                        connection,
                        ADD,
                        window,
                        inquiry,
                        asking.organisation(),
                        asking.person(),
                        reason.purpose(),
                        reason.legalGround(),
                        power,
                        at.atOffset(ZoneOffset.UTC));
                Rows.update(
                        connection,
                        ADD_MISSES,
                        window,
                        connection.createArrayOf("smallint", numbers.toArray()),
                        connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database answers with SQLSTATE " + e.getSQLState(), e);
        }
    }

    /** A batch in which somebody was asked about and not found. */
    record Asked(
            UUID inquiry, String organisation, String purpose, String legalGround, String power, Instant askedAt) {}

    /** The latest first; at most 500. */
    List<Asked> about(String codeHash) {
        byte[] prefix = prefix(codeHash);
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
                prefix);
        return found;
    }

    /** Where one of them begins, and not in between two. */
    private static boolean holds(byte[] hashes, byte[] prefix) {
        for (int at = 0; at < hashes.length; at += PREFIX) {
            if (java.util.Arrays.equals(hashes, at, at + PREFIX, prefix, 0, PREFIX)) {
                return true;
            }
        }
        return false;
    }
}
