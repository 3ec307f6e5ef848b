package org.creditlists.sharing.published;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.creditlists.contracts.list.Text;
import org.jspecify.annotations.Nullable;

/**
 * A licence or penalty as everybody may read it.
 *
 * @param kind LICENCE or PENALTY
 * @param code of an individual masked
 * @param match why it was found: CODE, or how its name compares
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishedRecord(
        String kind,
        String name,
        String code,
        String title,
        String basis,
        Text authority,
        String number,
        LocalDate decisionDate,
        LocalDate dueOn,
        boolean provisional,
        @Nullable LocalDate publishedOn,
        boolean late,
        LocalDate displayUntil,
        String match) {}
