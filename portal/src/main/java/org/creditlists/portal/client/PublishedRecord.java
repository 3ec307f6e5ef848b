package org.creditlists.portal.client;

import java.time.LocalDate;
import org.creditlists.contracts.list.Text;
import org.jspecify.annotations.Nullable;

/**
 * A licence or penalty as everybody may read it.
 *
 * @param kind LICENCE or PENALTY
 * @param code of an individual masked
 * @param match why it was found
 */
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
        String match) {

    /** Whether a part of the code is left out. */
    public boolean masked() {
        return code.indexOf('*') >= 0;
    }
}
