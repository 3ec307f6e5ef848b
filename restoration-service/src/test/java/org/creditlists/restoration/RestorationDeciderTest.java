package org.creditlists.restoration;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.creditlists.contracts.event.RestorationRefused;
import org.creditlists.contracts.event.RestorationRequested;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.restoration.domain.EntryApplications;
import org.creditlists.restoration.domain.RestorationCommand;
import org.creditlists.restoration.domain.RestorationDecider;
import org.creditlists.restoration.domain.RestorationTerms;
import org.creditlists.runtime.policy.PolicyEdition;
import org.creditlists.testkit.DecisionMatrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R1, R2, R3, R5: the rules of restoration, cell by cell. */
class RestorationDeciderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final EntryId ENTRY = new EntryId(new UUID(2, 1));
    private static final SubjectId SUBJECT = new SubjectId(new UUID(1, 1));
    private static final CaseId CASE = new CaseId(new UUID(3, 1));
    private static final CaseId NEW_CASE = new CaseId(new UUID(3, 2));

    private final RestorationDecider decider = new RestorationDecider();
    private final RestorationTerms terms = PolicyEdition.read("/policy/restoration-1.yaml", RestorationTerms.class);

    @Test
    void theMatrixOfStatesAndCommandsIsTheOneInTheDocument() {
        EntryApplications open = decider.evolve(
                EntryApplications.NONE,
                new RestorationRequested(ENTRY, SUBJECT, CASE, "OBLIGATION_PERFORMED", TODAY.plusDays(14)));
        new DecisionMatrix<>(decider)
                .state("no application", EntryApplications.NONE)
                .state("open", open)
                .state("granted", decider.evolve(open, new Restored(ENTRY, SUBJECT, CASE)))
                .state("refused, next try today", refused(open, TODAY))
                .state("refused, next try tomorrow", refused(open, TODAY.plusDays(1)))
                .command("apply", apply(ListKind.BLACK, true, TODAY, "OBLIGATION_PERFORMED"))
                .command(
                        "apply a day too early", apply(ListKind.BLACK, true, TODAY.plusDays(1), "OBLIGATION_PERFORMED"))
                .command("apply, not restorable early", apply(ListKind.BLACK, true, null, "OBLIGATION_PERFORMED"))
                .command("apply, entry ended", apply(ListKind.BLACK, false, TODAY, "OBLIGATION_PERFORMED"))
                .command("apply, RED", apply(ListKind.RED, true, TODAY, "OBLIGATION_PERFORMED"))
                .command("apply, unknown route", apply(ListKind.BLACK, true, TODAY, "NO_SUCH"))
                .command("grant", new RestorationCommand.Grant(CASE))
                .command("refuse", new RestorationCommand.Refuse(CASE, "NOT_RECTIFIED", TODAY.plusMonths(3)))
                .assertIs(Path.of("../docs/decisions/restoration.md"), "Decisions of restoration-service");
    }

    private EntryApplications refused(EntryApplications open, LocalDate nextTry) {
        return decider.evolve(open, new RestorationRefused(ENTRY, SUBJECT, CASE, "NOT_RECTIFIED", nextTry));
    }

    private RestorationCommand apply(ListKind list, boolean inForce, @Nullable LocalDate from, String route) {
        var entry = new RestorationCommand.Entry(ENTRY, SUBJECT, list, inForce, from);
        return new RestorationCommand.Request(NEW_CASE, entry, route, terms, TODAY.plusDays(14), TODAY);
    }
}
