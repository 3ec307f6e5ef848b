package org.creditlists.incentive.order.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditlists.contracts.event.MeasureAcknowledged;
import org.creditlists.contracts.event.MeasureApplied;
import org.creditlists.contracts.event.MeasureCaseReported;
import org.creditlists.contracts.event.MeasureChangeConfirmed;
import org.creditlists.contracts.event.MeasureEvent;
import org.creditlists.contracts.event.MeasureLiftConfirmed;
import org.creditlists.contracts.event.MeasureLifted;
import org.creditlists.contracts.event.MeasureNotApplied;
import org.creditlists.contracts.event.MeasureOrdered;
import org.creditlists.contracts.event.MeasureOverdue;
import org.creditlists.contracts.event.MeasureReminded;
import org.creditlists.contracts.event.MeasureResumed;
import org.creditlists.contracts.event.MeasureSuspended;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** All orders of one entry. */
public record EntryOrders(Map<OrderId, Order> orders) {

    public static final EntryOrders NONE = new EntryOrders(Map.of());

    /** Those of one duty about the subject, or about one person; the one in force is the last, if there is one. */
    public List<Order> of(String measure, String department, @Nullable PersonId person) {
        return orders.values().stream()
                .filter(order -> order.measure().equals(measure)
                        && order.department().equals(department)
                        && Objects.equals(order.person(), person))
                .toList();
    }

    public EntryOrders evolve(MeasureEvent event) {
        Map<OrderId, Order> next = new LinkedHashMap<>(orders);
        switch (event) {
            case MeasureOrdered e -> next.put(e.order(), Order.of(e));
            case MeasureAcknowledged e -> next.computeIfPresent(e.order(), (id, o) -> o.in(Order.State.ACKNOWLEDGED));
            case MeasureApplied e -> next.computeIfPresent(e.order(), (id, o) -> o.in(Order.State.APPLIED));
            case MeasureNotApplied e -> next.computeIfPresent(e.order(), (id, o) -> o.notApplied(e.reason()));
            case MeasureSuspended e -> next.computeIfPresent(e.order(), (id, o) -> o.suspended(true, e.turn()));
            case MeasureResumed e -> next.computeIfPresent(e.order(), (id, o) -> o.suspended(false, e.turn()));
            case MeasureLifted e -> next.computeIfPresent(e.order(), (id, o) -> o.lifted(e.turn()));
            case MeasureChangeConfirmed e -> next.computeIfPresent(e.order(), (id, o) -> o.confirmed(e.turn()));
            case MeasureLiftConfirmed e -> next.computeIfPresent(e.order(), (id, o) -> o.confirmed(e.turn()));
            case MeasureReminded e ->
                next.computeIfPresent(e.order(), (id, o) -> o.reminded(new Order.Due(e.step(), e.turn())));
            case MeasureOverdue e ->
                next.computeIfPresent(e.order(), (id, o) -> o.overdue(new Order.Due(e.step(), e.turn())));
            case MeasureCaseReported e -> {}
        }
        return new EntryOrders(next);
    }
}
