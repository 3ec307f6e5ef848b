package org.creditlists.designation.takedown;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A RED entry that BLACK ended in error, for its authority to reinstate.
 *
 * @param endedOn when it left the list
 * @param validUntil last day of its term, which the reinstated entry keeps
 * @param name absent once it is forgotten here: the confirmation says then what the document says
 * @param decisionNumber of the RED entry; absent as the name is
 * @param error the BLACK entry because of which it ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ToReinstate(
        UUID entry,
        String field,
        LocalDate endedOn,
        LocalDate validUntil,
        @Nullable String name,
        @Nullable String decisionNumber,
        Mistake error) {

    /**
     * A BLACK entry that ended as an error.
     *
     * @param authority that answers for it, and has the document of the error
     */
    public record Mistake(UUID entry, String authority, LocalDate endedOn) {}
}
