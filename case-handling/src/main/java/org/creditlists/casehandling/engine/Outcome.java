package org.creditlists.casehandling.engine;

import java.time.LocalDate;
import org.creditlists.contracts.identity.AuthorityId;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, as far as somebody decided; a case that was taken back or lapsed has nothing of it.
 *
 * @param reason code of the edition
 * @param explanation in words; null once the entry has ended
 */
public record Outcome(
        @Nullable LocalDate decidedOn,
        @Nullable AuthorityId decidedBy,
        @Nullable String reason,
        @Nullable String explanation) {

    /** Nobody has decided. */
    public static final Outcome NONE = new Outcome(null, null, null, null);
}
