package org.creditlists.designation.takedown;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A RED entry that BLACK ended, for its subject.
 *
 * @param authority that had designated it
 * @param becauseOf the BLACK entry: one's own, or of an organisation behind which one stands; what can be objected to
 * @param error whether that one ended as an error: then the authority may reinstate RED
 * @param reinstatedAs the entry that is in force again instead, absent while there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnTakenDown(
        UUID entry,
        String field,
        String authority,
        LocalDate endedOn,
        UUID becauseOf,
        boolean error,
        @Nullable UUID reinstatedAs) {}
