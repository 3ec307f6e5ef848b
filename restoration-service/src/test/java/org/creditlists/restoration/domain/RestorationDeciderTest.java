package org.creditlists.restoration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.EntryShielded;
import org.creditlists.contracts.event.RestorationAccepted;
import org.creditlists.contracts.event.RestorationEvent;
import org.creditlists.contracts.event.RestorationLapsed;
import org.creditlists.contracts.event.RestorationRefused;
import org.creditlists.contracts.event.RestorationRequested;
import org.creditlists.contracts.event.RestorationWithdrawn;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.event.ReviewOverdue;
import org.creditlists.contracts.event.ReviewRequested;
import org.creditlists.contracts.event.ShieldingEnded;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.ReviewStage;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.runtime.policy.PolicyEdition;
import org.creditlists.testkit.DecisionMatrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R1 to R5: the rules of restoration, cell by cell. */
class RestorationDeciderTest {

    private static final EntryId ENTRY = new EntryId(new UUID(2, 1));
    private static final SubjectId SUBJECT = new SubjectId(new UUID(1, 1));
    private static final CaseId CASE = new CaseId(new UUID(3, 1));
    private static final CaseId NEW_CASE = new CaseId(new UUID(3, 2));
    private static final CaseId SHIELD = new CaseId(new UUID(3, 3));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Deadline DEADLINE = new Deadline(LocalDate.of(2026, 11, 25), false);
    private static final Deadline NEXT = new Deadline(LocalDate.of(2026, 12, 4), false);
    private static final String OWN = "tax-420000";
    private static final String ABOVE = "tax-000000";
    private static final String OTHER = "tax-330000";
    private static final Set<String> DEMANDED = Set.of("RECTIFIED", "OBLIGATIONS_MET");
    private static final Shown ALL = new Shown(true, 1, 3, 20);

    private final RestorationDecider decider = new RestorationDecider();
    private final RestorationTerms terms = PolicyEdition.read("/policy/restoration-2.yaml", RestorationTerms.class);

    @Test
    void theMatrixOfStatesAndCommandsIsTheOneInTheDocument() {
        EntryApplications submitted = then(
                EntryApplications.NONE,
                new RestorationRequested(ENTRY, SUBJECT, CASE, "COMMITMENT"),
                asked(ReviewStage.ACCEPTANCE, OWN, DEADLINE));
        EntryApplications accepted = then(
                submitted,
                new RestorationAccepted(ENTRY, SUBJECT, CASE, OWN),
                asked(ReviewStage.DECISION, OWN, DEADLINE));
        EntryApplications passedUp = then(
                accepted,
                new ReviewOverdue(ENTRY, SUBJECT, CASE, ReviewStage.DECISION, OWN, DEADLINE.day()),
                asked(ReviewStage.DECISION, ABOVE, NEXT));
        EntryApplications shielded = then(
                EntryApplications.NONE,
                new EntryShielded(ENTRY, SUBJECT, SHIELD, OWN, TODAY.minusDays(9), TODAY.minusDays(1)));
        new DecisionMatrix<>(decider)
                .state("no application", EntryApplications.NONE)
                .state("submitted", submitted)
                .state("accepted", accepted)
                .state("passed up after the deadline", passedUp)
                .state("restored", then(accepted, new Restored(ENTRY, SUBJECT, CASE, OWN)))
                .state(
                        "refused, next try in a month",
                        then(
                                accepted,
                                new RestorationRefused(
                                        ENTRY, SUBJECT, CASE, OWN, "OBLIGATION_OPEN", TODAY.plusMonths(1))))
                .state("withdrawn", then(submitted, new RestorationWithdrawn(ENTRY, SUBJECT, CASE)))
                .state(
                        "lapsed with its entry",
                        then(submitted, new RestorationLapsed(ENTRY, SUBJECT, CASE, EndReason.EXPIRED)))
                .state("shielded until yesterday", shielded)
                .state("shielding ended", then(shielded, new ShieldingEnded(ENTRY, SUBJECT, SHIELD, TODAY)))
                .command("apply", request(entry(), "COMMITMENT", ALL))
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
                .command("… an hour of training short", request(entry(), "TRAINING", new Shown(true, 1, 2, 20)))
                .command("accept", new RestorationCommand.Accept(CASE, OWN, NEXT))
                .command("another authority accepts", new RestorationCommand.Accept(CASE, OTHER, NEXT))
                .command("grant", new RestorationCommand.Grant(CASE, OWN, DEMANDED, DEMANDED))
                .command(
                        "grant, condition not confirmed",
                        new RestorationCommand.Grant(CASE, OWN, DEMANDED, Set.of("RECTIFIED")))
                .command("higher body grants", new RestorationCommand.Grant(CASE, ABOVE, DEMANDED, DEMANDED))
                .command("refuse", new RestorationCommand.Refuse(CASE, OWN, "OBLIGATION_OPEN", TODAY.plusMonths(1)))
                .command("withdraw", new RestorationCommand.Withdraw(CASE))
                .command("entry ended", new RestorationCommand.Lapse(CASE, EndReason.EXPIRED))
                .command("deadline near", new RestorationCommand.Remind(CASE, DEADLINE.day()))
                .command("deadline passed", new RestorationCommand.PassUp(CASE, DEADLINE.day(), ABOVE, NEXT))
                .command("… nobody above", new RestorationCommand.PassUp(CASE, DEADLINE.day(), null, NEXT))
                .command("calendar published", new RestorationCommand.Recount(CASE, NEXT))
                .command("shield", new RestorationCommand.Shield(NEW_CASE, entry(), OWN, TODAY.plusYears(1), TODAY))
                .command(
                        "another authority shields",
                        new RestorationCommand.Shield(NEW_CASE, entry(), OTHER, TODAY.plusYears(1), TODAY))
                .command(
                        "shield until yesterday",
                        new RestorationCommand.Shield(NEW_CASE, entry(), OWN, TODAY.minusDays(1), TODAY))
                .command("plan over by its last day", new RestorationCommand.EndShield(SHIELD, null, TODAY))
                .command(
                        "… looked at on its last day",
                        new RestorationCommand.EndShield(SHIELD, null, TODAY.minusDays(1)))
                .command("the authority ends it", new RestorationCommand.EndShield(SHIELD, OWN, TODAY))
                .assertIs(Path.of("../docs/decisions/restoration.md"), "Decisions of restoration-service");
    }

