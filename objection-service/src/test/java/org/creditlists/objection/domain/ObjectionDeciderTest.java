package org.creditlists.objection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.objection.domain.ObjectionSamples.ABOVE;
import static org.creditlists.objection.domain.ObjectionSamples.CASE;
import static org.creditlists.objection.domain.ObjectionSamples.DEADLINE;
import static org.creditlists.objection.domain.ObjectionSamples.ENTRY;
import static org.creditlists.objection.domain.ObjectionSamples.NEXT;
import static org.creditlists.objection.domain.ObjectionSamples.OTHER;
import static org.creditlists.objection.domain.ObjectionSamples.OWN;
import static org.creditlists.objection.domain.ObjectionSamples.SUBJECT;
import static org.creditlists.objection.domain.ObjectionSamples.correcting;
import static org.creditlists.objection.domain.ObjectionSamples.entry;
import static org.creditlists.objection.domain.ObjectionSamples.open;
import static org.creditlists.objection.domain.ObjectionSamples.overdue;
import static org.creditlists.objection.domain.ObjectionSamples.passedUp;
import static org.creditlists.objection.domain.ObjectionSamples.raise;
import static org.creditlists.objection.domain.ObjectionSamples.rejected;
import static org.creditlists.objection.domain.ObjectionSamples.requested;
import static org.creditlists.objection.domain.ObjectionSamples.then;
import static org.creditlists.objection.domain.ObjectionSamples.upheld;
import static org.creditlists.objection.domain.ObjectionSamples.uphold;
import static org.creditlists.objection.domain.ObjectionSamples.upholdCorrected;
import static org.creditlists.objection.domain.ObjectionSamples.withdrawn;

import java.nio.file.Path;
import java.time.LocalDate;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.ClearingAcknowledged;
import org.creditlists.contracts.event.ObjectionLapsed;
import org.creditlists.contracts.event.ObjectionRejected;
import org.creditlists.contracts.event.ObjectionRemedied;
import org.creditlists.contracts.event.ObjectionRetracted;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.event.VerificationOverdue;
import org.creditlists.contracts.event.VerificationReminded;
import org.creditlists.contracts.event.VerificationRequested;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.list.VerificationStage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** O1 to O3: the rules of objections, cell by cell, and what a cell does not show. */
class ObjectionDeciderTest extends ObjectionRules {

    @Test
    void theMatrixOfStatesAndCommandsIsTheOneInTheDocument() {
        ObjectionMatrix.matrix().assertIs(Path.of("../docs/decisions/objection.md"), "Decisions of objection-service");
    }

    @Nested
    class Uphold {

        private final VerificationRequested correction = requested(VerificationStage.CORRECTION, OWN.value(), NEXT);

        @Test
        void whatWasFoundWrongIsTheVersionOfTheDecision() {
            accepts(
                    uphold(OWN.value(), Remedy.CORRECTION, null, 3),
                    open(Objector.SUBJECT),
                    upheld(Remedy.CORRECTION, 3),
                    correction);
            accepts(
                    uphold(OWN.value(), Remedy.CORRECTION, null, 0),
                    open(Objector.SUBJECT),
                    upheld(Remedy.CORRECTION, 1),
                    correction);
        }

        @Test
        void aHigherBodyAsksTheAuthorityOfTheEntryForTheCorrection() {
            accepts(
                    uphold(ABOVE, Remedy.CORRECTION, null, 1),
                    passedUp(),
                    new ObjectionUpheld(ENTRY, SUBJECT, CASE, new AuthorityId(ABOVE), 1, Remedy.CORRECTION, null),
                    correction);
        }

        @Test
        void saidToBeCorrectedItHasToBeOfALaterVersion() {
            refuses(upholdCorrected(1), open(Objector.SUBJECT), Refusals.NOT_CORRECTED);
            EntryCases cleared = accepts(
                    upholdCorrected(2),
                    open(Objector.SUBJECT),
                    upheld(Remedy.CORRECTION, 1),
                    new ObjectionRemedied(ENTRY, SUBJECT, CASE, 2));
            refuses(uphold(OWN.value(), Remedy.WITHDRAWAL, null, 2), cleared, Refusals.CASE_CLOSED);
        }

        @Test
        void whileTheCorrectionIsAwaitedOnlyAWithdrawalIsLeft() {
            EntryCases cleared = accepts(
                    uphold(OWN.value(), Remedy.WITHDRAWAL, null, 1), correcting(), upheld(Remedy.WITHDRAWAL, 1));
            refuses(uphold(OWN.value(), Remedy.CORRECTION, null, 1), correcting(), Refusals.CORRECTION_AWAITED);
            accepts(new ObjectionCommand.Lapse(CASE, EndReason.ERROR), cleared);
        }

