package org.creditlists.incentive.order.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.event.MeasureEvent;
import org.creditlists.contracts.event.MeasureOrdered;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** All orders of one entry. */
public record EntryOrders(Map<OrderId, Order> orders) {

    public static final EntryOrders NONE = new EntryOrders(Map.of());

    /** Those of one duty about the subject, or about one person; the one in force is the last, if there is one. */
    public List<Order> of(String measure, DepartmentId department, @Nullable PersonId person) {
        return orders.values().stream()
                .filter(order -> order.content().measure().equals(measure)
                        && order.department().equals(department)
                        && order.content().touches(person))
                .toList();
    }

    public EntryOrders evolve(MeasureEvent event) {
        Map<OrderId, Order> next = new LinkedHashMap<>(orders);
        switch (event) {
            case MeasureOrdered ordered -> next.put(ordered.order(), Order.of(ordered));
            case MeasureEvent later ->
                next.computeIfPresent(later.order(), (id, order) -> OrderEvolution.after(order, later));
        }
        return new EntryOrders(next);
    }
}
