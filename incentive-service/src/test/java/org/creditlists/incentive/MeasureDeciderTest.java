package org.creditlists.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.MeasureEvent;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.contracts.policy.MeasuresEdition.Kind;
import org.creditlists.incentive.domain.EntryOrders;
import org.creditlists.incentive.domain.MeasureCommand;
import org.creditlists.incentive.domain.MeasureDecider;
import org.creditlists.runtime.policy.PolicyEdition;
import org.creditlists.testkit.DecisionMatrix;
import org.junit.jupiter.api.Test;

/** M1, M3, M4, M5: the rules of measures, cell by cell. */
class MeasureDeciderTest {

    private static final EntryId ENTRY = new EntryId(new UUID(2, 1));
    private static final SubjectId SUBJECT = new SubjectId(new UUID(1, 1));
    private static final String OTHER = "another-department";

    private final MeasureDecider decider = new MeasureDecider();
    private final MeasuresEdition edition = PolicyEdition.read("/policy/measures-1.yaml", MeasuresEdition.class);
    private final MeasuresEdition.Duty duty = edition.memorandum(ListKind.WATCH, "TAXATION")
            .orElseThrow()
            .measures()
            .getFirst();
    private final OrderId order = MeasureDecider.idOf(ENTRY, duty);

    @Test
    void theMatrixOfStatesAndCommandsIsTheOneInTheDocument() {
        EntryOrders ordered = after(EntryOrders.NONE, align(ListKind.WATCH, true, false));
        EntryOrders acknowledged = after(ordered, new MeasureCommand.Acknowledge(order, duty.department()));
        EntryOrders applied = after(acknowledged, new MeasureCommand.Apply(order, duty.department()));
        new DecisionMatrix<>(decider)
                .state("no orders", EntryOrders.NONE)
                .state("ordered", ordered)
                .state("acknowledged", acknowledged)
                .state("applied", applied)
                .state("acknowledged, suspended", after(acknowledged, align(ListKind.WATCH, true, true)))
                .state("applied, suspended", after(applied, align(ListKind.WATCH, true, true)))
                .state("lifted", after(applied, align(ListKind.WATCH, false, false)))
                .command("entry in force", align(ListKind.WATCH, true, false))
                .command("entry in force, objection open", align(ListKind.WATCH, true, true))
                .command("entry ended", align(ListKind.WATCH, false, false))
                .command("acknowledge", new MeasureCommand.Acknowledge(order, duty.department()))
                .command("acknowledge for another", new MeasureCommand.Acknowledge(order, OTHER))
                .command("apply", new MeasureCommand.Apply(order, duty.department()))
                .command("apply for another", new MeasureCommand.Apply(order, OTHER))
                .assertIs(Path.of("../docs/decisions/measures.md"), "Decisions of incentive-service");
    }

    @Test
    void theOrdersInForceFollowFromTheLastStateOfTheEntryWhateverCameBefore() {
        var random = new Random(5);
        for (int run = 0; run < 500; run++) {
            EntryOrders orders = EntryOrders.NONE;
            boolean suspended = false;
            for (int step = 0; step < 8; step++) {
                suspended = random.nextBoolean();
                orders = after(orders, align(ListKind.BLACK, true, suspended));
                for (OrderId id : new ArrayList<>(orders.orders().keySet())) {
                    if (random.nextInt(3) == 0) {
                        orders = after(orders, new MeasureCommand.Acknowledge(id, departmentOf(orders, id)));
                    }
                }
            }
            boolean last = suspended;
            assertThat(orders.orders()).isNotEmpty();
            assertThat(orders.orders().values()).allMatch(o -> o.suspended() == last);
            orders = after(orders, align(ListKind.BLACK, false, random.nextBoolean()));
            assertThat(orders.orders().values()).allMatch(o -> o.state() == EntryOrders.State.LIFTED && !o.suspended());
        }
    }

    @Test
    void incentivesAreNotSuspendedByAnObjection() {
        EntryOrders orders = after(EntryOrders.NONE, align(ListKind.RED, true, true));
        assertThat(orders.orders().values()).isNotEmpty().noneMatch(EntryOrders.Order::suspended);
    }

    @Test
    void theFirstEditionHoldsTheFifteenIncentivesAndThePunishmentsAndEveryMemorandumFits() {
        edition.check();
        assertThat(edition.measures())
                .filteredOn(m -> m.kind() == Kind.INCENTIVE && m.source().startsWith("S0 III("))
                .hasSize(15);
        assertThat(edition.measures())
                .filteredOn(m -> m.kind() == Kind.PUNISHMENT && m.source().startsWith("S2(10)"))
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(edition.measures())
                .filteredOn(m -> m.kind() == Kind.PUNISHMENT && m.source().startsWith("S2(11)"))
                .hasSizeGreaterThanOrEqualTo(10);
    }

    private EntryOrders after(EntryOrders before, MeasureCommand command) {
        EntryOrders next = before;
        if (decider.decide(command, before) instanceof Decision.Accepted<MeasureEvent> accepted) {
            for (MeasureEvent event : accepted.events()) {
                next = decider.evolve(next, event);
            }
        }
        return next;
    }

    private MeasureCommand align(ListKind list, boolean inForce, boolean suspended) {
        var entry = new MeasureCommand.Entry(
                ENTRY, SUBJECT, SubjectKind.ORGANISATION, list, "TAXATION", inForce, suspended);
        return new MeasureCommand.Align(entry, edition);
    }

    private static String departmentOf(EntryOrders orders, OrderId id) {
        return List.copyOf(orders.orders().values()).stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow()
                .department();
    }
}
