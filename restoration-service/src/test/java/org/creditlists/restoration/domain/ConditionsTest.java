package org.creditlists.restoration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.restoration.domain.RestorationSamples.ALL;
import static org.creditlists.restoration.domain.RestorationSamples.ENTRY;
import static org.creditlists.restoration.domain.RestorationSamples.OWN;
import static org.creditlists.restoration.domain.RestorationSamples.SUBJECT;
import static org.creditlists.restoration.domain.RestorationSamples.TERMS;
import static org.creditlists.restoration.domain.RestorationSamples.TODAY;
import static org.creditlists.restoration.domain.RestorationSamples.accepted;
import static org.creditlists.restoration.domain.RestorationSamples.entry;
import static org.creditlists.restoration.domain.RestorationSamples.granted;
import static org.creditlists.restoration.domain.RestorationSamples.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.restoration.domain.Condition.Met;
import org.creditlists.restoration.domain.Condition.NotMet;
import org.creditlists.restoration.domain.Condition.ToBeShown;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R2: the conditions of restoration, one by one, in the order in which an application is refused. */
class ConditionsTest {

    private static final RestorationTerms.Route HOURS =
            new RestorationTerms.Route("HOURS", "示例", "Sample", Set.of(SubjectKind.ORGANISATION), true, 3, 20);

    private static List<Condition> of(ListedFacts entry, EntryApplications applications) {
        return Conditions.of(new Conditions.Question(entry, TERMS, ALL, TODAY), applications, Optional.empty());
    }

    private static List<Condition> by(RestorationTerms.Route route, Shown shown) {
        var question = new Conditions.Question(entry(), TERMS, shown, TODAY);
        return Conditions.of(question, EntryApplications.NONE, Optional.of(route));
    }

    private static Met met(String code) {
        return new Met(code, Optional.empty());
    }

    private static NotMet notMet(String code, Refusal refusal) {
        return new NotMet(code, Optional.empty(), refusal);
    }

    @Test
    void everyRouteAsksTheSameInTheSameOrder() {
        assertThat(of(entry(), EntryApplications.NONE))
                .containsExactly(
                        met("IN_FORCE"),
                        met("NO_OPEN_APPLICATION"),
                        met("NO_OPEN_OBJECTION"),
                        met("RESTORABLE_EARLY"),
                        new Met("PERIOD_SERVED", Optional.of(TODAY)),
                        met("COMMITMENT"),
                        new ToBeShown("RECTIFIED"),
                        new ToBeShown("OBLIGATIONS_MET"));
    }

    @Test
    void theFirstThatIsNotMetIsWhyAnApplicationIsRefused() {
        List<Condition> conditions = of(entry(ListKind.BLACK, false, null, true), accepted());
        assertThat(conditions)
                .startsWith(
                        notMet("IN_FORCE", Refusals.ENTRY_ENDED),
                        notMet("NO_OPEN_APPLICATION", Refusals.ALREADY_REQUESTED),
                        notMet("NO_OPEN_OBJECTION", Refusals.OBJECTION_OPEN),
                        notMet("RESTORABLE_EARLY", Refusals.notRestorableEarly(TODAY.plusYears(2))));
        assertThat(Conditions.refusal(conditions)).contains(Refusals.ENTRY_ENDED);
        assertThat(Conditions.refusal(of(entry(), EntryApplications.NONE))).isEmpty();
    }

    @Test
    void whatWasRestoredIsNotInForceWhateverTheListSays() {
        assertThat(of(entry(), granted())).contains(notMet("IN_FORCE", Refusals.ENTRY_ENDED));
    }

    @Nested
    class PeriodServed {

        @Test
        void fromItsFirstDayOn() {
            LocalDate tomorrow = TODAY.plusDays(1);
            assertThat(of(entry(ListKind.BLACK, true, tomorrow, false), EntryApplications.NONE))
                    .contains(new NotMet("PERIOD_SERVED", Optional.of(tomorrow), Refusals.tooEarly(tomorrow)));
            LocalDate yesterday = TODAY.minusDays(1);
            assertThat(of(entry(ListKind.BLACK, true, yesterday, false), EntryApplications.NONE))
                    .contains(new Met("PERIOD_SERVED", Optional.of(yesterday)));
        }

        @Test
        void afterARefusalNotBeforeTheDayThatItNames() {
            LocalDate next = TODAY.plusMonths(1);
            assertThat(of(entry(), refused()))
                    .contains(new NotMet("PERIOD_SERVED", Optional.of(next), Refusals.tooEarly(next)));
            LocalDate later = TODAY.plusMonths(2);
            assertThat(of(entry(ListKind.BLACK, true, later, false), refused()))
                    .contains(new NotMet("PERIOD_SERVED", Optional.of(later), Refusals.tooEarly(later)));
        }

