package org.creditlists.portal.client;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.list.Text;
import org.jspecify.annotations.Nullable;

/**
 * An entry as everybody may read it.
 *
 * @param list a kind of list
 * @param code of an individual masked
 * @param match why it was found; absent when nothing was searched
 * @param warned whether its subject stands on the warning list; false in lists
 * @param restorableFrom absent in lists, and when it cannot be restored
 * @param conditions of restoration; absent in lists
 */
public record PublishedEntry(
        UUID entry,
        String list,
        String name,
        String code,
        Text field,
        Text authority,
        Text ground,
        Text basis,
        String number,
        LocalDate decisionDate,
        LocalDate validUntil,
        LocalDate displayUntil,
        boolean suspended,
        @Nullable String match,
        boolean warned,
        @Nullable LocalDate restorableFrom,
        @Nullable List<Text> conditions) {

    /** The last day on which it is shown. */
    public LocalDate until() {
        return displayUntil.isBefore(validUntil) ? displayUntil : validUntil;
    }

    /** Whether a part of the code is left out. */
    public boolean masked() {
        return code.indexOf('*') >= 0;
    }
}
