package org.creditlists.objection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.ObjectionEvent;
import org.creditlists.contracts.event.ObjectionLapsed;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ObjectionRejected;
import org.creditlists.contracts.event.ObjectionRemedied;
import org.creditlists.contracts.event.ObjectionRetracted;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.event.VerificationOverdue;
import org.creditlists.contracts.event.VerificationRequested;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.list.VerificationStage;
import org.creditlists.runtime.policy.PolicyEdition;
import org.creditlists.testkit.DecisionMatrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** O1 to O4: the rules of objections, cell by cell. */
class ObjectionDeciderTest {

    private static final EntryId ENTRY = new EntryId(new UUID(2, 1));
    private static final SubjectId SUBJECT = new SubjectId(new UUID(1, 1));
    private static final CaseId CASE = new CaseId(new UUID(3, 1));
    private static final CaseId NEW_CASE = new CaseId(new UUID(3, 2));
    private static final Deadline DEADLINE = new Deadline(LocalDate.of(2026, 12, 11), false);
    private static final Deadline NEXT = new Deadline(LocalDate.of(2026, 12, 25), false);
    private static final String OWN = "tax-420000";
    private static final String ABOVE = "tax-000000";
    private static final String OTHER = "tax-330000";

    private final ObjectionDecider decider = new ObjectionDecider();
    private final ObjectionTerms terms = PolicyEdition.read("/policy/objection-1.yaml", ObjectionTerms.class);

