package org.creditlists.sharing.log;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.input.Times;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Where a page of inquiries about somebody ended: the latest come first, and by id within a moment. */
public record InquiryCursor(Instant askedAt, UUID inquiry) implements Comparable<InquiryCursor> {

    /** Behind every inquiry. */
    public static final InquiryCursor END =
            new InquiryCursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(Long.MAX_VALUE, Long.MAX_VALUE));

    private static final Comparator<InquiryCursor> ORDER = Comparator.comparing(InquiryCursor::askedAt)
            .thenComparing(one -> one.inquiry().toString());

    /**
     * @param text as {@link #toString} writes it; null for the first page
     * @throws RefusedException when it is none
     */
    public static InquiryCursor read(@Nullable String text) {
        if (text == null) {
            return END;
        }
        try {
            int split = text.indexOf('~');
            return new InquiryCursor(
                    Times.instant(text.substring(0, split), "before", Instant.EPOCH),
                    UUID.fromString(text.substring(split + 1)));
        } catch (RefusedException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RefusedException(new Refusal(
                    "cursor-wrong",
                    "/before",
                    Articles.GUOFA_2014_21_PART_IV_5,
                    "游标无效",
                    "Not a cursor of these inquiries"));
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
