package org.creditlists.incentive.order.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.MeasureAcknowledged;
import org.creditlists.contracts.event.MeasureApplied;
import org.creditlists.contracts.event.MeasureCaseReported;
import org.creditlists.contracts.event.MeasureChangeConfirmed;
import org.creditlists.contracts.event.MeasureEvent;
import org.creditlists.contracts.event.MeasureLiftConfirmed;
import org.creditlists.contracts.event.MeasureNotApplied;
import org.creditlists.contracts.event.MeasureOverdue;
import org.creditlists.contracts.event.MeasureReminded;
import org.creditlists.contracts.identity.DepartmentId;
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
import org.creditlists.incentive.order.domain.Order.InForce;
import org.creditlists.incentive.order.domain.Order.Lifted;
import org.creditlists.incentive.order.domain.Order.Standing;
import org.creditlists.incentive.order.domain.Order.Suspended;
import org.creditlists.incentive.order.domain.Progress.Acknowledged;
import org.creditlists.incentive.order.domain.Progress.Applied;
import org.creditlists.incentive.order.domain.Progress.NotApplied;
import org.creditlists.incentive.order.domain.Progress.Ordered;
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
    public static OrderId orderOf(EntryId entry, String measure, DepartmentId department, @Nullable PersonId person) {
        return Alignment.idOf(entry, measure, department, person, 0);
    }

    private static Decision<MeasureEvent> own(
            EntryOrders orders, OrderId id, DepartmentId department, Function<Order, Decision<MeasureEvent>> rule) {
        Order order = orders.orders().get(id);
        if (order == null) {
            return Decision.refuse(Refusals.ORDER_UNKNOWN);
        }
        return order.department().equals(department) ? rule.apply(order) : Decision.refuse(Refusals.ORDER_UNKNOWN);
    }

    private static Decision<MeasureEvent> acknowledge(Order order) {
        return switch (order) {
            case Standing standing ->
                switch (standing.progress()) {
                    case Ordered ordered ->
                        accept(new MeasureAcknowledged(order.entry(), order.subject(), order.id(), order.department()));
                    case Acknowledged again -> Decision.nothing();
                    case Applied applied -> Decision.nothing();
                    case NotApplied notApplied -> Decision.nothing();
                };
            case Lifted lifted -> Decision.refuse(Refusals.ORDER_LIFTED);
        };
    }

    private static Decision<MeasureEvent> apply(Order order) {
        return switch (order) {
            case InForce inForce ->
                switch (inForce.progress()) {
                    case Ordered ordered -> Decision.refuse(Refusals.NOT_ACKNOWLEDGED);
                    case Acknowledged acknowledged -> applied(inForce);
                    case NotApplied notApplied -> applied(inForce);
                    case Applied again -> Decision.nothing();
                };
            case Suspended suspended -> Decision.refuse(Refusals.ORDER_SUSPENDED);
            case Lifted lifted -> Decision.refuse(Refusals.ORDER_LIFTED);
        };
    }

    private static Decision<MeasureEvent> applied(InForce order) {
        return accept(new MeasureApplied(order.entry(), order.subject(), order.id(), order.department()));
    }

    private static Decision<MeasureEvent> notApplied(ReportNotApplied command, Order order) {
        return switch (order) {
            case InForce inForce ->
                switch (inForce.progress()) {
                    case Ordered ordered -> Decision.refuse(Refusals.NOT_ACKNOWLEDGED);
                    case Acknowledged acknowledged -> first(command, inForce);
                    case NotApplied before -> again(command, inForce, before.reason());
                    case Applied applied -> Decision.refuse(Refusals.ALREADY_APPLIED);
                };
            case Suspended suspended -> Decision.refuse(Refusals.ORDER_SUSPENDED);
            case Lifted lifted -> Decision.refuse(Refusals.ORDER_LIFTED);
        };
    }

    private static Decision<MeasureEvent> first(ReportNotApplied command, InForce order) {
        return command.mandatory() && command.reason() == NotAppliedReason.NOT_ADOPTED
                ? Decision.refuse(Refusals.MANDATORY)
                : accept(new MeasureNotApplied(
                        order.entry(), order.subject(), order.id(), order.department(), command.reason()));
    }

    private static Decision<MeasureEvent> again(ReportNotApplied command, InForce order, NotAppliedReason before) {
        Decision<MeasureEvent> decision = first(command, order);
        return switch (decision) {
            case Decision.Accepted<MeasureEvent> accepted -> command.reason() == before ? Decision.nothing() : decision;
            case Decision.Refused<MeasureEvent> refused -> decision;
        };
    }

    /**
     * A confirmation that comes late is of an earlier turn and counts up to that turn only; one that comes again is
     * nothing.
     */
    private static Decision<MeasureEvent> confirm(Confirm command, Order order) {
        int turn = command.turn();
        if (turn < 1 || turn > order.turns().turn()) {
            return Decision.refuse(Refusals.TURN_UNKNOWN);
        }
        if (turn <= order.turns().confirmed()) {
            return Decision.nothing();
        }
        return switch (order) {
            case Standing standing -> changeConfirmed(standing, turn);
            case Lifted lifted ->
                turn < lifted.turns().turn()
                        ? changeConfirmed(lifted, turn)
                        : accept(new MeasureLiftConfirmed(
                                lifted.entry(), lifted.subject(), lifted.id(), lifted.department(), turn));
        };
    }

    private static Decision<MeasureEvent> changeConfirmed(Order order, int turn) {
        return accept(new MeasureChangeConfirmed(order.entry(), order.subject(), order.id(), order.department(), turn));
    }

    private static Decision<MeasureEvent> reportCase(ReportCase command, Order order) {
        return switch (order.progress()) {
            case Applied applied -> reported(command, order);
            case Ordered ordered -> Decision.refuse(Refusals.CASE_WITHOUT_APPLICATION);
            case Acknowledged acknowledged -> Decision.refuse(Refusals.CASE_WITHOUT_APPLICATION);
            case NotApplied notApplied -> Decision.refuse(Refusals.CASE_WITHOUT_APPLICATION);
        };
    }

    private static Decision<MeasureEvent> reported(ReportCase command, Order order) {
        return command.happenedOn().isAfter(command.today())
                ? Decision.refuse(Refusals.CASE_IN_FUTURE)
                : accept(new MeasureCaseReported(
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
            if (order != null
                    && order.due().equals(Optional.of(candidate.due()))
                    && !order.chased().covers(candidate.due(), candidate.over())) {
                events.add(chased(candidate, order));
            }
        }
        return events;
    }

    private static MeasureEvent chased(Candidate candidate, Order order) {
        return candidate.over()
                ? new MeasureOverdue(
                        order.entry(),
                        order.subject(),
                        order.id(),
                        order.department(),
                        candidate.step(),
                        candidate.turn(),
                        candidate.deadline())
                : new MeasureReminded(
                        order.entry(),
                        order.subject(),
                        order.id(),
                        order.department(),
                        candidate.step(),
                        candidate.turn(),
                        candidate.deadline());
    }

    private static Decision<MeasureEvent> accept(MeasureEvent event) {
        return Decision.accept(List.of(event));
    }
}
