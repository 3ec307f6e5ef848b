package org.creditlists.objection.domain;

import static org.creditlists.objection.domain.ObjectionSamples.ABOVE;
import static org.creditlists.objection.domain.ObjectionSamples.CASE;
import static org.creditlists.objection.domain.ObjectionSamples.DEADLINE;
import static org.creditlists.objection.domain.ObjectionSamples.ENTRY;
import static org.creditlists.objection.domain.ObjectionSamples.NEXT;
import static org.creditlists.objection.domain.ObjectionSamples.OTHER;
import static org.creditlists.objection.domain.ObjectionSamples.OWN;
import static org.creditlists.objection.domain.ObjectionSamples.SUBJECT;
import static org.creditlists.objection.domain.ObjectionSamples.correcting;
import static org.creditlists.objection.domain.ObjectionSamples.open;
import static org.creditlists.objection.domain.ObjectionSamples.overdue;
import static org.creditlists.objection.domain.ObjectionSamples.passedUp;
import static org.creditlists.objection.domain.ObjectionSamples.raise;
import static org.creditlists.objection.domain.ObjectionSamples.rejected;
import static org.creditlists.objection.domain.ObjectionSamples.then;
import static org.creditlists.objection.domain.ObjectionSamples.uphold;
import static org.creditlists.objection.domain.ObjectionSamples.upholdCorrected;
import static org.creditlists.objection.domain.ObjectionSamples.withdrawn;

import org.creditlists.contracts.event.ObjectionEvent;
import org.creditlists.contracts.event.ObjectionLapsed;
import org.creditlists.contracts.event.ObjectionRemedied;
import org.creditlists.contracts.event.ObjectionRetracted;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.list.VerificationStage;
import org.creditlists.testkit.DecisionMatrix;

/** The states and commands of the decision table. */
final class ObjectionMatrix {

    private ObjectionMatrix() {}

    static DecisionMatrix<ObjectionCommand, EntryCases, ObjectionEvent> matrix() {
        var matrix = new DecisionMatrix<>(new ObjectionDecider());
        addStates(matrix);
        addObjections(matrix);
        addVerdicts(matrix);
        addWhatFollows(matrix);
        return matrix;
    }

    private static void addStates(DecisionMatrix<ObjectionCommand, EntryCases, ObjectionEvent> matrix) {
        EntryCases open = open(Objector.SUBJECT);
        matrix.state("no objection", EntryCases.NONE)
                .state("open on FACTS_WRONG", open)
                .state("passed up after the deadline", passedUp())
                .state("overdue, and nobody stood above", then(open, overdue(VerificationStage.VERIFICATION)))
                .state("upheld, correction awaited", correcting())
                .state("upheld, entry withdrawn", withdrawn())
                .state("upheld, corrected", then(correcting(), new ObjectionRemedied(ENTRY, SUBJECT, CASE, 2)))
                .state("rejected", rejected(Objector.SUBJECT))
                .state("retracted", then(open, new ObjectionRetracted(ENTRY, SUBJECT, CASE)))
                .state(
                        "lapsed with its entry",
                        then(open, new ObjectionLapsed(ENTRY, SUBJECT, CASE, EndReason.EXPIRED)));
    }

    private static void addObjections(DecisionMatrix<ObjectionCommand, EntryCases, ObjectionEvent> matrix) {
        matrix.command(
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
                        raise(Objector.LIAISON, ListKind.BLACK, true, true, "LAW_WRONG"));
    }

    private static void addVerdicts(DecisionMatrix<ObjectionCommand, EntryCases, ObjectionEvent> matrix) {
        matrix.command("uphold: withdraw", uphold(OWN.value(), Remedy.WITHDRAWAL, null, 1))
                .command("uphold: correct", uphold(OWN.value(), Remedy.CORRECTION, null, 1))
                .command(
                        "uphold: corrected meanwhile, and nothing said",
                        uphold(OWN.value(), Remedy.CORRECTION, null, 2))
                .command("uphold: corrected meanwhile, and that is it", upholdCorrected(2))
                .command("uphold: said to be corrected, and is not", upholdCorrected(1))
                .command("uphold in part: correct", uphold(OWN.value(), Remedy.CORRECTION, "INFORMATION_CORRECT", 1))
                .command("uphold in part: withdraw", uphold(OWN.value(), Remedy.WITHDRAWAL, "INFORMATION_CORRECT", 1))
                .command("reject", new ObjectionCommand.Reject(CASE, OWN, "INFORMATION_CORRECT"))
                .command(
                        "higher body rejects",
                        new ObjectionCommand.Reject(CASE, new AuthorityId(ABOVE), "INFORMATION_CORRECT"))
                .command(
                        "another authority rejects",
                        new ObjectionCommand.Reject(CASE, new AuthorityId(OTHER), "INFORMATION_CORRECT"));
    }

    private static void addWhatFollows(DecisionMatrix<ObjectionCommand, EntryCases, ObjectionEvent> matrix) {
        matrix.command("retract", new ObjectionCommand.Retract(CASE))
                .command("entry ended", new ObjectionCommand.Lapse(CASE, EndReason.EXPIRED))
                .command("entry withdrawn as an error", new ObjectionCommand.Lapse(CASE, EndReason.ERROR))
                .command("entry corrected", new ObjectionCommand.Corrected(CASE, 2))
                .command("deadline near", new ObjectionCommand.Remind(CASE, DEADLINE.day()))
                .command(
                        "deadline passed",
                        new ObjectionCommand.PassUp(CASE, DEADLINE.day(), new AuthorityId(ABOVE), NEXT))
                .command("… nobody above", new ObjectionCommand.PassUp(CASE, DEADLINE.day(), null, NEXT))
                .command("calendar published", new ObjectionCommand.Recount(CASE, NEXT))
                .command("department acknowledges", new ObjectionCommand.AcknowledgeClearing(CASE, "customs-000000"))
                .command(
                        "… of an entry to which nobody had objected",
                        new ObjectionCommand.AcknowledgeError(ENTRY, SUBJECT, "customs-000000"));
    }
}
