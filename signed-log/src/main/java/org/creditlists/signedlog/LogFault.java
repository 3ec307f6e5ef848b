package org.creditlists.signedlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something in a log that is not as it was written.
 *
 * @param batch where it was found, absent for what stands in no batch
 * @param position of the row concerned, where rows have one
 * @param text in words, nothing personal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LogFault(
        Kind kind, @Nullable Long batch, @Nullable Long position, String text) {

    /** What is wrong. */
    public enum Kind {
        /** The signature of a head is none of a known key, or the head is not of what stands beside it. */
        HEAD,
        /** A batch does not follow the one before it. */
        CHAIN,
        /** Rows of a batch were changed, left out or put in. */
        ROWS,
        /** A row that was sealed is another one now. */
        ALTERED,
        /** A row that was sealed is not there. */
        MISSING,
        /** A row is there that was never sealed. */
        UNSEALED,
        /** Two batches seal rows at one position. */
        TWICE,
        /** An index of the rows does not say what they say. */
        INDEX,
        /** State that is no log is not what its digest says. */
        STATE,
        /** Somebody else holds a later head than the last one here. */
        TRUNCATED,
        /** Somebody else holds another head of this batch. */
        REWRITTEN
    }

    static LogFault of(Kind kind, long batch, String text) {
        return new LogFault(kind, batch, null, text);
    }
}
