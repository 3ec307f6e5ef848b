package org.creditlists.incentive.order.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.event.MeasureAcknowledged;
import org.creditlists.contracts.event.MeasureApplied;
import org.creditlists.contracts.event.MeasureCaseReported;
import org.creditlists.contracts.event.MeasureChangeConfirmed;
import org.creditlists.contracts.event.MeasureEvent;
import org.creditlists.contracts.event.MeasureLiftConfirmed;
import org.creditlists.contracts.event.MeasureNotApplied;
import org.creditlists.contracts.event.MeasureOverdue;
import org.creditlists.contracts.event.MeasureReminded;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.list.NotAppliedReason;
import org.creditlists.incentive.order.domain.MeasureCommand.Acknowledge;
import org.creditlists.incentive.order.domain.MeasureCommand.Align;
import org.creditlists.incentive.order.domain.MeasureCommand.Apply;
import org.creditlists.incentive.order.domain.MeasureCommand.Candidate;
import org.creditlists.incentive.order.domain.MeasureCommand.Chase;
import org.creditlists.incentive.order.domain.MeasureCommand.Confirm;
import org.creditlists.incentive.order.domain.MeasureCommand.ReportCase;
import org.creditlists.incentive.order.domain.MeasureCommand.ReportNotApplied;
import org.creditlists.incentive.order.domain.MeasureCommand.Start;
import org.jspecify.annotations.Nullable;

/** Decides about the orders of one entry. What follows from the entry itself is in {@link Alignment}. */
public final class MeasureDecider implements Decider<MeasureCommand, EntryOrders, MeasureEvent> {

    @Override
    public EntryOrders initial() {
        return EntryOrders.NONE;
    }

    @Override
    public EntryOrders evolve(EntryOrders state, MeasureEvent event) {
        return state.evolve(event);
    }

    @Override
    public Decision<MeasureEvent> decide(MeasureCommand command, EntryOrders orders) {
        return switch (command) {
            case Align align -> Decision.accept(Alignment.align(align.entry(), align.rules(), orders));
            case Start start -> Alignment.start(start, orders);
            case Acknowledge acknowledge ->
                own(orders, acknowledge.order(), acknowledge.department(), MeasureDecider::acknowledge);
            case Apply apply -> own(orders, apply.order(), apply.department(), MeasureDecider::apply);
            case ReportNotApplied report ->
                own(orders, report.order(), report.department(), order -> notApplied(report, order));
            case Confirm confirm ->
                own(orders, confirm.order(), confirm.department(), order -> confirm(confirm, order));
            case ReportCase reported ->
                own(orders, reported.order(), reported.department(), order -> reportCase(reported, order));
            case Chase chase -> Decision.accept(chase(chase, orders));
        };
    }

    /** The id of the first order of a duty, whoever aligns or starts it first. */
    public static OrderId orderOf(EntryId entry, String measure, String department, @Nullable PersonId person) {
        return Alignment.idOf(entry, measure, department, person, 0);
    }

    private static Decision<MeasureEvent> own(
            EntryOrders orders, OrderId id, String department, Function<Order, Decision<MeasureEvent>> rule) {
        Order order = orders.orders().get(id);
        if (order == null) {
            return Decision.refuse(Refusals.ORDER_UNKNOWN);
        }
        return order.department().equals(department) ? rule.apply(order) : Decision.refuse(Refusals.NOT_YOUR_ORDER);
    }

    private static Decision<MeasureEvent> acknowledge(Order order) {
        return switch (order.state()) {
            case ORDERED ->
                accept(new MeasureAcknowledged(order.entry(), order.subject(), order.id(), order.department()));
            case ACKNOWLEDGED, APPLIED, NOT_APPLIED -> Decision.nothing();
            case LIFTED -> Decision.refuse(Refusals.ORDER_LIFTED);
        };
    }

