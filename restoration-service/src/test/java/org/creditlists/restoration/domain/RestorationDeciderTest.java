package org.creditlists.restoration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.restoration.domain.RestorationSamples.ABOVE;
import static org.creditlists.restoration.domain.RestorationSamples.ALL;
import static org.creditlists.restoration.domain.RestorationSamples.CASE;
import static org.creditlists.restoration.domain.RestorationSamples.DEADLINE;
import static org.creditlists.restoration.domain.RestorationSamples.DEMANDED;
import static org.creditlists.restoration.domain.RestorationSamples.ENTRY;
import static org.creditlists.restoration.domain.RestorationSamples.NEW_CASE;
import static org.creditlists.restoration.domain.RestorationSamples.NEXT;
import static org.creditlists.restoration.domain.RestorationSamples.OTHER;
import static org.creditlists.restoration.domain.RestorationSamples.OWN;
import static org.creditlists.restoration.domain.RestorationSamples.SHIELD;
import static org.creditlists.restoration.domain.RestorationSamples.SUBJECT;
import static org.creditlists.restoration.domain.RestorationSamples.TODAY;
import static org.creditlists.restoration.domain.RestorationSamples.accepted;
import static org.creditlists.restoration.domain.RestorationSamples.asked;
import static org.creditlists.restoration.domain.RestorationSamples.entry;
import static org.creditlists.restoration.domain.RestorationSamples.granted;
import static org.creditlists.restoration.domain.RestorationSamples.passedUp;
import static org.creditlists.restoration.domain.RestorationSamples.refused;
import static org.creditlists.restoration.domain.RestorationSamples.request;
import static org.creditlists.restoration.domain.RestorationSamples.requestedOnly;
import static org.creditlists.restoration.domain.RestorationSamples.shielded;
import static org.creditlists.restoration.domain.RestorationSamples.submitted;
import static org.creditlists.restoration.domain.RestorationSamples.then;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.event.EntryShielded;
import org.creditlists.contracts.event.RestorationAccepted;
import org.creditlists.contracts.event.RestorationEvent;
import org.creditlists.contracts.event.RestorationLapsed;
import org.creditlists.contracts.event.RestorationRefused;
import org.creditlists.contracts.event.RestorationRequested;
import org.creditlists.contracts.event.RestorationWithdrawn;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.event.ReviewOverdue;
import org.creditlists.contracts.event.ReviewReminded;
import org.creditlists.contracts.event.ReviewRequested;
import org.creditlists.contracts.event.ShieldingEnded;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.ReviewStage;
import org.creditlists.contracts.list.SubjectKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R1 to R3: the rules of restoration, cell by cell, and what a cell does not show. */
class RestorationDeciderTest {

    private final RestorationDecider decider = new RestorationDecider();

    @Test
    void theMatrixOfStatesAndCommandsIsTheOneInTheDocument() {
        RestorationMatrix.matrix()
                .assertIs(Path.of("../docs/decisions/restoration.md"), "Decisions of restoration-service");
    }

    private void refuses(RestorationCommand command, EntryApplications state, Refusal refusal) {
        assertThat(decider.decide(command, state)).isEqualTo(Decision.refuse(refusal));
    }

    /** @return the applications after it */
    private EntryApplications accepts(RestorationCommand command, EntryApplications state, RestorationEvent... events) {
        assertThat(decider.decide(command, state)).isEqualTo(Decision.accept(List.of(events)));
        return then(state, events);
    }

    @Nested
    class Request {

        @Test
        void asksTheAuthorityOfTheEntryWhetherItIsComplete() {
            accepts(
                    request(entry(), "COMMITMENT", ALL),
                    EntryApplications.NONE,
                    new RestorationRequested(ENTRY, SUBJECT, NEW_CASE, "COMMITMENT"),
                    new ReviewRequested(ENTRY, SUBJECT, NEW_CASE, ReviewStage.ACCEPTANCE, OWN, DEADLINE.day(), false));
        }

        @Test
        void whatCannotBeRestoredAtAllIsSaidFirst() {
            refuses(
                    request(entry(ListKind.RED, false, TODAY, true), "NO_SUCH", ALL),
                    EntryApplications.NONE,
                    Refusals.NOTHING_TO_RESTORE);
            refuses(
                    request(entry(ListKind.WATCH, false, TODAY, true), "NO_SUCH", ALL),
                    EntryApplications.NONE,
                    Refusals.ROUTE_UNKNOWN);
        }

