package org.creditlists.sharing.log;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** Where a page of inquiries about somebody ended: the latest come first, and by id within a moment. */
public record InquiryCursor(Instant askedAt, UUID inquiry) implements Comparable<InquiryCursor> {

    /** Behind every inquiry. */
    public static final InquiryCursor END =
            new InquiryCursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(Long.MAX_VALUE, Long.MAX_VALUE));

    private static final Comparator<InquiryCursor> ORDER = Comparator.comparing(InquiryCursor::askedAt)
            .thenComparing(one -> one.inquiry().toString());

    /** @param text as {@link #toString} writes it; empty when it is none, or of a moment without inquiries */
    public static Optional<InquiryCursor> read(String text) {
        try {
            int split = text.indexOf('~');
            var cursor = new InquiryCursor(
                    Instant.parse(text.substring(0, split)), UUID.fromString(text.substring(split + 1)));
            return cursor.askedAt().isAfter(Instant.EPOCH) && cursor.compareTo(END) < 0
                    ? Optional.of(cursor)
                    : Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(InquiryCursor other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return askedAt + "~" + inquiry;
    }
}
