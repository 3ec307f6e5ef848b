package org.creditlists.objection.domain;

import java.time.LocalDate;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.ListKind;

/** What can be asked about the objections to one entry. */
public sealed interface ObjectionCommand {

    /**
     * The entry as this service's list shows it.
     *
     * @param inForce on the day of the objection
     * @param objectionSuspends the rule of its standard
     */
    record Entry(EntryId id, SubjectId subject, ListKind list, boolean inForce, boolean objectionSuspends) {}

    /**
     * Object (O1).
     *
     * @param concerned the objector is the subject of the entry
     * @param newEvidence something that earlier objections on the same ground did not show
     * @param deadline last day for the verification
     */
    record Raise(
            CaseId caseId,
            Entry entry,
            boolean concerned,
            String ground,
            boolean newEvidence,
            ObjectionTerms terms,
            LocalDate deadline)
            implements ObjectionCommand {}

    /** The information was wrong (O4). */
    record Uphold(CaseId caseId) implements ObjectionCommand {}

    /** The information was right (O4). */
    record Reject(CaseId caseId, String reason) implements ObjectionCommand {}
}