        @Test
        void aPartIsPutRightByACorrection() {
            refuses(
                    uphold(OWN.value(), Remedy.WITHDRAWAL, "INFORMATION_CORRECT", 1),
                    open(Objector.SUBJECT),
                    Refusals.PART_NEEDS_CORRECTION);
            accepts(
                    uphold(OWN.value(), Remedy.CORRECTION, "INFORMATION_CORRECT", 1),
                    open(Objector.SUBJECT),
                    new ObjectionUpheld(ENTRY, SUBJECT, CASE, OWN, 1, Remedy.CORRECTION, "INFORMATION_CORRECT"),
                    correction);
        }
    }

    @Nested
    class Reject {

        @Test
        void byWhoeverWasAskedAndNobodyElse() {
            EntryCases above = passedUp();
            accepts(
                    new ObjectionCommand.Reject(CASE, new AuthorityId(ABOVE), "INFORMATION_CORRECT"),
                    above,
                    new ObjectionRejected(ENTRY, SUBJECT, CASE, new AuthorityId(ABOVE), "INFORMATION_CORRECT"));
            accepts(
                    new ObjectionCommand.Reject(CASE, OWN, "INFORMATION_CORRECT"),
                    above,
                    new ObjectionRejected(ENTRY, SUBJECT, CASE, OWN, "INFORMATION_CORRECT"));
            refuses(
                    new ObjectionCommand.Reject(CASE, new AuthorityId(OTHER), "INFORMATION_CORRECT"),
                    above,
                    Refusals.CASE_UNKNOWN);
        }

        @Test
        void notWhatIsUpheldAndNotTwice() {
            var reject = new ObjectionCommand.Reject(CASE, OWN, "INFORMATION_CORRECT");
            refuses(reject, correcting(), Refusals.CORRECTION_AWAITED);
            refuses(reject, rejected(Objector.SUBJECT), Refusals.CASE_CLOSED);
            refuses(reject, EntryCases.NONE, Refusals.CASE_UNKNOWN);
        }
    }

    @Nested
    class Retract {

        @Test
        void twiceIsOnceAndThenTheGroundIsFree() {
            var retract = new ObjectionCommand.Retract(CASE);
            EntryCases over = accepts(retract, open(Objector.SUBJECT), new ObjectionRetracted(ENTRY, SUBJECT, CASE));
            accepts(retract, over);
            assertThat(decide(raise(entry(ListKind.BLACK, 1), Objector.SUBJECT, "FACTS_WRONG", false), over))
                    .isInstanceOf(Decision.Accepted.class);
        }

        @Test
        void notOnceItIsDecided() {
            var retract = new ObjectionCommand.Retract(CASE);
            refuses(retract, correcting(), Refusals.CASE_CLOSED);
            refuses(retract, withdrawn(), Refusals.CASE_CLOSED);
            refuses(retract, rejected(Objector.SUBJECT), Refusals.CASE_CLOSED);
            refuses(retract, EntryCases.NONE, Refusals.CASE_UNKNOWN);
        }
    }

    @Nested
    class Lapse {

        @Test
        void anEntryWithdrawnAsAnErrorUpholdsWhatIsVerified() {
            EntryCases cleared = accepts(
                    new ObjectionCommand.Lapse(CASE, EndReason.ERROR), passedUp(), upheld(Remedy.WITHDRAWAL, 1));
            accepts(acknowledge("customs-000000"), cleared, acknowledged("customs-000000"));
        }

        @Test
        void whatWasFoundWrongStaysFoundWrong() {
            EntryCases cleared = accepts(
                    new ObjectionCommand.Lapse(CASE, EndReason.EXPIRED),
                    correcting(),
                    new ObjectionLapsed(ENTRY, SUBJECT, CASE, EndReason.EXPIRED));
            accepts(acknowledge("customs-000000"), cleared, acknowledged("customs-000000"));
        }

        @Test
        void whatWasNotDecidedClearsNobody() {
            EntryCases lapsed = accepts(
                    new ObjectionCommand.Lapse(CASE, EndReason.REVOKED),
                    open(Objector.SUBJECT),
                    new ObjectionLapsed(ENTRY, SUBJECT, CASE, EndReason.REVOKED));
            refuses(acknowledge("customs-000000"), lapsed, Refusals.NOTHING_TO_CLEAR);
            accepts(new ObjectionCommand.Lapse(CASE, EndReason.REVOKED), lapsed);
        }
    }

    @Nested
    class EntryCorrected {

        @Test
        void onlyALaterVersionThanTheOneFoundWrongPutsItRight() {
            EntryCases awaited = accepts(
                    uphold(OWN.value(), Remedy.CORRECTION, null, 4),
                    open(Objector.SUBJECT),
                    upheld(Remedy.CORRECTION, 4),
                    requested(VerificationStage.CORRECTION, OWN.value(), NEXT));
            accepts(new ObjectionCommand.Corrected(CASE, 4), awaited);
            EntryCases cleared = accepts(
                    new ObjectionCommand.Corrected(CASE, 5), awaited, new ObjectionRemedied(ENTRY, SUBJECT, CASE, 5));
            accepts(new ObjectionCommand.Corrected(CASE, 6), cleared);
        }

