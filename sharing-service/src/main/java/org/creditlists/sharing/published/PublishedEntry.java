package org.creditlists.sharing.published;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Text;
import org.jspecify.annotations.Nullable;

/**
 * An entry as everybody may read it.
 *
 * @param code of an individual masked
 * @param match why it was found: CODE, or how its name compares; absent when nothing was searched
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishedEntry(
        UUID entry,
        ListKind list,
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
        @Nullable String match) {}
