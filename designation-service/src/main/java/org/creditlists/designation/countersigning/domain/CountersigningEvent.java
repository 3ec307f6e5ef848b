package org.creditlists.designation.countersigning.domain;

import java.time.LocalDate;
import java.util.Map;
import org.creditlists.contracts.identity.EntryId;

/** What a second person said about a withdrawal. */
public sealed interface CountersigningEvent {

    /** Names under which they are stored, for ever. */
    Map<String, Class<? extends CountersigningEvent>> NAMES = Map.of(
            "org.creditlists.withdrawal-countersigned", Agreed.class,
            "org.creditlists.withdrawal-objected-to-by-second", ObjectedTo.class);

    /** That bounds decisions. */
    String TAG = "countersigning";

    EntryId entry();

    /** @param by the second person */
    record Agreed(EntryId entry, String first, String by, LocalDate on) implements CountersigningEvent {}

    /** @param by the second person */
    record ObjectedTo(EntryId entry, String first, String by, String reason, LocalDate on)
            implements CountersigningEvent {}
}