        @Test
        void whatIsStillVerifiedIsNotDecidedByIt() {
            accepts(new ObjectionCommand.Corrected(CASE, 9), open(Objector.SUBJECT));
        }
    }

    @Nested
    class DeadlineComes {

        private final LocalDate day = DEADLINE.day();

        @Test
        void itFiresOnceWhateverIsSweptAndHoweverOften() {
            var remind = new ObjectionCommand.Remind(CASE, day);
            EntryCases reminded = accepts(
                    remind,
                    open(Objector.SUBJECT),
                    new VerificationReminded(ENTRY, SUBJECT, CASE, VerificationStage.VERIFICATION, OWN, day));
            accepts(remind, reminded);
            var passUp = new ObjectionCommand.PassUp(CASE, day, new AuthorityId(ABOVE), NEXT);
            EntryCases above = accepts(
                    passUp,
                    reminded,
                    overdue(VerificationStage.VERIFICATION),
                    requested(VerificationStage.VERIFICATION, ABOVE, NEXT));
            // A replica that looked at the old deadline, or a clock that was set back: nothing again.
            accepts(passUp, above);
            accepts(remind, above);
            var nobody = new ObjectionCommand.PassUp(CASE, NEXT.day(), null, NEXT);
            EntryCases rest = accepts(
                    nobody,
                    above,
                    new VerificationOverdue(
                            ENTRY, SUBJECT, CASE, VerificationStage.VERIFICATION, new AuthorityId(ABOVE), NEXT.day()));
            accepts(nobody, rest);
        }

        @Test
        void theDeadlineOfACorrectionIsOfItsOwnStage() {
            EntryCases awaited = correcting();
            accepts(
                    new ObjectionCommand.Remind(CASE, NEXT.day()),
                    awaited,
                    new VerificationReminded(ENTRY, SUBJECT, CASE, VerificationStage.CORRECTION, OWN, NEXT.day()));
            accepts(
                    new ObjectionCommand.PassUp(CASE, NEXT.day(), new AuthorityId(ABOVE), DEADLINE),
                    awaited,
                    new VerificationOverdue(ENTRY, SUBJECT, CASE, VerificationStage.CORRECTION, OWN, NEXT.day()),
                    requested(VerificationStage.CORRECTION, ABOVE, DEADLINE));
        }

        @Test
        void aPublishedCalendarMovesAProvisionalDeadlineOnce() {
            Deadline provisional = new Deadline(LocalDate.of(2027, 1, 5), true);
            EntryCases open =
                    then(open(Objector.SUBJECT), requested(VerificationStage.VERIFICATION, OWN.value(), provisional));
            Deadline counted = new Deadline(provisional.day(), false);
            EntryCases recounted = accepts(
                    new ObjectionCommand.Recount(CASE, counted),
                    open,
                    requested(VerificationStage.VERIFICATION, OWN.value(), counted));
            accepts(new ObjectionCommand.Recount(CASE, NEXT), recounted);
            accepts(new ObjectionCommand.Recount(CASE, provisional), open);
        }
    }

    @Nested
    class AcknowledgeClearing {

        @Test
        void eachOrganisationOnce() {
            EntryCases first = accepts(acknowledge("customs-000000"), withdrawn(), acknowledged("customs-000000"));
            EntryCases both = accepts(acknowledge("bank-420000"), first, acknowledged("bank-420000"));
            accepts(acknowledge("customs-000000"), both);
            accepts(acknowledge("bank-420000"), both);
        }

        /** F12, O7: an entry that was withdrawn as an error is a matter of its own, beside the cases. */
        @Test
        void eachOrganisationOnceOfAnErrorToWhichNobodyObjected() {
            EntryCases first = accepts(error("customs-000000"), EntryCases.NONE, taken("customs-000000"));
            EntryCases both = accepts(error("bank-420000"), first, taken("bank-420000"));
            accepts(error("customs-000000"), both);
            EntryCases rejected = accepts(error("customs-000000"), rejected(Objector.SUBJECT), taken("customs-000000"));
            refuses(acknowledge("customs-000000"), rejected, Refusals.NOTHING_TO_CLEAR);
            accepts(error("customs-000000"), rejected);
        }

        private static ObjectionCommand error(String organisation) {
            return new ObjectionCommand.AcknowledgeError(ENTRY, SUBJECT, organisation);
        }

        private static ClearingAcknowledged taken(String organisation) {
            return new ClearingAcknowledged(ENTRY, SUBJECT, new CaseId(ENTRY.value()), organisation);
        }
    }
}
