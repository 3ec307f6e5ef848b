package org.creditlists.sharing.review.domain;

import java.util.Map;
import org.creditlists.contracts.identity.EntryId;

/**
 * What was decided about the publication of an entry. Nothing personal: why it was withheld stands in a row that can be
 * deleted.
 */
public sealed interface ReviewEvent {

    /** The tag that bounds decisions about the publication of an entry. */
    String ENTRY = "entry-review";

    /** Names under which they are stored, for ever. */
    Map<String, Class<? extends ReviewEvent>> NAMES = Map.of(
            "org.creditlists.publication-agreed", Agreed.class,
            "org.creditlists.publication-withheld", Withheld.class);

    EntryId entry();

    /** @param reviewer id of the person */
    record Agreed(EntryId entry, long version, String reviewer) implements ReviewEvent {}

    /** @param reviewer id of the person */
    record Withheld(EntryId entry, long version, String reviewer) implements ReviewEvent {}
}
