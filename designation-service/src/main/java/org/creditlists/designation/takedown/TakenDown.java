package org.creditlists.designation.takedown;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A RED entry that BLACK ended, for its authority. By whose record is nobody's to know but the subject's.
 *
 * @param name absent once the authority has taken note, or a year has passed
 * @param decisionNumber of the RED entry; absent as the name is
 * @param notedBy who took note of it, absent while nobody has
 * @param reinstatedAs the entry that is in force again instead, absent while there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TakenDown(
        UUID entry,
        String field,
        LocalDate endedOn,
        @Nullable String name,
        @Nullable String decisionNumber,
        @Nullable String notedBy,
        @Nullable LocalDate notedOn,
        @Nullable UUID reinstatedAs) {}