    private static Decision<MeasureEvent> apply(Order order) {
        if (order.suspended()) {
            return Decision.refuse(Refusals.ORDER_SUSPENDED);
        }
        return switch (order.state()) {
            case ORDERED -> Decision.refuse(Refusals.NOT_ACKNOWLEDGED);
            case ACKNOWLEDGED, NOT_APPLIED ->
                accept(new MeasureApplied(order.entry(), order.subject(), order.id(), order.department()));
            case APPLIED -> Decision.nothing();
            case LIFTED -> Decision.refuse(Refusals.ORDER_LIFTED);
        };
    }

    private static Decision<MeasureEvent> notApplied(ReportNotApplied command, Order order) {
        if (order.suspended()) {
            return Decision.refuse(Refusals.ORDER_SUSPENDED);
        }
        Refusal refusal =
                switch (order.state()) {
                    case ORDERED -> Refusals.NOT_ACKNOWLEDGED;
                    case APPLIED -> Refusals.ALREADY_APPLIED;
                    case LIFTED -> Refusals.ORDER_LIFTED;
                    case ACKNOWLEDGED, NOT_APPLIED ->
                        command.reason() == NotAppliedReason.NOT_ADOPTED && command.mandatory()
                                ? Refusals.MANDATORY
                                : null;
                };
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        return order.notApplied() == command.reason()
                ? Decision.nothing()
                : accept(new MeasureNotApplied(
                        order.entry(), order.subject(), order.id(), order.department(), command.reason()));
    }

    /**
     * A confirmation that comes late is of an earlier turn and counts up to that turn only; one that comes again is
     * nothing.
     */
    private static Decision<MeasureEvent> confirm(Confirm command, Order order) {
        if (command.turn() < 1 || command.turn() > order.turn()) {
            return Decision.refuse(Refusals.TURN_UNKNOWN);
        }
        if (command.turn() <= order.confirmed()) {
            return Decision.nothing();
        }
        return accept(
                order.isOver() && command.turn() == order.turn()
                        ? new MeasureLiftConfirmed(
                                order.entry(), order.subject(), order.id(), order.department(), command.turn())
                        : new MeasureChangeConfirmed(
                                order.entry(), order.subject(), order.id(), order.department(), command.turn()));
    }

    private static Decision<MeasureEvent> reportCase(ReportCase command, Order order) {
        if (!order.applied()) {
            return Decision.refuse(Refusals.CASE_WITHOUT_APPLICATION);
        }
        if (command.happenedOn().isAfter(command.today())) {
            return Decision.refuse(Refusals.CASE_IN_FUTURE);
        }
        return accept(new MeasureCaseReported(
                order.entry(),
                order.subject(),
                order.id(),
                order.department(),
                command.province(),
                command.happenedOn(),
                command.typical()));
    }

    /** Each deadline is reminded of once and missed once, however often anybody looks. */
    private static List<MeasureEvent> chase(Chase command, EntryOrders orders) {
        List<MeasureEvent> events = new ArrayList<>();
        for (Candidate candidate : command.candidates()) {
            Order order = orders.orders().get(candidate.order());
            var due = new Order.Due(candidate.step(), candidate.turn());
            if (order == null || !due.equals(order.due()) || due.equals(order.overdue())) {
                continue;
            }
            if (candidate.over()) {
                events.add(new MeasureOverdue(
                        order.entry(),
                        order.subject(),
                        order.id(),
                        order.department(),
                        candidate.step(),
                        candidate.turn(),
                        candidate.deadline()));
            } else if (!due.equals(order.reminded())) {
                events.add(new MeasureReminded(
                        order.entry(),
                        order.subject(),
                        order.id(),
                        order.department(),
                        candidate.step(),
                        candidate.turn(),
                        candidate.deadline()));
            }
        }
        return events;
    }

    private static Decision<MeasureEvent> accept(MeasureEvent event) {
        return Decision.accept(List.of(event));
    }
}
