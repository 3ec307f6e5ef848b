package org.creditlists.incentive.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.MeasureAcknowledged;
import org.creditlists.contracts.event.MeasureApplied;
import org.creditlists.contracts.event.MeasureEvent;
import org.creditlists.contracts.event.MeasureLifted;
import org.creditlists.contracts.event.MeasureOrdered;
import org.creditlists.contracts.event.MeasureResumed;
import org.creditlists.contracts.event.MeasureSuspended;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.policy.MeasuresEdition.Duty;
import org.creditlists.contracts.policy.MeasuresEdition.Measure;
import org.creditlists.contracts.policy.MeasuresEdition.Memorandum;
import org.creditlists.incentive.domain.EntryOrders.Order;
import org.creditlists.incentive.domain.MeasureCommand.Acknowledge;
import org.creditlists.incentive.domain.MeasureCommand.Align;
import org.creditlists.incentive.domain.MeasureCommand.Apply;

/** Decides about the orders of one entry. */
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
            case Align align -> Decision.accept(align(align, orders));
            case Acknowledge acknowledge -> acknowledge(acknowledge, orders);
            case Apply apply -> apply(apply, orders);
        };
    }

    /**
     * The orders follow from the entry alone: whatever came in between and in whatever order, aligning gives the same.
     */
    private static List<MeasureEvent> align(Align command, EntryOrders orders) {
        MeasureCommand.Entry entry = command.entry();
        List<MeasureEvent> events = new ArrayList<>();
        if (!entry.inForce()) {
            orders.orders().values().stream()
                    .filter(order -> !order.isOver())
                    .forEach(order -> events.add(
                            new MeasureLifted(order.entry(), order.subject(), order.id(), order.department())));
            return events;
        }
        boolean suspended = entry.suspended() && entry.list().burdens();
        for (Order order : orders.orders().values()) {
            if (!order.isOver() && order.suspended() != suspended) {
                events.add(suspended ? suspend(order) : resume(order));
            }
        }
        command.edition()
                .memorandum(entry.list(), entry.field())
                .ifPresent(memorandum -> order(command, memorandum, orders, suspended, events));
        return events;
    }

    private static void order(
            Align command, Memorandum memorandum, EntryOrders orders, boolean suspended, List<MeasureEvent> events) {
        MeasureCommand.Entry entry = command.entry();
        for (Duty duty : memorandum.measures()) {
            Measure measure = command.edition().measure(duty.measure());
            OrderId id = idOf(entry.id(), duty);
            if (!measure.subjects().contains(entry.kind()) || orders.orders().containsKey(id)) {
                continue;
            }
            events.add(new MeasureOrdered(
                    entry.id(),
                    entry.subject(),
                    id,
                    measure.code(),
                    measure.version(),
                    duty.department(),
                    memorandum.code()));
            if (suspended) {
                events.add(new MeasureSuspended(entry.id(), entry.subject(), id, duty.department()));
            }
        }
    }

    private static Decision<MeasureEvent> acknowledge(Acknowledge command, EntryOrders orders) {
        Order order = orders.orders().get(command.order());
        if (order == null) {
            return Decision.refuse(Refusals.ORDER_UNKNOWN);
        }
        if (!order.department().equals(command.department())) {
            return Decision.refuse(Refusals.NOT_YOUR_ORDER);
        }
        return switch (order.state()) {
            case ORDERED ->
                Decision.accept(List.of(
                        new MeasureAcknowledged(order.entry(), order.subject(), order.id(), order.department())));
            case ACKNOWLEDGED, APPLIED -> Decision.nothing();
            case LIFTED -> Decision.refuse(Refusals.ORDER_LIFTED);
        };
    }

    private static Decision<MeasureEvent> apply(Apply command, EntryOrders orders) {
        Order order = orders.orders().get(command.order());
        if (order == null) {
            return Decision.refuse(Refusals.ORDER_UNKNOWN);
        }
        if (!order.department().equals(command.department())) {
            return Decision.refuse(Refusals.NOT_YOUR_ORDER);
        }
        if (order.suspended()) {
            return Decision.refuse(Refusals.ORDER_SUSPENDED);
        }
        return switch (order.state()) {
            case ORDERED -> Decision.refuse(Refusals.NOT_ACKNOWLEDGED);
            case ACKNOWLEDGED ->
                Decision.accept(
                        List.of(new MeasureApplied(order.entry(), order.subject(), order.id(), order.department())));
            case APPLIED -> Decision.nothing();
            case LIFTED -> Decision.refuse(Refusals.ORDER_LIFTED);
        };
    }

    private static MeasureEvent suspend(Order order) {
        return new MeasureSuspended(order.entry(), order.subject(), order.id(), order.department());
    }

    private static MeasureEvent resume(Order order) {
        return new MeasureResumed(order.entry(), order.subject(), order.id(), order.department());
    }

    /** One order for each entry, measure and department: the same id whoever aligns first. */
    public static OrderId idOf(EntryId entry, Duty duty) {
        String name = entry + "|" + duty.measure() + "|" + duty.department();
        return new OrderId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