    @Test
    void theMatrixOfStatesAndCommandsIsTheOneInTheDocument() {
        EntryCases open = open(Objector.SUBJECT);
        EntryCases passedUp = then(
                open,
                new VerificationOverdue(ENTRY, SUBJECT, CASE, VerificationStage.VERIFICATION, OWN, DEADLINE.day()),
                requested(VerificationStage.VERIFICATION, ABOVE, NEXT));
        EntryCases correcting = then(
                open,
                new ObjectionUpheld(ENTRY, SUBJECT, CASE, OWN, 1, Remedy.CORRECTION, null),
                requested(VerificationStage.CORRECTION, OWN, NEXT));
        new DecisionMatrix<>(decider)
                .state("no objection", EntryCases.NONE)
                .state("open on FACTS_WRONG", open)
                .state("passed up after the deadline", passedUp)
                .state(
                        "overdue, and nobody stood above",
                        then(
                                open,
                                new VerificationOverdue(
                                        ENTRY, SUBJECT, CASE, VerificationStage.VERIFICATION, OWN, DEADLINE.day())))
                .state("upheld, correction awaited", correcting)
                .state(
                        "upheld, entry withdrawn",
                        then(open, new ObjectionUpheld(ENTRY, SUBJECT, CASE, OWN, 1, Remedy.WITHDRAWAL, null)))
                .state("upheld, corrected", then(correcting, new ObjectionRemedied(ENTRY, SUBJECT, CASE, 2)))
                .state("rejected", then(open, new ObjectionRejected(ENTRY, SUBJECT, CASE, OWN, "INFORMATION_CORRECT")))
                .state("retracted", then(open, new ObjectionRetracted(ENTRY, SUBJECT, CASE)))
                .state(
                        "lapsed with its entry",
                        then(open, new ObjectionLapsed(ENTRY, SUBJECT, CASE, EndReason.EXPIRED)))
                .command(
                        "subject objects, FACTS_WRONG",
                        raise(Objector.SUBJECT, ListKind.BLACK, true, false, "FACTS_WRONG"))
                .command(
                        "subject objects, LAW_WRONG", raise(Objector.SUBJECT, ListKind.BLACK, true, false, "LAW_WRONG"))
                .command("… unknown ground", raise(Objector.SUBJECT, ListKind.BLACK, true, false, "NO_SUCH"))
                .command(
                        "… a ground of RED against BLACK",
                        raise(Objector.SUBJECT, ListKind.BLACK, true, false, "NOT_WORTHY"))
                .command("… entry ended", raise(Objector.SUBJECT, ListKind.BLACK, false, false, "FACTS_WRONG"))
                .command(
                        "… restoration being decided", raise(Objector.SUBJECT, ListKind.BLACK, true, true, "LAW_WRONG"))
                .command("public objects to BLACK", raise(Objector.PUBLIC, ListKind.BLACK, true, false, "FACTS_WRONG"))
                .command("public objects to RED", raise(Objector.PUBLIC, ListKind.RED, true, false, "NOT_WORTHY"))
                .command(
                        "liaison, restoration being decided",
                        raise(Objector.LIAISON, ListKind.BLACK, true, true, "LAW_WRONG"))
                .command("uphold: withdraw", uphold(OWN, Remedy.WITHDRAWAL, null, 1))
                .command("uphold: correct", uphold(OWN, Remedy.CORRECTION, null, 1))
                .command("uphold: corrected meanwhile, and nothing said", uphold(OWN, Remedy.CORRECTION, null, 2))
                .command("uphold: corrected meanwhile, and that is it", upholdCorrected(2))
                .command("uphold: said to be corrected, and is not", upholdCorrected(1))
                .command("uphold in part: correct", uphold(OWN, Remedy.CORRECTION, "INFORMATION_CORRECT", 1))
                .command("uphold in part: withdraw", uphold(OWN, Remedy.WITHDRAWAL, "INFORMATION_CORRECT", 1))
                .command("reject", new ObjectionCommand.Reject(CASE, OWN, "INFORMATION_CORRECT"))
                .command("higher body rejects", new ObjectionCommand.Reject(CASE, ABOVE, "INFORMATION_CORRECT"))
                .command("another authority rejects", new ObjectionCommand.Reject(CASE, OTHER, "INFORMATION_CORRECT"))
                .command("retract", new ObjectionCommand.Retract(CASE))
                .command("entry ended", new ObjectionCommand.Lapse(CASE, EndReason.EXPIRED))
                .command("entry withdrawn as an error", new ObjectionCommand.Lapse(CASE, EndReason.ERROR))
                .command("entry corrected", new ObjectionCommand.Corrected(CASE, 2))
                .command("deadline near", new ObjectionCommand.Remind(CASE, DEADLINE.day()))
                .command("deadline passed", new ObjectionCommand.PassUp(CASE, DEADLINE.day(), ABOVE, NEXT))
                .command("… nobody above", new ObjectionCommand.PassUp(CASE, DEADLINE.day(), null, NEXT))
                .command("calendar published", new ObjectionCommand.Recount(CASE, NEXT))
                .command("department acknowledges", new ObjectionCommand.AcknowledgeClearing(CASE, "customs-000000"))
                .assertIs(Path.of("../docs/decisions/objection.md"), "Decisions of objection-service");
    }

