package org.creditlists.designation.domain;

import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.SubjectKind;
import org.jspecify.annotations.Nullable;

/** What can be asked of the lists of one subject. */
public sealed interface DesignationCommand {

    /** The day on which it is decided, Asia/Shanghai. */
    LocalDate today();

    /**
     * The terms of a decision document.
     *
     * @param validUntil as the document says, null for as long as the standard allows
     */
    record Terms(
            Standard standard,
            Authority authority,
            String ground,
            LocalDate decisionDate,
            @Nullable LocalDate validUntil) {}

    /**
     * Put the subject on a list (C3).
     *
     * @param transferredFrom the WATCH entry that goes over into this one (C8), null when there is none
     */
    record Designate(
            EntryId entry,
            SubjectId subject,
            SubjectKind kind,
            Terms terms,
            @Nullable EntryId transferredFrom,
            LocalDate today)
            implements DesignationCommand {}

    /**
     * The same decision document came again, perhaps with other contents (C10).
     *
     * @param dossierChanges names of what differs in the dossier
     */
    record Correct(
            EntryId entry,
            SubjectId subject,
            SubjectKind kind,
            Terms terms,
            List<String> dossierChanges,
            LocalDate today)
            implements DesignationCommand {}

    /**
     * End an entry (C10).
     *
     * @param authority who asks, null when another service's decision is carried out
     * @param on the day on which it ended, at most today
     */
    record Withdraw(
            EntryId entry, EndReason reason, @Nullable String authority, LocalDate on, LocalDate today)
            implements DesignationCommand {}

    /** The validity of an entry may have run out (C10). */
    record Expire(EntryId entry, LocalDate today) implements DesignationCommand {}
}