        @Test
        void afterARefusalFromTheDayThatItNames() {
            refuses(request(entry(), "COMMITMENT", ALL), refused(), Refusals.tooEarly(TODAY.plusMonths(1)));
        }

        @Test
        void anEntryThatWasRestoredHasEnded() {
            refuses(request(entry(), "COMMITMENT", ALL), granted(), Refusals.ENTRY_ENDED);
        }
    }

    @Nested
    class Accept {

        private final RestorationAccepted isComplete = new RestorationAccepted(ENTRY, SUBJECT, CASE, OWN);

        @Test
        void beginsTheTermOfWhoeverIsResponsible() {
            EntryApplications overdue = then(
                    submitted(),
                    new ReviewOverdue(ENTRY, SUBJECT, CASE, ReviewStage.ACCEPTANCE, OWN, DEADLINE.day()),
                    asked(ReviewStage.ACCEPTANCE, ABOVE, NEXT));
            accepts(
                    new RestorationCommand.Accept(CASE, OWN, NEXT),
                    overdue,
                    isComplete,
                    asked(ReviewStage.DECISION, ABOVE, NEXT));
        }

        @Test
        void alsoWhatRestsAfterItsDeadline() {
            EntryApplications resting = then(
                    submitted(), new ReviewOverdue(ENTRY, SUBJECT, CASE, ReviewStage.ACCEPTANCE, OWN, DEADLINE.day()));
            accepts(
                    new RestorationCommand.Accept(CASE, OWN, NEXT),
                    resting,
                    isComplete,
                    asked(ReviewStage.DECISION, OWN.value(), NEXT));
        }

        @Test
        void once() {
            refuses(new RestorationCommand.Accept(CASE, OWN, NEXT), accepted(), Refusals.ACCEPTED_BEFORE);
            refuses(new RestorationCommand.Accept(CASE, OWN, NEXT), granted(), Refusals.CASE_CLOSED);
            refuses(
                    new RestorationCommand.Accept(CASE, new AuthorityId(OTHER), NEXT),
                    granted(),
                    Refusals.CASE_UNKNOWN);
        }
    }

    @Nested
    class Grant {

        private final Restored restored = new Restored(ENTRY, SUBJECT, CASE, OWN);

        @Test
        void withoutAcceptanceItIsAcceptedWithIt() {
            accepts(grant(DEMANDED), submitted(), new RestorationAccepted(ENTRY, SUBJECT, CASE, OWN), restored);
            accepts(grant(DEMANDED), accepted(), restored);
        }

        @Test
        void onlyWhenEachDemandedConditionIsConfirmed() {
            refuses(grant(Set.of("OBLIGATIONS_MET")), accepted(), Refusals.notConfirmed("RECTIFIED"));
            accepts(grant(Set.of("RECTIFIED", "OBLIGATIONS_MET", "MORE")), accepted(), restored);
        }

        @Test
        void once() {
            refuses(grant(DEMANDED), granted(), Refusals.CASE_CLOSED);
            refuses(grant(DEMANDED), EntryApplications.NONE, Refusals.CASE_UNKNOWN);
        }

        private RestorationCommand grant(Set<String> confirmed) {
            return new RestorationCommand.Grant(CASE, OWN, DEMANDED, confirmed);
        }
    }

    @Nested
    class Refuse {

        @Test
        void byWhoeverWasAskedWithTheDayOfTheNextTry() {
            var refuse =
                    new RestorationCommand.Refuse(CASE, new AuthorityId(ABOVE), "OBLIGATION_OPEN", TODAY.plusDays(9));
            refuses(refuse, accepted(), Refusals.CASE_UNKNOWN);
            EntryApplications after = accepts(
                    refuse,
                    passedUp(),
                    new RestorationRefused(
                            ENTRY, SUBJECT, CASE, new AuthorityId(ABOVE), "OBLIGATION_OPEN", TODAY.plusDays(9)));
            assertThat(after.nextTryFrom()).contains(TODAY.plusDays(9));
        }
    }

    @Nested
    class Withdraw {

