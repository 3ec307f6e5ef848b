package org.creditlists.restoration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.restoration.domain.RestorationSamples.CASE;
import static org.creditlists.restoration.domain.RestorationSamples.DEADLINE;
import static org.creditlists.restoration.domain.RestorationSamples.ENTRY;
import static org.creditlists.restoration.domain.RestorationSamples.NEXT;
import static org.creditlists.restoration.domain.RestorationSamples.OWN;
import static org.creditlists.restoration.domain.RestorationSamples.SHIELD;
import static org.creditlists.restoration.domain.RestorationSamples.SUBJECT;
import static org.creditlists.restoration.domain.RestorationSamples.TODAY;
import static org.creditlists.restoration.domain.RestorationSamples.accepted;
import static org.creditlists.restoration.domain.RestorationSamples.asked;
import static org.creditlists.restoration.domain.RestorationSamples.granted;
import static org.creditlists.restoration.domain.RestorationSamples.refused;
import static org.creditlists.restoration.domain.RestorationSamples.requestedOnly;
import static org.creditlists.restoration.domain.RestorationSamples.shielded;
import static org.creditlists.restoration.domain.RestorationSamples.submitted;
import static org.creditlists.restoration.domain.RestorationSamples.then;

import java.util.List;
import org.creditlists.casehandling.domain.Assignment;
import org.creditlists.contracts.event.RestorationAccepted;
import org.creditlists.contracts.event.RestorationEvent;
import org.creditlists.contracts.event.RestorationLapsed;
import org.creditlists.contracts.event.RestorationRefused;
import org.creditlists.contracts.event.RestorationWithdrawn;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.event.ReviewOverdue;
import org.creditlists.contracts.event.ReviewReminded;
import org.creditlists.contracts.event.ShieldingEnded;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ReviewStage;
import org.junit.jupiter.api.Test;

/** An application has exactly what it can have where it stands. */
class ApplicationEvolutionTest {

    private static final List<AuthorityId> ASKED = List.of(OWN);

    @Test
    void eachEventLeadsToItsState() {
        assertIs(submitted(), new ApplicationState.Submitted(ENTRY, SUBJECT, Assignment.first(OWN, DEADLINE)));
        assertIs(accepted(), new ApplicationState.Accepted(ENTRY, SUBJECT, Assignment.first(OWN, DEADLINE)));
        assertIs(granted(), new ApplicationState.Granted(ASKED));
        assertIs(refused(), new ApplicationState.Refused(ASKED, TODAY.plusMonths(1)));
        assertIs(
                then(submitted(), new RestorationWithdrawn(ENTRY, SUBJECT, CASE)),
                new ApplicationState.Withdrawn(ASKED));
        assertIs(
                then(submitted(), new RestorationLapsed(ENTRY, SUBJECT, CASE, EndReason.ERROR)),
                new ApplicationState.Lapsed(ASKED));
    }

    @Test
    void anAcceptedApplicationWaitsForTheNextQuestion() {
        assertIs(
                then(submitted(), new RestorationAccepted(ENTRY, SUBJECT, CASE, OWN)),
                new ApplicationState.Accepted(ENTRY, SUBJECT, new Assignment.Resting(ASKED, OWN)));
    }

    @Test
    void remindersAndMissedDeadlinesAreOfTheAssignment() {
        EntryApplications reminded = then(
                submitted(), new ReviewReminded(ENTRY, SUBJECT, CASE, ReviewStage.ACCEPTANCE, OWN, DEADLINE.day()));
        assertIs(
                reminded,
                new ApplicationState.Submitted(ENTRY, SUBJECT, new Assignment.Running(ASKED, OWN, DEADLINE, true)));
        assertIs(
                then(reminded, new ReviewOverdue(ENTRY, SUBJECT, CASE, ReviewStage.ACCEPTANCE, OWN, DEADLINE.day())),
                new ApplicationState.Submitted(ENTRY, SUBJECT, new Assignment.Resting(ASKED, OWN)));
    }

    @Test
    void whatIsClosedStaysWhatItIs() {
        EntryApplications closed = granted();
        for (RestorationEvent event : List.of(
                asked(ReviewStage.DECISION, OWN.value(), NEXT),
                new ReviewReminded(ENTRY, SUBJECT, CASE, ReviewStage.DECISION, OWN, DEADLINE.day()),
                new RestorationAccepted(ENTRY, SUBJECT, CASE, OWN),
                new RestorationRefused(ENTRY, SUBJECT, CASE, OWN, "NOT_TRUE", TODAY),
                new RestorationWithdrawn(ENTRY, SUBJECT, CASE),
                new RestorationLapsed(ENTRY, SUBJECT, CASE, EndReason.EXPIRED))) {
            assertThat(then(closed, event)).as(event.toString()).isEqualTo(closed);
        }
    }

    @Test
    void nobodyCanAcceptOrMissWhatNobodyWasAsked() {
        assertThat(then(
                        requestedOnly(),
                        new RestorationAccepted(ENTRY, SUBJECT, CASE, OWN),
                        new ReviewOverdue(ENTRY, SUBJECT, CASE, ReviewStage.ACCEPTANCE, OWN, DEADLINE.day())))
                .isEqualTo(requestedOnly());
    }

    @Test
    void aShieldingEndsOnceAndKeepsItsAuthority() {
        var ended = new ShieldingEnded(ENTRY, SUBJECT, SHIELD, TODAY);
        EntryApplications over = then(shielded(), ended);
        assertThat(over.findShield(SHIELD)).isEqualTo(new ShieldState.Over(OWN));
        assertThat(then(over, ended)).isEqualTo(over);
        assertThat(over.isShielded()).isFalse();
        assertThat(shielded().isShielded()).isTrue();
    }

    @Test
    void whatIsSaidOfAnUnknownApplicationChangesNothing() {
        assertThat(then(EntryApplications.NONE, new Restored(ENTRY, SUBJECT, CASE, OWN)))
                .isEqualTo(EntryApplications.NONE);
        assertIs(EntryApplications.NONE, new ApplicationState.Unknown());
    }

    private static void assertIs(EntryApplications applications, ApplicationState state) {
        assertThat(applications.find(CASE)).isEqualTo(state);
    }
}