    @Test
    void aDeadlineFiresOnceWhateverIsSweptAndHoweverOften() {
        EntryApplications submitted = then(
                EntryApplications.NONE,
                new RestorationRequested(ENTRY, SUBJECT, CASE, "COMMITMENT"),
                asked(ReviewStage.ACCEPTANCE, OWN, DEADLINE));
        var remind = new RestorationCommand.Remind(CASE, DEADLINE.day());
        EntryApplications reminded = apply(remind, submitted, 1);
        apply(remind, reminded, 0);
        var passUp = new RestorationCommand.PassUp(CASE, DEADLINE.day(), ABOVE, NEXT);
        EntryApplications above = apply(passUp, reminded, 2);
        apply(passUp, above, 0);
        apply(remind, above, 0);
        // The higher body accepts, and its own term for the decision begins.
        EntryApplications accepted = apply(new RestorationCommand.Accept(CASE, ABOVE, NEXT), above, 2);
        apply(new RestorationCommand.PassUp(CASE, NEXT.day(), null, NEXT), accepted, 1);
    }

    private EntryApplications apply(RestorationCommand command, EntryApplications state, int events) {
        var accepted = (Decision.Accepted<RestorationEvent>) decider.decide(command, state);
        assertThat(accepted.events()).hasSize(events);
        return then(state, accepted.events().toArray(RestorationEvent[]::new));
    }

    private static ReviewRequested asked(ReviewStage stage, String authority, Deadline until) {
        return new ReviewRequested(ENTRY, SUBJECT, CASE, stage, authority, until.day(), until.provisional());
    }

    private EntryApplications then(EntryApplications state, RestorationEvent... events) {
        EntryApplications next = state;
        for (RestorationEvent event : events) {
            next = decider.evolve(next, event);
        }
        return next;
    }

    private static ListedFacts entry() {
        return entry(ListKind.BLACK, true, TODAY, false);
    }

    private static ListedFacts entry(ListKind list, boolean inForce, @Nullable LocalDate from, boolean objection) {
        return new ListedFacts(
                ENTRY,
                SUBJECT,
                SubjectKind.ORGANISATION,
                list,
                OWN,
                inForce,
                TODAY.plusYears(2),
                from,
                List.of("RECTIFIED", "OBLIGATIONS_MET", "COMMITMENT"),
                objection);
    }

    private RestorationCommand request(ListedFacts entry, String route, Shown shown) {
        return new RestorationCommand.Request(NEW_CASE, entry, route, shown, terms, DEADLINE, TODAY);
    }
}
