package org.creditlists.objection.domain;

import java.time.LocalDate;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.Remedy;
import org.jspecify.annotations.Nullable;

/** What can be asked about the objections to one entry. */
public sealed interface ObjectionCommand {

    /**
     * The entry as this service's list shows it.
     *
     * @param authority that supplied it
     * @param inForce on the day of the objection
     * @param objectionSuspends the rule of its standard
     * @param restorationOpen an application for its restoration is being decided
     */
    record Entry(
            EntryId id,
            SubjectId subject,
            ListKind list,
            AuthorityId authority,
            long version,
            boolean inForce,
            boolean objectionSuspends,
            boolean restorationOpen) {}

    /**
     * Object (GuoFa (2016) 33, art. 22).
     *
     * @param newEvidence a file that no earlier objection showed
     * @param deadline for the verification
     */
    record Raise(
            CaseId caseId,
            Entry entry,
            Objector by,
            GroundCode ground,
            boolean newEvidence,
            ObjectionTerms terms,
            Deadline deadline)
            implements ObjectionCommand {}

    /**
     * The information was wrong, wholly or in part (GuoFa (2016) 33, art. 22).
     *
     * @param restRejected code of the reason why the rest is rejected, null when it was wrong wholly
     * @param entryVersion of the entry now: a later one puts it right
     * @param corrected the authority says that what was corrected since the objection has put it right already
     * @param correctBy for carrying out a correction
     */
    record Uphold(
            CaseId caseId,
            AuthorityId authority,
            Remedy remedy,
            @Nullable String restRejected,
            long entryVersion,
            boolean corrected,
            Deadline correctBy)
            implements ObjectionCommand {}

    /** The information was right (GuoFa (2016) 33, art. 22). */
    record Reject(CaseId caseId, AuthorityId authority, String reason) implements ObjectionCommand {}

    /** Who objected does not object any more. */
    record Retract(CaseId caseId) implements ObjectionCommand {}

    /** The entry ended. */
    record Lapse(CaseId caseId, EndReason reason) implements ObjectionCommand {}

    /** The entry was corrected. */
    record Corrected(CaseId caseId, long version) implements ObjectionCommand {}

    /**
     * A deadline comes near.
     *
     * @param deadline that was looked at; nothing happens when it has moved since
     */
    record Remind(CaseId caseId, LocalDate deadline) implements ObjectionCommand {}

    /**
     * A deadline has passed.
     *
     * @param deadline that was looked at
     * @param above the next higher body, null when there is none
     * @param next its own deadline
     */
    record PassUp(
            CaseId caseId, LocalDate deadline, @Nullable AuthorityId above, Deadline next)
            implements ObjectionCommand {}

    /** The calendar of a year was published. */
    record Recount(CaseId caseId, Deadline deadline) implements ObjectionCommand {}

    /** An organisation that was told has taken it into its own records. */
    record AcknowledgeClearing(CaseId caseId, String organisation) implements ObjectionCommand {}

    /** The same of an entry that was withdrawn as an error without an objection; its own id is that of the matter. */
    record AcknowledgeError(EntryId entry, SubjectId subject, String organisation) implements ObjectionCommand {}
}
