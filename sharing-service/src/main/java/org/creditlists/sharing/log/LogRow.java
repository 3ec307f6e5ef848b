package org.creditlists.sharing.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * One inquiry as the log keeps it.
 *
 * @param codeHash keyed hash of the code that was asked about, as the log holds it; WINDOW, BATCH, NAME or KEY for what
 *     is about many
 * @param power by which it was asked, as {@code Powers} names it
 * @param shown entries that were shown
 * @param askedAt in microseconds
 */
public record LogRow(
        UUID inquiry,
        String organisation,
        String caller,
        String codeHash,
        String purpose,
        String legalGround,
        String power,
        List<UUID> shown,
        Instant askedAt) {

    /** In place of the hash of a code: a window of a batch of inquiries. */
    public static final String WINDOW = "window";
    /** In place of the hash of a code: an inquiry about a name. */
    public static final String NAME = "name";
    /** In place of the hash of a code: a batch of inquiries as a whole. */
    public static final String BATCH = "batch";

    /** In place of the hash of a code: a key with which individuals of a category are confirmed. */
    public static final String KEY = "key";

    private static final int TEXTS = 6;
    private static final int ID = 2 * Long.BYTES;
    private static final long MICROS = 1_000_000;
    private static final int NANOS = 1_000;
    /** What is later, or before 1970, is damage: a clock does not say it, and not every date of it can be written. */
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    public LogRow {
        askedAt = askedAt.truncatedTo(ChronoUnit.MICROS);
        shown = List.copyOf(shown);
    }

    /** All of it, every text with its length, so that no two rows are alike: what is stored, and what is hashed. */
    byte[] bytes() {
        byte[][] texts = {
            utf8(organisation), utf8(caller), utf8(codeHash), utf8(purpose), utf8(legalGround), utf8(power)
        };
        int length = ID + Long.BYTES + Integer.BYTES + shown.size() * ID;
        for (byte[] text : texts) {
            length += Integer.BYTES + text.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        put(bytes, inquiry);
        bytes.putLong(askedAt.getEpochSecond() * MICROS + askedAt.getNano() / NANOS);
        for (byte[] text : texts) {
            bytes.putInt(text.length).put(text);
        }
        bytes.putInt(shown.size());
        shown.forEach(entry -> put(bytes, entry));
        return bytes.array();
    }

    /** What {@link #bytes} has written. */
    static LogRow read(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        UUID inquiry = id(bytes);
        long micros = bytes.getLong();
        String[] texts = new String[TEXTS];
        for (int i = 0; i < texts.length; i++) {
            byte[] text = new byte[length(bytes)];
            bytes.get(text);
            texts[i] = new String(text, StandardCharsets.UTF_8);
        }
        return new LogRow(
                inquiry,
                texts[0],
                texts[1],
                texts[2],
                texts[3],
                texts[4],
                texts[5],
                shown(bytes),
                Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    /**
     * By which inquiries about its code are found, of what {@link #bytes} has written; the rest of it is not made:
     * whoever follows the log needs no more of almost every row.
     */
    static OptionalLong keyIn(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content).position(ID + Long.BYTES);
        skip(bytes, 2);
        byte[] codeHash = new byte[length(bytes)];
        bytes.get(codeHash);
        return keyFor(new String(codeHash, StandardCharsets.UTF_8));
    }

    /** Entries that were shown, of what {@link #bytes} has written; empty when it is damaged. */
    static List<UUID> shownIn(byte[] content) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(content).position(ID + Long.BYTES);
            skip(bytes, TEXTS);
            return shown(bytes);
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    private static void skip(ByteBuffer bytes, int texts) {
        for (int i = 0; i < texts; i++) {
            int length = length(bytes);
            bytes.position(bytes.position() + length);
        }
    }

    private static List<UUID> shown(ByteBuffer bytes) {
        int entries = bytes.getInt();
        List<UUID> shown = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            shown.add(id(bytes));
        }
        return shown;
    }

    /**
     * Empty for bytes that are no row, or none that can be kept elsewhere: the verification of the log tells of them.
     */
    static Optional<LogRow> readable(byte[] content) {
        try {
            LogRow row = read(content);
            row.key();
            return row.organisation().indexOf('\0') < 0
                            && row.askedAt().isBefore(LAST)
                            && row.askedAt().isAfter(Instant.EPOCH)
                    ? Optional.of(row)
                    : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The length that stands next, of what is there.
     *
     * @throws IllegalStateException when what was stored is damaged
     */
    static int length(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalStateException("a row of the log is damaged");
        }
        return length;
    }

    /** The same about somebody else. */
    LogRow about(String whose) {
        return new LogRow(inquiry, organisation, caller, whose, purpose, legalGround, power, shown, askedAt);
    }

    /** By which inquiries about one code are found: the first 64 bits of its hash; empty for what is about many. */
    OptionalLong key() {
        return keyFor(codeHash);
    }

    static long keyOf(String codeHash) {
        return ByteBuffer.wrap(bytesOf(codeHash)).getLong();
    }

    /** Of a hash as a column holds it, without its version. */
    static byte[] bytesOf(String codeHash) {
        return Base64.getUrlDecoder().decode(codeHash.substring(codeHash.indexOf('.') + 1));
    }

    private static OptionalLong keyFor(String about) {
        return about.equals(WINDOW) || about.equals(BATCH) || about.equals(NAME) || about.equals(KEY)
                ? OptionalLong.empty()
                : OptionalLong.of(keyOf(about));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID id(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
