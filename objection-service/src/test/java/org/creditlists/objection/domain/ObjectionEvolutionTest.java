package org.creditlists.objection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.objection.domain.ObjectionSamples.CASE;
import static org.creditlists.objection.domain.ObjectionSamples.DEADLINE;
import static org.creditlists.objection.domain.ObjectionSamples.ENTRY;
import static org.creditlists.objection.domain.ObjectionSamples.NEXT;
import static org.creditlists.objection.domain.ObjectionSamples.OWN;
import static org.creditlists.objection.domain.ObjectionSamples.SUBJECT;
import static org.creditlists.objection.domain.ObjectionSamples.correcting;
import static org.creditlists.objection.domain.ObjectionSamples.open;
import static org.creditlists.objection.domain.ObjectionSamples.overdue;
import static org.creditlists.objection.domain.ObjectionSamples.rejected;
import static org.creditlists.objection.domain.ObjectionSamples.requested;
import static org.creditlists.objection.domain.ObjectionSamples.then;
import static org.creditlists.objection.domain.ObjectionSamples.upheld;
import static org.creditlists.objection.domain.ObjectionSamples.withdrawn;

import java.util.List;
import java.util.Set;
import org.creditlists.casehandling.domain.Assignment;
import org.creditlists.contracts.event.ClearingAcknowledged;
import org.creditlists.contracts.event.ObjectionEvent;
import org.creditlists.contracts.event.ObjectionLapsed;
import org.creditlists.contracts.event.ObjectionRejected;
import org.creditlists.contracts.event.ObjectionRemedied;
import org.creditlists.contracts.event.ObjectionRetracted;
import org.creditlists.contracts.event.VerificationReminded;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.list.VerificationStage;
import org.junit.jupiter.api.Test;

/** A case has exactly what it can have where it stands. */
class ObjectionEvolutionTest {

    private static final Objection OBJECTION =
            new Objection(ENTRY, SUBJECT, Objector.SUBJECT, new GroundCode("FACTS_WRONG"), 1);
    private static final List<AuthorityId> ASKED = List.of(OWN);

    private final EntryCases open = open(Objector.SUBJECT);

    @Test
    void eachEventLeadsToItsState() {
        assertIs(open, new ObjectionState.Verifying(OBJECTION, Assignment.first(OWN, DEADLINE)));
        assertIs(
                correcting(),
                new ObjectionState.Correcting(OBJECTION, new Assignment.Running(ASKED, OWN, NEXT, false)));
        assertIs(withdrawn(), new ObjectionState.Upheld(OBJECTION, ASKED, Set.of()));
        assertIs(rejected(Objector.SUBJECT), new ObjectionState.Rejected(OBJECTION, ASKED));
        assertIs(
                then(open, new ObjectionRetracted(ENTRY, SUBJECT, CASE)),
                new ObjectionState.Retracted(OBJECTION, ASKED));
        assertIs(
                then(open, new ObjectionLapsed(ENTRY, SUBJECT, CASE, EndReason.EXPIRED)),
                new ObjectionState.Lapsed(OBJECTION, ASKED));
        assertIs(
                then(withdrawn(), new ClearingAcknowledged(ENTRY, SUBJECT, CASE, "bank-420000")),
                new ObjectionState.Upheld(OBJECTION, ASKED, Set.of("bank-420000")));
    }

    @Test
    void whatRestsAfterItsDeadlineHasNone() {
        assertIs(
                then(open, overdue(VerificationStage.VERIFICATION)),
                new ObjectionState.Verifying(OBJECTION, new Assignment.Resting(ASKED, OWN)));
    }

    @Test
    void theVersionThatWasFoundWrongIsRemembered() {
        assertIs(
                then(open, upheld(Remedy.CORRECTION, 7)),
                new ObjectionState.Correcting(OBJECTION.foundWrong(7), new Assignment.Resting(ASKED, OWN)));
    }

    @Test
    void aClosedCaseStaysWhatItIs() {
        EntryCases closed = rejected(Objector.SUBJECT);
        for (ObjectionEvent event : List.of(
                requested(VerificationStage.VERIFICATION, OWN.value(), NEXT),
                new VerificationReminded(ENTRY, SUBJECT, CASE, VerificationStage.VERIFICATION, OWN, DEADLINE.day()),
                overdue(VerificationStage.VERIFICATION),
                upheld(Remedy.WITHDRAWAL, 1),
                new ObjectionRemedied(ENTRY, SUBJECT, CASE, 2),
                new ObjectionRetracted(ENTRY, SUBJECT, CASE),
                new ObjectionLapsed(ENTRY, SUBJECT, CASE, EndReason.EXPIRED),
                new ClearingAcknowledged(ENTRY, SUBJECT, CASE, "bank-420000"))) {
            assertThat(then(closed, event)).as(event.toString()).isEqualTo(closed);
        }
        assertThat(then(withdrawn(), new ObjectionRejected(ENTRY, SUBJECT, CASE, OWN, "INFORMATION_CORRECT")))
                .isEqualTo(withdrawn());
    }

    @Test
    void whatIsSaidOfAnUnknownCaseChangesNothing() {
        assertThat(then(EntryCases.NONE, overdue(VerificationStage.VERIFICATION)))
                .isEqualTo(EntryCases.NONE);
        assertIs(EntryCases.NONE, new ObjectionState.Unknown());
    }

    private static void assertIs(EntryCases cases, ObjectionState state) {
        assertThat(cases.find(CASE)).isEqualTo(state);
    }
}
