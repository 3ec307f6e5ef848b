package org.creditlists.restoration.domain;

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
import static org.creditlists.restoration.domain.RestorationSamples.entry;
import static org.creditlists.restoration.domain.RestorationSamples.granted;
import static org.creditlists.restoration.domain.RestorationSamples.passedUp;
import static org.creditlists.restoration.domain.RestorationSamples.refused;
import static org.creditlists.restoration.domain.RestorationSamples.request;
import static org.creditlists.restoration.domain.RestorationSamples.shielded;
import static org.creditlists.restoration.domain.RestorationSamples.submitted;
import static org.creditlists.restoration.domain.RestorationSamples.then;

import java.util.Set;
import org.creditlists.contracts.event.RestorationEvent;
import org.creditlists.contracts.event.RestorationLapsed;
import org.creditlists.contracts.event.RestorationWithdrawn;
import org.creditlists.contracts.event.ShieldingEnded;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.testkit.DecisionMatrix;

/** The states and commands of the decision table. */
final class RestorationMatrix {

    private RestorationMatrix() {}

    static DecisionMatrix<RestorationCommand, EntryApplications, RestorationEvent> matrix() {
        var matrix = new DecisionMatrix<>(new RestorationDecider());
        addStates(matrix);
        addApplications(matrix);
        addDecisions(matrix);
        addWhatFollows(matrix);
        addShieldings(matrix);
        return matrix;
    }

    private static void addStates(DecisionMatrix<RestorationCommand, EntryApplications, RestorationEvent> matrix) {
        matrix.state("no application", EntryApplications.NONE)
                .state("submitted", submitted())
                .state("accepted", accepted())
                .state("passed up after the deadline", passedUp())
                .state("restored", granted())
                .state("refused, next try in a month", refused())
                .state("withdrawn", then(submitted(), new RestorationWithdrawn(ENTRY, SUBJECT, CASE)))
                .state(
                        "lapsed with its entry",
                        then(submitted(), new RestorationLapsed(ENTRY, SUBJECT, CASE, EndReason.EXPIRED)))
                .state("shielded until yesterday", shielded())
                .state("shielding ended", then(shielded(), new ShieldingEnded(ENTRY, SUBJECT, SHIELD, TODAY)));
    }

    private static void addApplications(
            DecisionMatrix<RestorationCommand, EntryApplications, RestorationEvent> matrix) {
        matrix.command("apply", request(entry(), "COMMITMENT", ALL))
                .command("… unknown route", request(entry(), "NO_SUCH", ALL))
                .command("… a route of individuals", request(entry(), "PUBLIC_SERVICE", ALL))
                .command("… RED", request(entry(ListKind.RED, true, TODAY, false), "COMMITMENT", ALL))
                .command("… entry ended", request(entry(ListKind.BLACK, false, TODAY, false), "COMMITMENT", ALL))
                .command("… standard allows none", request(entry(ListKind.BLACK, true, null, false), "COMMITMENT", ALL))
                .command(
                        "… before the minimum period",
                        request(entry(ListKind.BLACK, true, TODAY.plusDays(1), false), "COMMITMENT", ALL))
                .command(
                        "… objection being verified",
                        request(entry(ListKind.BLACK, true, TODAY, true), "COMMITMENT", ALL))
                .command("… commitment not signed", request(entry(), "COMMITMENT", new Shown(false, 1, 3, 20)))
                .command("… no evidence", request(entry(), "OBLIGATION_PERFORMED", new Shown(true, 0, 3, 20)))
                .command("… an hour of training short", request(entry(), "TRAINING", new Shown(true, 1, 2, 20)));
    }

    private static void addDecisions(DecisionMatrix<RestorationCommand, EntryApplications, RestorationEvent> matrix) {
        matrix.command("accept", new RestorationCommand.Accept(CASE, OWN, NEXT))
                .command("another authority accepts", new RestorationCommand.Accept(CASE, new AuthorityId(OTHER), NEXT))
                .command("grant", new RestorationCommand.Grant(CASE, OWN, DEMANDED, DEMANDED))
                .command(
                        "grant, condition not confirmed",
                        new RestorationCommand.Grant(CASE, OWN, DEMANDED, Set.of("RECTIFIED")))
                .command(
                        "higher body grants",
                        new RestorationCommand.Grant(CASE, new AuthorityId(ABOVE), DEMANDED, DEMANDED))
                .command("refuse", new RestorationCommand.Refuse(CASE, OWN, "OBLIGATION_OPEN", TODAY.plusMonths(1)));
    }

    private static void addWhatFollows(DecisionMatrix<RestorationCommand, EntryApplications, RestorationEvent> matrix) {
        matrix.command("withdraw", new RestorationCommand.Withdraw(CASE))
                .command("entry ended", new RestorationCommand.Lapse(CASE, EndReason.EXPIRED))
                .command("deadline near", new RestorationCommand.Remind(CASE, DEADLINE.day()))
                .command(
                        "deadline passed",
                        new RestorationCommand.PassUp(CASE, DEADLINE.day(), new AuthorityId(ABOVE), NEXT))
                .command("… nobody above", new RestorationCommand.PassUp(CASE, DEADLINE.day(), null, NEXT))
                .command("calendar published", new RestorationCommand.Recount(CASE, NEXT));
    }

    private static void addShieldings(DecisionMatrix<RestorationCommand, EntryApplications, RestorationEvent> matrix) {
        matrix.command("shield", new RestorationCommand.Shield(NEW_CASE, entry(), OWN, TODAY.plusYears(1), TODAY))
                .command(
                        "another authority shields",
                        new RestorationCommand.Shield(
                                NEW_CASE, entry(), new AuthorityId(OTHER), TODAY.plusYears(1), TODAY))
                .command(
                        "shield until yesterday",
                        new RestorationCommand.Shield(NEW_CASE, entry(), OWN, TODAY.minusDays(1), TODAY))
                .command("plan over by its last day", new RestorationCommand.EndPlan(SHIELD, TODAY))
                .command("… looked at on its last day", new RestorationCommand.EndPlan(SHIELD, TODAY.minusDays(1)))
                .command("the authority ends it", new RestorationCommand.EndShield(SHIELD, OWN, TODAY));
    }
}
