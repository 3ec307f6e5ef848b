package org.creditlists.casehandling.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a case.
 *
 * @param act stable code
 * @param zh what happened, for people
 * @param en the same in English
 * @param role of who did it; {@code system} for what happened by itself
 * @param organisation of who did it, absent for the subject and the system
 * @param person who of the organisation, for its own officers and for auditors only
 * @param detail a date, a code or an id, by the act
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEntry(
        Instant at,
        String act,
        String zh,
        String en,
        String role,
        @Nullable String organisation,
        @Nullable String person,
        @Nullable String detail) {}
