package org.creditlists.sharing.log;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of inquiries about somebody ended.
 *
 * @param log the row of the log that was told last: what is logged is told from the end of the log backwards
 * @param other what was told last of all else
 */
public record InquiryCursor(LogPlace log, Moment other) {

    /** Behind every inquiry. */
    public static final InquiryCursor END = new InquiryCursor(
            LogPlace.END, new Moment(Instant.parse("9999-12-31T00:00:00Z"), new UUID(Long.MAX_VALUE, Long.MAX_VALUE)));

    private static final String SEPARATOR = "~";
    private static final int PARTS = 4;

    /** The latest come first, and by id within a moment. */
    public record Moment(Instant askedAt, UUID inquiry) implements Comparable<Moment> {

        private static final Comparator<Moment> ORDER = Comparator.comparing(Moment::askedAt)
                .thenComparing(one -> one.inquiry().toString());

        @Override
        public int compareTo(Moment other) {
            return ORDER.compare(this, other);
        }
    }

    /** @param text as {@link #toString} writes it; empty when it is none, or of a moment without inquiries */
    public static Optional<InquiryCursor> read(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            var log = new LogPlace(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
            var other = new Moment(Instant.parse(parts[2]), UUID.fromString(parts[3]));
            return log.batch() >= 0
                            && log.start() >= 0
                            && other.askedAt().isAfter(Instant.EPOCH)
                            && other.compareTo(END.other()) <= 0
                    ? Optional.of(new InquiryCursor(log, other))
                    : Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return String.join(
                SEPARATOR,
                Long.toString(log.batch()),
                Integer.toString(log.start()),
                other.askedAt().toString(),
                other.inquiry().toString());
    }
}
