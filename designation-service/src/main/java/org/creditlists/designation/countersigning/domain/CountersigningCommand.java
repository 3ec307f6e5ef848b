package org.creditlists.designation.countersigning.domain;

import java.time.LocalDate;
import org.creditlists.contracts.identity.EntryId;

/** What a second person says about a withdrawal. */
public sealed interface CountersigningCommand {

    EntryId entry();

    /**
     * Who says it about whose withdrawal.
     *
     * @param withdrawnBy organisation whose person withdrew the entry
     * @param first who withdrew it
     * @param organisation of the person who speaks
     * @param person who speaks
     */
    record Persons(String withdrawnBy, String first, String organisation, String person) {}

    /** The withdrawal is right. */
    record Agree(EntryId entry, Persons persons, LocalDate today) implements CountersigningCommand {}

    /** The withdrawal is not right; it stands, and the body above sees why. */
    record ObjectTo(EntryId entry, Persons persons, String reason, LocalDate today) implements CountersigningCommand {}
}
