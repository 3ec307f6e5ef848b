package org.creditlists.casehandling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.creditlists.casehandling.domain.Assignment.Resting;
import org.creditlists.casehandling.domain.Assignment.Running;
import org.creditlists.casehandling.domain.DeadlineStep.Asked;
import org.creditlists.casehandling.domain.DeadlineStep.Passed;
import org.creditlists.casehandling.domain.DeadlineStep.Reminded;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.identity.AuthorityId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final AuthorityId OWN = new AuthorityId("tax-420000");
    private static final AuthorityId ABOVE = new AuthorityId("tax-000000");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 11);
    private static final Deadline UNTIL = new Deadline(DAY, false);
    private static final Deadline PROVISIONAL = new Deadline(DAY, true);
    private static final Deadline NEXT = new Deadline(DAY.plusDays(14), false);

    private final Assignment first = Assignment.first(OWN, UNTIL);
    private final Assignment reminded = first.after(new Reminded(OWN, DAY));
    private final Assignment late = reminded.after(new Passed(OWN, DAY));
    private final Assignment passedUp = late.after(new Asked(ABOVE, NEXT));

    @Test
    void beginsWithTheAuthorityOfTheEntry() {
        assertThat(first).isEqualTo(new Running(List.of(OWN), OWN, UNTIL, false));
        assertThat(first.supplier()).isEqualTo(OWN);
    }

    @Test
    void whoeverWasAskedStaysAskedInOrder() {
        assertThat(passedUp).isEqualTo(new Running(List.of(OWN, ABOVE), ABOVE, NEXT, false));
        assertThat(passedUp.supplier()).isEqualTo(OWN);
        assertThat(late).isEqualTo(new Resting(List.of(OWN), OWN));
    }

    @Test
    void whoeverIsAskedAgainIsResponsibleAgainAndStandsThereOnce() {
        assertThat(passedUp.answered().after(new Asked(OWN, NEXT)))
                .isEqualTo(new Running(List.of(OWN, ABOVE), OWN, NEXT, false));
    }

    @Test
    void whatIsAnsweredRestsWithWhoeverAnswered() {
        assertThat(passedUp.answered()).isEqualTo(new Resting(List.of(OWN, ABOVE), ABOVE));
        assertThat(late.after(new Reminded(OWN, DAY))).isEqualTo(late);
    }

    @Nested
    class Remind {

        @Test
        void onceOfEachDeadline() {
            assertThat(first.remind(DAY)).containsExactly(new Reminded(OWN, DAY));
            assertThat(reminded.remind(DAY)).isEmpty();
            assertThat(passedUp.remind(NEXT.day())).containsExactly(new Reminded(ABOVE, NEXT.day()));
        }

        @Test
        void notOfADeadlineThatHasMovedOrDoesNotRun() {
            assertThat(first.remind(DAY.minusDays(1))).isEmpty();
            assertThat(first.remind(DAY.plusDays(1))).isEmpty();
            assertThat(passedUp.remind(DAY)).isEmpty();
            assertThat(late.remind(DAY)).isEmpty();
        }
    }

    @Nested
    class PassUp {

        @Test
        void toTheNextHigherBody() {
            assertThat(reminded.passUp(DAY, ABOVE, NEXT)).containsExactly(new Passed(OWN, DAY), new Asked(ABOVE, NEXT));
        }

        @Test
        void isNotNeededToHaveBeenRemindedBefore() {
            assertThat(first.passUp(DAY, ABOVE, NEXT)).hasSize(2);
        }

        @Test
        void restsWhereNobodyStandsAboveUntilSomebodyDoes() {
            assertThat(first.passUp(DAY, null, NEXT)).containsExactly(new Passed(OWN, DAY));
            assertThat(late.passUp(DAY, null, NEXT)).isEmpty();
            assertThat(late.passUp(DAY, ABOVE, NEXT)).containsExactly(new Asked(ABOVE, NEXT));
        }

        @Test
        void notOfADeadlineThatHasMovedSinceItWasLookedAt() {
            assertThat(passedUp.passUp(DAY, new AuthorityId("state-000000"), NEXT))
                    .isEmpty();
        }
    }

    @Nested
    class Recount {

        @Test
        void movesAProvisionalDeadlineWithItsResponsibleAuthority() {
            assertThat(Assignment.first(OWN, PROVISIONAL).recount(NEXT)).containsExactly(new Asked(OWN, NEXT));
        }

        @Test
        void makesADeadlineFinalThatStaysWhereItIs() {
            assertThat(Assignment.first(OWN, PROVISIONAL).recount(UNTIL)).containsExactly(new Asked(OWN, UNTIL));
            assertThat(Assignment.first(OWN, PROVISIONAL).recount(PROVISIONAL)).isEmpty();
        }

        @Test
        void leavesAFinalDeadlineAndOneThatDoesNotRun() {
            assertThat(first.recount(NEXT)).isEmpty();
            assertThat(Assignment.first(OWN, PROVISIONAL).answered().recount(NEXT))
                    .isEmpty();
        }

        @Test
        void whatWasRemindedOfAndStaysOnItsDayIsNotRemindedOfAgain() {
            Assignment before = Assignment.first(OWN, PROVISIONAL).after(new Reminded(OWN, DAY));
            assertThat(before.after(new Asked(OWN, UNTIL)).remind(DAY)).isEmpty();
            assertThat(before.after(new Asked(OWN, NEXT)).remind(NEXT.day())).hasSize(1);
            assertThat(Assignment.first(OWN, PROVISIONAL)
                            .after(new Asked(OWN, UNTIL))
                            .remind(DAY))
                    .hasSize(1);
        }

        @Test
        void anotherQuestionWithTheSameDeadlineIsRemindedOf() {
            assertThat(reminded.answered().after(new Asked(OWN, UNTIL)).remind(DAY))
                    .hasSize(1);
        }
    }
}
