package org.creditlists.sharing.intake.inquiry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.creditlists.sharing.domain.receipt.HashTree;

/**
 * One inquiry as the log keeps it.
 *
 * @param codeHash keyed hash of the code that was asked about
 * @param power by which it was asked, as {@code Powers} names it
 * @param entries that were shown, 16 bytes each
 * @param askedAt in microseconds, as the table keeps it
 * @param said SHA-256 of the statement that the caller was given
 */
record LogRow(
        UUID inquiry,
        String organisation,
        String caller,
        String codeHash,
        String purpose,
        String legalGround,
        String power,
        byte[] entries,
        Instant askedAt,
        byte[] said) {

    LogRow {
        askedAt = askedAt.truncatedTo(ChronoUnit.MICROS);
    }

    static byte[] pack(List<UUID> entries) {
        ByteBuffer bytes = ByteBuffer.allocate(entries.size() * 2 * Long.BYTES);
        for (UUID entry : entries) {
            bytes.putLong(entry.getMostSignificantBits()).putLong(entry.getLeastSignificantBits());
        }
        return bytes.array();
    }

    static List<UUID> unpack(byte[] entries) {
        ByteBuffer bytes = ByteBuffer.wrap(entries);
        List<UUID> ids = new java.util.ArrayList<>();
        while (bytes.hasRemaining()) {
            ids.add(new UUID(bytes.getLong(), bytes.getLong()));
        }
        return ids;
    }

    /** SHA-256 of all columns but {@code said}, each with its length: whoever changes one of them is noticed. */
    byte[] digest() {
        MessageDigest digest = HashTree.sha256();
        add(digest, inquiry.toString());
        add(digest, organisation);
        add(digest, caller);
        add(digest, codeHash);
        add(digest, purpose);
        add(digest, legalGround);
        add(digest, power);
        add(digest, entries);
        add(digest, askedAt.toString());
        return digest.digest();
    }

    /** What the tree of its batch holds of it. */
    byte[] leaf() {
        return HashTree.leaf(digest(), said);
    }

    private static void add(MessageDigest digest, String text) {
        add(digest, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogRow row && inquiry.equals(row.inquiry);
    }

    @Override
    public int hashCode() {
        return inquiry.hashCode();
    }

    @Override
    public String toString() {
        return inquiry.toString();
    }
}