        @Test
        void isNoQuestionWhereTheStandardAllowsNoRestoration() {
            assertThat(of(entry(ListKind.BLACK, true, null, false), EntryApplications.NONE))
                    .extracting(Condition::code)
                    .contains("RESTORABLE_EARLY")
                    .doesNotContain("PERIOD_SERVED");
        }
    }

    @Nested
    class Route {

        @Test
        void asksForEvidenceAndHours() {
            assertThat(by(HOURS, ALL))
                    .startsWith(met("ROUTE_FOR_SUBJECT"))
                    .endsWith(met("EVIDENCE"), met("TRAINING"), met("SERVICE"));
            assertThat(by(HOURS, new Shown(true, 0, 2, 19)))
                    .endsWith(
                            notMet("EVIDENCE", Refusals.EVIDENCE_MISSING),
                            notMet("TRAINING", Refusals.hoursMissing("TRAINING", 3, 2)),
                            notMet("SERVICE", Refusals.hoursMissing("SERVICE", 20, 19)));
        }

        @Test
        void asksForNothingMoreThanItSays() {
            var plain =
                    new RestorationTerms.Route("PLAIN", "示例", "Sample", Set.of(SubjectKind.INDIVIDUAL), false, 0, 0);
            assertThat(by(plain, new Shown(true, 0, 0, 0)))
                    .startsWith(notMet("ROUTE_FOR_SUBJECT", Refusals.ROUTE_NOT_FOR_SUBJECT))
                    .extracting(Condition::code)
                    .doesNotContain("EVIDENCE", "TRAINING", "SERVICE");
        }
    }

    @Nested
    class Commitment {

        private final ListedFacts undemanding = new ListedFacts(
                ENTRY,
                SUBJECT,
                SubjectKind.ORGANISATION,
                ListKind.BLACK,
                OWN,
                true,
                TODAY.plusYears(2),
                TODAY,
                List.of("RECTIFIED"),
                false);
        private final RestorationTerms.Route signing =
                new RestorationTerms.Route("COMMITMENT", "示例", "Sample", Set.of(SubjectKind.ORGANISATION), false, 0, 0);

        @Test
        void isAskedForByTheStandardTheRouteOrTheEdition() {
            Shown unsigned = new Shown(false, 1, 3, 20);
            NotMet missing = notMet("COMMITMENT", Refusals.COMMITMENT_MISSING);
            RestorationTerms never = terms(false);
            assertThat(codes(undemanding, never, Optional.of(HOURS), unsigned)).doesNotContain(missing);
            assertThat(codes(undemanding, never, Optional.empty(), unsigned)).doesNotContain(missing);
            assertThat(codes(undemanding, never, Optional.of(signing), unsigned))
                    .contains(missing);
            assertThat(codes(undemanding, terms(true), Optional.empty(), unsigned))
                    .contains(missing);
            assertThat(codes(entry(), never, Optional.empty(), unsigned)).contains(missing);
        }

        private static List<Condition> codes(
                ListedFacts entry, RestorationTerms terms, Optional<RestorationTerms.Route> route, Shown shown) {
            return Conditions.of(new Conditions.Question(entry, terms, shown, TODAY), EntryApplications.NONE, route);
        }

        private static RestorationTerms terms(boolean commitmentAlways) {
            return new RestorationTerms(
                    TERMS.edition(),
                    TERMS.effectiveFrom(),
                    TERMS.source(),
                    TERMS.note(),
                    3,
                    10,
                    10,
                    1,
                    12,
                    commitmentAlways,
                    TERMS.conditions(),
                    TERMS.routes(),
                    TERMS.commitment(),
                    TERMS.reasons());
        }
    }

    @Nested
    class Terms {

        @Test
        void aRefusalPutsOffTheNextTryToADayAfterTodayWithinTheEdition() {
            assertThat(TERMS.mayPutOff(TODAY, TODAY)).isFalse();
            assertThat(TERMS.mayPutOff(TODAY.plusDays(1), TODAY)).isTrue();
            LocalDate last = TODAY.plusMonths(TERMS.longestWaitMonths());
            assertThat(TERMS.mayPutOff(last, TODAY)).isTrue();
            assertThat(TERMS.mayPutOff(last.plusDays(1), TODAY)).isFalse();
        }

        @Test
        void reasonsAndRoutesAreThoseOfTheEdition() {
            assertThat(TERMS.knowsReason("OBLIGATION_OPEN")).isTrue();
            assertThat(TERMS.knowsReason("WHY_NOT")).isFalse();
            assertThat(TERMS.route("TRAINING")).isPresent();
            assertThat(TERMS.route("NO_SUCH")).isEmpty();
        }
    }
}