        @Test
        void twiceIsOnce() {
            var withdraw = new RestorationCommand.Withdraw(CASE);
            EntryApplications over = accepts(withdraw, accepted(), new RestorationWithdrawn(ENTRY, SUBJECT, CASE));
            accepts(withdraw, over);
            assertThat(over.hasOpen()).isFalse();
        }

        @Test
        void notOnceItIsDecided() {
            var withdraw = new RestorationCommand.Withdraw(CASE);
            refuses(withdraw, granted(), Refusals.CASE_CLOSED);
            refuses(withdraw, refused(), Refusals.CASE_CLOSED);
            refuses(withdraw, EntryApplications.NONE, Refusals.CASE_UNKNOWN);
        }
    }

    @Nested
    class Lapse {

        @Test
        void whatIsOpenLapsesOnce() {
            var lapse = new RestorationCommand.Lapse(CASE, EndReason.REVOKED);
            EntryApplications lapsed =
                    accepts(lapse, passedUp(), new RestorationLapsed(ENTRY, SUBJECT, CASE, EndReason.REVOKED));
            accepts(lapse, lapsed);
            accepts(lapse, granted());
            accepts(lapse, EntryApplications.NONE);
            refuses(new RestorationCommand.Withdraw(CASE), lapsed, Refusals.CASE_CLOSED);
        }
    }

    @Nested
    class DeadlineComes {

        private final LocalDate day = DEADLINE.day();

        @Test
        void itFiresOnceWhateverIsSweptAndHoweverOften() {
            var remind = new RestorationCommand.Remind(CASE, day);
            EntryApplications reminded = accepts(
                    remind, submitted(), new ReviewReminded(ENTRY, SUBJECT, CASE, ReviewStage.ACCEPTANCE, OWN, day));
            accepts(remind, reminded);
            var passUp = new RestorationCommand.PassUp(CASE, day, new AuthorityId(ABOVE), NEXT);
            EntryApplications above = accepts(
                    passUp,
                    reminded,
                    new ReviewOverdue(ENTRY, SUBJECT, CASE, ReviewStage.ACCEPTANCE, OWN, day),
                    asked(ReviewStage.ACCEPTANCE, ABOVE, NEXT));
            accepts(passUp, above);
            accepts(remind, above);
            // The higher body accepts, and its own term for the decision begins.
            EntryApplications complete = accepts(
                    new RestorationCommand.Accept(CASE, new AuthorityId(ABOVE), NEXT),
                    above,
                    new RestorationAccepted(ENTRY, SUBJECT, CASE, new AuthorityId(ABOVE)),
                    asked(ReviewStage.DECISION, ABOVE, NEXT));
            accepts(
                    new RestorationCommand.PassUp(CASE, NEXT.day(), null, NEXT),
                    complete,
                    new ReviewOverdue(ENTRY, SUBJECT, CASE, ReviewStage.DECISION, new AuthorityId(ABOVE), NEXT.day()));
        }

        @Test
        void aPublishedCalendarMovesAProvisionalDeadline() {
            Deadline provisional = new Deadline(LocalDate.of(2027, 1, 5), true);
            EntryApplications before = then(submitted(), asked(ReviewStage.ACCEPTANCE, OWN.value(), provisional));
            EntryApplications counted = accepts(
                    new RestorationCommand.Recount(CASE, NEXT),
                    before,
                    asked(ReviewStage.ACCEPTANCE, OWN.value(), NEXT));
            accepts(new RestorationCommand.Recount(CASE, DEADLINE), counted);
        }

        @Test
        void whatIsClosedOrUnknownHasNone() {
            accepts(new RestorationCommand.PassUp(CASE, day, new AuthorityId(ABOVE), NEXT), granted());
            accepts(new RestorationCommand.Remind(CASE, day), EntryApplications.NONE);
        }
    }

    @Nested
    class Shield {

        @Test
        void fromTodayUntilTheLastDayOfThePlan() {
            accepts(
                    shield(entry(), TODAY),
                    EntryApplications.NONE,
                    new EntryShielded(ENTRY, SUBJECT, NEW_CASE, OWN, TODAY, TODAY));
            accepts(
                    shield(entry(), TODAY.plusYears(10)),
                    submitted(),
                    new EntryShielded(ENTRY, SUBJECT, NEW_CASE, OWN, TODAY, TODAY.plusYears(10)));
        }

