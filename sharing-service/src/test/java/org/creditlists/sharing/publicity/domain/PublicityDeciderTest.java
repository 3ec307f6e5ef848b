package org.creditlists.sharing.publicity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.runtime.policy.PolicyEdition;
import org.creditlists.sharing.Samples;
import org.creditlists.testkit.DecisionMatrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** P1: licences and penalties within seven working days, for as long as their kind is displayed. */
class PublicityDeciderTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final PublicityTerms TERMS = PolicyEdition.read("/policy/publicity-1.yaml", PublicityTerms.class);
    private static final WorkingDays CALENDAR = WorkingDays.published();
    private static final String ORGANISATION = Samples.code(1);
    private static final String INDIVIDUAL = Samples.person(1);

    private final PublicityDecider decider = new PublicityDecider();

    @Test
    void theMatrixOfStatesAndCommandsIsTheOneInTheDocument() {
        new DecisionMatrix<>(decider)
                .state("not received", decider.initial())
                .state("received with the same contents", new PublicityState.ReceivedAlike())
                .state("received with other contents", new PublicityState.ReceivedOtherwise())
                .command("submit a licence of today", licence(TODAY, null))
                .command("submit a licence with a last day", licence(TODAY, TODAY.plusYears(1)))
                .command("submit a licence whose last day has passed", licence(TODAY, TODAY.minusDays(1)))
                .command("submit a licence of tomorrow", licence(TODAY.plusDays(1), null))
                .command("submit a minor penalty", penalty(TODAY, "MINOR"))
                .command("submit a general penalty", penalty(TODAY, "GENERAL"))
                .command("submit a serious penalty", penalty(TODAY, "SERIOUS"))
                .command("submit a penalty without a grade", penalty(TODAY, null))
                .command("submit a penalty of an individual", penalty(SubjectKind.INDIVIDUAL, INDIVIDUAL, false))
                .command("submit a sensitive penalty", penalty(SubjectKind.ORGANISATION, ORGANISATION, true))
                .assertIs(
                        Path.of("../docs/decisions/publicity.md"),
                        "Decisions of sharing-service about licences and penalties");
    }

    @Nested
    class SubmitLicence {

        @ParameterizedTest(name = "decided {0} days from today: {1}")
        @CsvSource({"0, ok", "1, decision-in-the-future"})
        void isNotDecidedAfterToday(int days, String expected) {
            assertThat(code(licence(TODAY.plusDays(days), null))).isEqualTo(expected);
        }

        @Test
        void neitherItsDateNorItsDisplayIsACenturyAway() {
            assertThat(code(licence(TODAY.minusYears(100), TODAY))).isEqualTo("ok");
            assertThat(code(licence(TODAY.minusYears(100).minusDays(1), TODAY))).isEqualTo("date-out-of-bounds");
            assertThat(code(licence(TODAY, TODAY.plusYears(100)))).isEqualTo("ok");
            assertThat(code(licence(TODAY, TODAY.plusYears(100).plusDays(1)))).isEqualTo("date-out-of-bounds");
        }

        @Test
        void isDisplayedUntilItsOwnLastDayOrSixtyMonths() {
            assertThat(event(licence(TODAY, null)).display().until())
                    .isEqualTo(TODAY.plusMonths(60).minusDays(1));
            assertThat(event(licence(TODAY, TODAY))).isInstanceOf(PublicityEvent.Published.class);
            assertThat(event(licence(TODAY, TODAY.minusDays(1)))).isInstanceOf(PublicityEvent.NotDisplayed.class);
        }

        @ParameterizedTest(name = "decided {0}, due {1}")
        @CsvSource({"2026-11-23, 2026-12-02", "2026-11-20, 2026-12-01", "2026-11-12, 2026-11-23"})
        void isDueWithinSevenWorkingDays(LocalDate decided, LocalDate due) {
            assertThat(event(licence(decided, null)).display().dueOn()).isEqualTo(due);
        }
    }

    @Nested
    class SubmitPenalty {

        @ParameterizedTest(name = "{0} decided {1} months ago, {2} days: {3}")
        @CsvSource({
            "GENERAL, 12, -1, Published",
            "GENERAL, 12, 0, NotDisplayed",
            "SERIOUS, 36, -1, Published",
            "SERIOUS, 36, 0, NotDisplayed",
            "MINOR, 0, 0, NotDisplayed"
        })
        void isDisplayedByItsGrade(String grade, int months, int days, String expected) {
            assertThat(event(penalty(TODAY.minusMonths(months).minusDays(days), grade))
                            .getClass()
                            .getSimpleName())
                    .isEqualTo(expected);
        }

        /** F10, R6: as the display of an entry ends, on the day before the anniversary. */
        @ParameterizedTest(name = "decided {0}, {1}: until {2}")
        @CsvSource({
            "2026-11-10, GENERAL, 2027-11-09",
            "2025-11-30, GENERAL, 2026-11-29",
            "2024-02-29, SERIOUS, 2027-02-27",
            "2026-01-31, SERIOUS, 2029-01-30"
        })
        void isDisplayedUntilTheDayBeforeTheAnniversary(LocalDate decided, String grade, LocalDate until) {
            assertThat(event(penalty(decided, grade)).display().until()).isEqualTo(until);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({"GENERAL, ok", "OTHER, grade-unknown", ", grade-unknown"})
        void hasAGradeOfTheEdition(@Nullable String grade, String expected) {
            assertThat(code(penalty(TODAY, grade))).isEqualTo(expected);
        }

        @Test
        void waitsForAReviewerWhenItIsSensitiveOrAboutAPerson() {
            assertThat(event(penalty(SubjectKind.ORGANISATION, ORGANISATION, false)))
                    .isInstanceOf(PublicityEvent.Published.class);
            assertThat(event(penalty(SubjectKind.ORGANISATION, ORGANISATION, true)))
                    .isInstanceOf(PublicityEvent.HeldForReview.class);
            assertThat(event(penalty(SubjectKind.INDIVIDUAL, INDIVIDUAL, false)))
                    .isInstanceOf(PublicityEvent.HeldForReview.class);
        }

        @Test
        void theCodeIsOneOfTheKindOfSubject() {
            assertThat(code(penalty(SubjectKind.INDIVIDUAL, ORGANISATION, false)))
                    .isEqualTo("code-of-another-kind");
        }
    }

    @Test
    void whatIsStoredHasBeenReceived() {
        assertThat(decider.evolve(decider.initial(), event(licence(TODAY, null))))
                .isEqualTo(new PublicityState.ReceivedAlike());
        assertThat(decider.evolve(decider.initial(), event(penalty(SubjectKind.ORGANISATION, ORGANISATION, true))))
                .isEqualTo(new PublicityState.ReceivedAlike());
        assertThat(decider.evolve(decider.initial(), event(penalty(TODAY, "MINOR"))))
                .isEqualTo(decider.initial());
    }

    private static PublicityCommand licence(LocalDate decided, @Nullable LocalDate until) {
        return new PublicityCommand.SubmitLicence(
                new Submission(SubjectKind.ORGANISATION, ORGANISATION, decided, false), until, TERMS, CALENDAR, TODAY);
    }

    private static PublicityCommand penalty(LocalDate decided, @Nullable String grade) {
        return new PublicityCommand.SubmitPenalty(
                new Submission(SubjectKind.ORGANISATION, ORGANISATION, decided, false), grade, TERMS, CALENDAR, TODAY);
    }

    private static PublicityCommand penalty(SubjectKind kind, String code, boolean sensitive) {
        return new PublicityCommand.SubmitPenalty(
                new Submission(kind, code, TODAY, sensitive), "GENERAL", TERMS, CALENDAR, TODAY);
    }

    private PublicityEvent event(PublicityCommand command) {
        return ((Decision.Accepted<PublicityEvent>) decider.decide(command, decider.initial()))
                .events()
                .getFirst();
    }

    private String code(PublicityCommand command) {
        return decider.decide(command, decider.initial()) instanceof Decision.Refused<?> refused
                ? refused.refusal().code()
                : "ok";
    }
}
