package org.creditlists.objection.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.event.ObjectionEvent;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ObjectionRejected;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.event.VerificationOverdue;
import org.creditlists.contracts.event.VerificationRequested;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.list.VerificationStage;
import org.creditlists.runtime.policy.PolicyEdition;
import org.jspecify.annotations.Nullable;

/** Cases in each state, and commands about them. */
final class ObjectionSamples {

    static final EntryId ENTRY = new EntryId(new UUID(2, 1));
    static final SubjectId SUBJECT = new SubjectId(new UUID(1, 1));
    static final CaseId CASE = new CaseId(new UUID(3, 1));
    static final CaseId NEW_CASE = new CaseId(new UUID(3, 2));
    static final Deadline DEADLINE = new Deadline(LocalDate.of(2026, 12, 11), false);
    static final Deadline NEXT = new Deadline(LocalDate.of(2026, 12, 25), false);
    static final AuthorityId OWN = new AuthorityId("tax-420000");
    static final String ABOVE = "tax-000000";
    static final String OTHER = "tax-330000";
    static final ObjectionTerms TERMS = PolicyEdition.read("/policy/objection-1.yaml", ObjectionTerms.class);

    private ObjectionSamples() {}

    static EntryCases then(EntryCases cases, ObjectionEvent... events) {
        EntryCases next = cases;
        for (ObjectionEvent event : events) {
            next = new ObjectionDecider().evolve(next, event);
        }
        return next;
    }

    static EntryCases open(Objector by) {
        return then(
                EntryCases.NONE,
                new ObjectionRaised(ENTRY, SUBJECT, CASE, by, new GroundCode("FACTS_WRONG"), 1, true),
                requested(VerificationStage.VERIFICATION, OWN.value(), DEADLINE));
    }

    static EntryCases passedUp() {
        return then(
                open(Objector.SUBJECT),
                overdue(VerificationStage.VERIFICATION),
                requested(VerificationStage.VERIFICATION, ABOVE, NEXT));
    }

    static EntryCases correcting() {
        return then(
                open(Objector.SUBJECT),
                upheld(Remedy.CORRECTION, 1),
                requested(VerificationStage.CORRECTION, OWN.value(), NEXT));
    }

    static EntryCases withdrawn() {
        return then(open(Objector.SUBJECT), upheld(Remedy.WITHDRAWAL, 1));
    }

    static EntryCases rejected(Objector by) {
        return then(open(by), new ObjectionRejected(ENTRY, SUBJECT, CASE, OWN, "INFORMATION_CORRECT"));
    }

    static ObjectionUpheld upheld(Remedy remedy, long version) {
        return new ObjectionUpheld(ENTRY, SUBJECT, CASE, OWN, version, remedy, null);
    }

    static VerificationOverdue overdue(VerificationStage stage) {
        return new VerificationOverdue(ENTRY, SUBJECT, CASE, stage, OWN, DEADLINE.day());
    }

    static VerificationRequested requested(VerificationStage stage, String authority, Deadline until) {
        return new VerificationRequested(
                ENTRY, SUBJECT, CASE, stage, new AuthorityId(authority), until.day(), until.provisional());
    }

    static ObjectionCommand.Entry entry(ListKind list, long version) {
        return new ObjectionCommand.Entry(ENTRY, SUBJECT, list, OWN, version, true, true, false);
    }

    static ObjectionCommand raise(ObjectionCommand.Entry entry, Objector by, String ground, boolean newEvidence) {
        return new ObjectionCommand.Raise(NEW_CASE, entry, by, new GroundCode(ground), newEvidence, TERMS, DEADLINE);
    }

    static ObjectionCommand raise(Objector by, ListKind list, boolean inForce, boolean restoring, String ground) {
        var entry = new ObjectionCommand.Entry(ENTRY, SUBJECT, list, OWN, 1, inForce, true, restoring);
        return raise(entry, by, ground, false);
    }

    static ObjectionCommand uphold(String authority, Remedy remedy, @Nullable String rest, long version) {
        return new ObjectionCommand.Uphold(CASE, new AuthorityId(authority), remedy, rest, version, false, NEXT);
    }

    static ObjectionCommand upholdCorrected(long version) {
        return new ObjectionCommand.Uphold(CASE, OWN, Remedy.CORRECTION, null, version, true, NEXT);
    }
}