        @Test
        void notForLongerThanTenYearsAndNotForThePast() {
            refuses(shield(entry(), TODAY.plusYears(10).plusDays(1)), EntryApplications.NONE, Refusals.SHIELD_DATE);
            refuses(shield(entry(), TODAY.minusDays(1)), EntryApplications.NONE, Refusals.SHIELD_DATE);
        }

        @Test
        void onlyBurdensOfOrganisationsThatAreInForce() {
            refuses(
                    shield(entry(ListKind.BLACK, false, TODAY, false), TODAY),
                    EntryApplications.NONE,
                    Refusals.ENTRY_ENDED);
            refuses(
                    shield(entry(ListKind.RED, true, TODAY, false), TODAY),
                    EntryApplications.NONE,
                    Refusals.NOTHING_TO_SHIELD);
            ListedFacts of = entry();
            var individual = new ListedFacts(
                    of.id(),
                    of.subject(),
                    SubjectKind.INDIVIDUAL,
                    of.list(),
                    of.authority(),
                    true,
                    of.validUntil(),
                    TODAY,
                    of.conditions(),
                    false);
            refuses(shield(individual, TODAY), EntryApplications.NONE, Refusals.NOTHING_TO_SHIELD);
        }

        @Test
        void againOnlyWhenThePlanBeforeIsOver() {
            refuses(shield(entry(), TODAY), shielded(), Refusals.SHIELDED_ALREADY);
            EntryApplications over = then(shielded(), new ShieldingEnded(ENTRY, SUBJECT, SHIELD, TODAY));
            accepts(shield(entry(), TODAY), over, new EntryShielded(ENTRY, SUBJECT, NEW_CASE, OWN, TODAY, TODAY));
        }

        private RestorationCommand shield(ListedFacts entry, LocalDate until) {
            return new RestorationCommand.Shield(NEW_CASE, entry, OWN, until, TODAY);
        }
    }

    @Nested
    class EndShield {

        private final ShieldingEnded ended = new ShieldingEnded(ENTRY, SUBJECT, SHIELD, TODAY);

        @Test
        void byItsAuthorityOnce() {
            EntryApplications over = accepts(by(OWN.value()), shielded(), ended);
            accepts(by(OWN.value()), over);
            refuses(by(OTHER), over, Refusals.CASE_UNKNOWN);
            refuses(by(OTHER), shielded(), Refusals.CASE_UNKNOWN);
            refuses(by(OWN.value()), EntryApplications.NONE, Refusals.CASE_UNKNOWN);
        }

        @Test
        void byItselfOnTheDayAfterItsLast() {
            var last = new RestorationCommand.EndPlan(SHIELD, TODAY.minusDays(1));
            var after = new RestorationCommand.EndPlan(SHIELD, TODAY);
            accepts(last, shielded());
            EntryApplications over = accepts(after, shielded(), ended);
            accepts(after, over);
            refuses(after, EntryApplications.NONE, Refusals.CASE_UNKNOWN);
        }

        private RestorationCommand by(String authority) {
            return new RestorationCommand.EndShield(SHIELD, new AuthorityId(authority), TODAY);
        }
    }

    /** Between the two events of the decision that opens it, nobody is asked. */
    @Nested
    class RequestedAlone {

        @Test
        void nobodyDecidesAndNoDeadlineRunsButItIsOpen() {
            EntryApplications requested = requestedOnly();
            refuses(new RestorationCommand.Grant(CASE, OWN, DEMANDED, DEMANDED), requested, Refusals.CASE_UNKNOWN);
            accepts(new RestorationCommand.PassUp(CASE, DEADLINE.day(), new AuthorityId(ABOVE), NEXT), requested);
            refuses(request(entry(), "COMMITMENT", ALL), requested, Refusals.ALREADY_REQUESTED);
            assertThat(requested.find(CASE).isOpen()).isTrue();
            assertThat(requested.find(CASE).isClosed()).isFalse();
            assertThat(requested.find(NEW_CASE).isOpen()).isFalse();
            assertThat(requested.find(NEW_CASE).isClosed()).isFalse();
            accepts(new RestorationCommand.Withdraw(CASE), requested, new RestorationWithdrawn(ENTRY, SUBJECT, CASE));
        }
    }
}
