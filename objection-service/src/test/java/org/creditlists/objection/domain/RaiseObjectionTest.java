package org.creditlists.objection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.objection.domain.ObjectionSamples.ABOVE;
import static org.creditlists.objection.domain.ObjectionSamples.CASE;
import static org.creditlists.objection.domain.ObjectionSamples.DEADLINE;
import static org.creditlists.objection.domain.ObjectionSamples.ENTRY;
import static org.creditlists.objection.domain.ObjectionSamples.NEW_CASE;
import static org.creditlists.objection.domain.ObjectionSamples.NEXT;
import static org.creditlists.objection.domain.ObjectionSamples.OWN;
import static org.creditlists.objection.domain.ObjectionSamples.SUBJECT;
import static org.creditlists.objection.domain.ObjectionSamples.correcting;
import static org.creditlists.objection.domain.ObjectionSamples.entry;
import static org.creditlists.objection.domain.ObjectionSamples.open;
import static org.creditlists.objection.domain.ObjectionSamples.raise;
import static org.creditlists.objection.domain.ObjectionSamples.rejected;
import static org.creditlists.objection.domain.ObjectionSamples.then;
import static org.creditlists.objection.domain.ObjectionSamples.uphold;
import static org.creditlists.objection.domain.ObjectionSamples.withdrawn;

import org.creditlists.contracts.event.ObjectionLapsed;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ObjectionRetracted;
import org.creditlists.contracts.event.VerificationRequested;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.list.VerificationStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** O1, O3: who may object to what, and what it suspends. */
class RaiseObjectionTest extends ObjectionRules {

    @Nested
    class Raise {

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
            EntryCases cases = before == null ? EntryCases.NONE : rejected(before);
            var entry = new ObjectionCommand.Entry(ENTRY, SUBJECT, list, OWN, 1, true, standard, false);
            accepts(raise(entry, Objector.SUBJECT, "FACTS_WRONG", newEvidence), cases, raised(1, suspends), asked());
        }

        @Test
        void aRepeatAgainstALaterVersionIsAnotherMatter() {
            accepts(
                    raise(entry(ListKind.BLACK, 2), Objector.SUBJECT, "FACTS_WRONG", false),
                    rejected(Objector.SUBJECT),
                    raised(2, true),
                    asked());
        }

        @Test
        void whoeverWasRightBeforeHasUsedUpNothing() {
            accepts(
                    raise(entry(ListKind.BLACK, 1), Objector.SUBJECT, "FACTS_WRONG", false),
                    withdrawn(),
                    raised(1, true),
                    asked());
        }

        @Test
        void aCaseOfAnotherKindOfObjectorIsOpenBesideIt() {
            accepts(
                    raise(entry(ListKind.BLACK, 1), Objector.SUBJECT, "FACTS_WRONG", false),
                    open(Objector.LIAISON),
                    raised(1, true),
                    asked());
        }

        @Test
        void whileACorrectionIsAwaitedTheGroundIsStillOpen() {
            refuses(
                    raise(entry(ListKind.BLACK, 1), Objector.SUBJECT, "FACTS_WRONG", true),
                    correcting(),
                    Refusals.ALREADY_UNDER_VERIFICATION);
        }

        @Test
        void anEntryThatEndedIsRefusedBeforeAnythingElseAndForOthersThereIsNone() {
            refuses(
                    raise(Objector.SUBJECT, ListKind.BLACK, false, true, "NO_SUCH"),
                    EntryCases.NONE,
                    Refusals.ENTRY_ENDED);
            refuses(
                    raise(Objector.PUBLIC, ListKind.RED, false, true, "NO_SUCH"),
                    EntryCases.NONE,
                    Refusals.ENTRY_UNKNOWN);
            refuses(
                    raise(Objector.LIAISON, ListKind.BLACK, false, true, "NO_SUCH"),
                    EntryCases.NONE,
                    Refusals.ENTRY_UNKNOWN);
            refuses(
                    raise(Objector.PUBLIC, ListKind.WATCH, true, true, "NO_SUCH"),
                    EntryCases.NONE,
                    Refusals.ENTRY_UNKNOWN);
            refuses(
                    raise(Objector.SUBJECT, ListKind.RED, true, true, "NO_SUCH"),
                    EntryCases.NONE,
                    Refusals.GROUND_UNKNOWN);
        }

        private ObjectionRaised raised(long version, boolean suspends) {
            return new ObjectionRaised(
                    ENTRY, SUBJECT, NEW_CASE, Objector.SUBJECT, new GroundCode("FACTS_WRONG"), version, suspends);
        }

        private VerificationRequested asked() {
            return new VerificationRequested(
                    ENTRY, SUBJECT, NEW_CASE, VerificationStage.VERIFICATION, OWN, DEADLINE.day(), false);
        }
    }

    /** Between the two events of the decision that raises it, nobody is asked. */
    @Nested
    class RaisedAlone {

        private final EntryCases raised = then(
                EntryCases.NONE,
                new ObjectionRaised(ENTRY, SUBJECT, CASE, Objector.SUBJECT, new GroundCode("FACTS_WRONG"), 1, true));

        @Test
        void nobodyDecidesAndNoDeadlineRuns() {
            refuses(uphold(OWN.value(), Remedy.WITHDRAWAL, null, 1), raised, Refusals.CASE_UNKNOWN);
            refuses(acknowledge("customs-000000"), raised, Refusals.NOTHING_TO_CLEAR);
            accepts(new ObjectionCommand.PassUp(CASE, DEADLINE.day(), new AuthorityId(ABOVE), NEXT), raised);
            accepts(new ObjectionCommand.Corrected(CASE, 2), raised);
        }

        @Test
        void itIsOpenAndCanBeTakenBackAndLapse() {
            assertThat(raised.find(CASE).isOpen()).isTrue();
            assertThat(raised.find(CASE).isClosed()).isFalse();
            assertThat(raised.find(NEW_CASE).isOpen()).isFalse();
            assertThat(raised.find(NEW_CASE).isClosed()).isFalse();
            accepts(new ObjectionCommand.Retract(CASE), raised, new ObjectionRetracted(ENTRY, SUBJECT, CASE));
            accepts(
                    new ObjectionCommand.Lapse(CASE, EndReason.ERROR),
                    raised,
                    new ObjectionLapsed(ENTRY, SUBJECT, CASE, EndReason.ERROR));
        }
    }
}