    @ParameterizedTest(name = "{0}, standard suspends {1}, tried before by {2}, new evidence {3}: suspends {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "BLACK, true, -, false, true",
                "BLACK, false, -, false, false",
                "BLACK, true, SUBJECT, false, false",
                "BLACK, true, SUBJECT, true, true",
                "BLACK, true, LIAISON, false, true",
                "WATCH, true, -, false, true",
                "RED, true, -, false, false"
            })
    void punishmentsAreSuspendedByTheStandardAndARepeatNeedsNewEvidence(
            ListKind list, boolean standard, @Nullable Objector before, boolean newEvidence, boolean suspends) {
        EntryCases cases = before == null
                ? EntryCases.NONE
                : then(open(before), new ObjectionRejected(ENTRY, SUBJECT, CASE, OWN, "INFORMATION_CORRECT"));
        var entry = new ObjectionCommand.Entry(ENTRY, SUBJECT, list, OWN, 1, true, standard, false);
        var command = new ObjectionCommand.Raise(
                NEW_CASE, entry, Objector.SUBJECT, "FACTS_WRONG", newEvidence, terms, DEADLINE);
        assertThat(decider.decide(command, cases))
                .isEqualTo(Decision.<ObjectionEvent>accept(List.of(
                        new ObjectionRaised(ENTRY, SUBJECT, NEW_CASE, Objector.SUBJECT, "FACTS_WRONG", 1, suspends),
                        new VerificationRequested(
                                ENTRY,
                                SUBJECT,
                                NEW_CASE,
                                VerificationStage.VERIFICATION,
                                OWN,
                                DEADLINE.day(),
                                false))));
    }

    @Test
    void aDeadlineFiresOnceWhateverIsSweptAndHoweverOften() {
        EntryCases open = open(Objector.SUBJECT);
        var remind = new ObjectionCommand.Remind(CASE, DEADLINE.day());
        EntryCases reminded = apply(remind, open, 1);
        apply(remind, reminded, 0);
        var passUp = new ObjectionCommand.PassUp(CASE, DEADLINE.day(), ABOVE, NEXT);
        EntryCases above = apply(passUp, reminded, 2);
        // A replica that looked at the old deadline, or a clock that was set back: nothing again.
        apply(passUp, above, 0);
        apply(remind, above, 0);
        EntryCases rest = apply(new ObjectionCommand.PassUp(CASE, NEXT.day(), null, NEXT), above, 1);
        apply(new ObjectionCommand.PassUp(CASE, NEXT.day(), null, NEXT), rest, 0);
    }

    @Test
    void aPublishedCalendarMovesAProvisionalDeadlineOnce() {
        Deadline provisional = new Deadline(LocalDate.of(2027, 1, 5), true);
        EntryCases open = then(open(Objector.SUBJECT), requested(VerificationStage.VERIFICATION, OWN, provisional));
        EntryCases recounted =
                apply(new ObjectionCommand.Recount(CASE, new Deadline(provisional.day(), false)), open, 1);
        apply(new ObjectionCommand.Recount(CASE, NEXT), recounted, 0);
        apply(new ObjectionCommand.Recount(CASE, provisional), open, 0);
    }

    private EntryCases apply(ObjectionCommand command, EntryCases cases, int events) {
        var accepted = (Decision.Accepted<ObjectionEvent>) decider.decide(command, cases);
        assertThat(accepted.events()).hasSize(events);
        return then(cases, accepted.events().toArray(ObjectionEvent[]::new));
    }

    private EntryCases open(Objector by) {
        return then(
                EntryCases.NONE,
                new ObjectionRaised(ENTRY, SUBJECT, CASE, by, "FACTS_WRONG", 1, true),
                requested(VerificationStage.VERIFICATION, OWN, DEADLINE));
    }

    private static VerificationRequested requested(VerificationStage stage, String authority, Deadline until) {
        return new VerificationRequested(ENTRY, SUBJECT, CASE, stage, authority, until.day(), until.provisional());
    }

    private EntryCases then(EntryCases cases, ObjectionEvent... events) {
        EntryCases next = cases;
        for (ObjectionEvent event : events) {
            next = decider.evolve(next, event);
        }
        return next;
    }

    private ObjectionCommand raise(Objector by, ListKind list, boolean inForce, boolean restoring, String ground) {
        var entry = new ObjectionCommand.Entry(ENTRY, SUBJECT, list, OWN, 1, inForce, true, restoring);
        return new ObjectionCommand.Raise(NEW_CASE, entry, by, ground, false, terms, DEADLINE);
    }

    private static ObjectionCommand uphold(String authority, Remedy remedy, @Nullable String rest, long version) {
        return new ObjectionCommand.Uphold(CASE, authority, remedy, rest, version, false, NEXT);
    }

    private static ObjectionCommand upholdCorrected(long version) {
        return new ObjectionCommand.Uphold(CASE, OWN, Remedy.CORRECTION, null, version, true, NEXT);
    }
}
