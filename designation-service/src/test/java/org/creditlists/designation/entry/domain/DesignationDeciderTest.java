package org.creditlists.designation.entry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.designation.entry.domain.SampleDecisions.ENTRY;
import static org.creditlists.designation.entry.domain.SampleDecisions.NEW_ENTRY;
import static org.creditlists.designation.entry.domain.SampleDecisions.SUBJECT;
import static org.creditlists.designation.entry.domain.SampleDecisions.TODAY;
import static org.creditlists.designation.entry.domain.SampleDecisions.correct;
import static org.creditlists.designation.entry.domain.SampleDecisions.designate;
import static org.creditlists.designation.entry.domain.SampleDecisions.ended;
import static org.creditlists.designation.entry.domain.SampleDecisions.events;
import static org.creditlists.designation.entry.domain.SampleDecisions.individual;
import static org.creditlists.designation.entry.domain.SampleDecisions.listed;
import static org.creditlists.designation.entry.domain.SampleDecisions.transferred;
import static org.creditlists.designation.entry.domain.SampleDecisions.withdraw;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.event.ConsentGiven;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.event.NoticeDelivered;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.DeliveryMethod;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.testkit.DecisionMatrix;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** C1, C2, C3, C6, C10: the rules of designation, cell by cell. */
class DesignationDeciderTest {

    @Test
    void theMatrixOfStatesAndCommandsIsTheOneInTheDocument() {
        var matrix = new DecisionMatrix<>(new DesignationDecider());
        addStates(matrix);
        addDesignations(matrix);
        addActs(matrix);
        addReinstatements(matrix);
        matrix.assertIs(Path.of("../docs/decisions/designation.md"), "Decisions of designation-service");
    }

    @Nested
    class Designate {

        @Test
        void aBlackDesignationTakesRedDownInTheSameDecision() {
            List<DesignationEvent> events = events(designate(ListKind.BLACK), listed(ListKind.RED));
            assertThat(events).hasSize(2);
            assertThat(events.getLast())
                    .isEqualTo(new Withdrawn(ENTRY, SUBJECT, 2, ListKind.RED, EndReason.INELIGIBLE, TODAY, NEW_ENTRY));
        }
    }

    private static void addStates(DecisionMatrix<DesignationCommand, SubjectLists, DesignationEvent> matrix) {
        matrix.state("nothing", SubjectLists.NONE)
                .state("RED in force", listed(ListKind.RED))
                .state("RED in force, an individual", individual())
                .state(
                        "RED in force, an individual who consented",
                        individual().evolve(new ConsentGiven(ENTRY, SUBJECT, 2, TODAY.minusDays(1))))
                .state(
                        "BLACK in force, notice delivered",
                        listed(ListKind.BLACK)
                                .evolve(new NoticeDelivered(
                                        ENTRY, SUBJECT, 2, DeliveryMethod.POST, TODAY.minusDays(1))))
                .state("BLACK in force", listed(ListKind.BLACK))
                .state("WATCH in force", listed(ListKind.WATCH))
                .state(
                        "BLACK ended a year ago, restored",
                        ended(ListKind.BLACK, EndReason.RESTORED, TODAY.minusYears(1)))
                .state("BLACK ended a year ago, an error", ended(ListKind.BLACK, EndReason.ERROR, TODAY.minusYears(1)))
                .state(
                        "BLACK ended three years ago, revoked",
                        ended(ListKind.BLACK, EndReason.REVOKED, TODAY.minusYears(3)))
                .state("RED ended, ineligible", ended(ListKind.RED, EndReason.INELIGIBLE, TODAY.minusDays(1)));
    }

    private static void addDesignations(DecisionMatrix<DesignationCommand, SubjectLists, DesignationEvent> matrix) {
        matrix.command("designate RED", designate(ListKind.RED))
                .command("designate BLACK", designate(ListKind.BLACK))
                .command("designate WATCH", designate(ListKind.WATCH))
                .command("correct, other validity", correct(TODAY.plusMonths(18)))
                .command(
                        "designate RED, behind an organisation on BLACK",
                        designate(
                                ListKind.RED,
                                new PeopleBehind(List.of(new BlackRecord(TODAY.plusYears(1), null)), List.of())))
                .command("designate BLACK, somebody behind is on RED", designate(ListKind.BLACK, personOnRed()))
                .command("correct, somebody behind is on RED", correct(TODAY.plusMonths(18), personOnRed()));
    }

    /** Whoever stands behind the subject, and is on RED. */
    private static PeopleBehind personOnRed() {
        return new PeopleBehind(
                List.of(), List.of(individual(new EntryId(new UUID(2, 9)), new SubjectId(new UUID(1, 9)))));
    }

    private static void addReinstatements(DecisionMatrix<DesignationCommand, SubjectLists, DesignationEvent> matrix) {
        BlackRecord error = SampleReinstatements.black(EndReason.ERROR);
        matrix.state("RED taken down by BLACK", SampleReinstatements.takenDown())
                .state(
                        "RED taken down by BLACK, another BLACK in force",
                        SampleReinstatements.takenDown().evolve(SampleReinstatements.otherBlack()))
                .state("RED reinstated", SampleReinstatements.reinstated())
                .command("reinstate RED, BLACK was an error", SampleReinstatements.reinstate(error))
                .command(
                        "reinstate RED, BLACK was revoked",
                        SampleReinstatements.reinstate(SampleReinstatements.black(EndReason.REVOKED)))
                .command(
                        "reinstate RED, behind an organisation on BLACK",
                        SampleReinstatements.reinstate(
                                error,
                                new PeopleBehind(List.of(new BlackRecord(TODAY.plusYears(1), null)), List.of())));
    }

    private static void addActs(DecisionMatrix<DesignationCommand, SubjectLists, DesignationEvent> matrix) {
        matrix.command(
                        "withdraw, revoked, by its authority",
                        withdraw(EndReason.REVOKED, new AuthorityId("tax-420000")))
                .command(
                        "withdraw, an error, by its authority",
                        withdraw(EndReason.ERROR, new AuthorityId("tax-420000")))
                .command(
                        "withdraw, revoked, by another authority",
                        withdraw(EndReason.REVOKED, new AuthorityId("tax-330000")))
                .command("withdraw, restored, by reaction", withdraw(EndReason.RESTORED, null))
                .command("designate BLACK, transferred", transferred(TODAY))
                .command(
                        "name people, somebody behind is on RED",
                        new DesignationCommand.NamePeople(ENTRY, personOnRed(), TODAY))
                .command("expire today", new DesignationCommand.Expire(ENTRY, TODAY))
                .command("expire in two years", new DesignationCommand.Expire(ENTRY, TODAY.plusYears(2)))
                .command("consent, by the subject", new DesignationCommand.Consent(ENTRY, true, null, TODAY, TODAY))
                .command(
                        "revoke consent, by its authority",
                        new DesignationCommand.Consent(ENTRY, false, new AuthorityId("tax-420000"), TODAY, TODAY))
                .command(
                        "notice delivered, by its authority",
                        new DesignationCommand.Deliver(
                                ENTRY, DeliveryMethod.POST, new AuthorityId("tax-420000"), TODAY, TODAY))
                .command(
                        "notice delivered, by another authority",
                        new DesignationCommand.Deliver(
                                ENTRY, DeliveryMethod.POST, new AuthorityId("tax-330000"), TODAY, TODAY));
    }
}
