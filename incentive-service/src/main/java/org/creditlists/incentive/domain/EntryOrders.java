package org.creditlists.incentive.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.creditlists.contracts.event.MeasureAcknowledged;
import org.creditlists.contracts.event.MeasureApplied;
import org.creditlists.contracts.event.MeasureEvent;
import org.creditlists.contracts.event.MeasureLifted;
import org.creditlists.contracts.event.MeasureOrdered;
import org.creditlists.contracts.event.MeasureResumed;
import org.creditlists.contracts.event.MeasureSuspended;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.SubjectId;

/** All orders of one entry. */
public record EntryOrders(Map<OrderId, Order> orders) {

    public static final EntryOrders NONE = new EntryOrders(Map.of());

    /** How far the department is. */
    public enum State {
        ORDERED,
        ACKNOWLEDGED,
        APPLIED,
        LIFTED
    }

    /** @param suspended must not be applied while information is verified */
    public record Order(
            OrderId id,
            EntryId entry,
            SubjectId subject,
            String measure,
            String department,
            String memorandum,
            State state,
            boolean suspended) {

        Order with(State next) {
            return new Order(id, entry, subject, measure, department, memorandum, next, suspended);
        }

        Order suspended(boolean now) {
            return new Order(id, entry, subject, measure, department, memorandum, state, now);
        }

        boolean isOver() {
            return state == State.LIFTED;
        }
    }

    public EntryOrders evolve(MeasureEvent event) {
        Map<OrderId, Order> next = new LinkedHashMap<>(orders);
        switch (event) {
            case MeasureOrdered e ->
                next.put(
                        e.order(),
                        new Order(
                                e.order(),
                                e.entry(),
                                e.subject(),
                                e.measure(),
                                e.department(),
                                e.memorandum(),
                                State.ORDERED,
                                false));
            case MeasureAcknowledged e -> next.computeIfPresent(e.order(), (id, o) -> o.with(State.ACKNOWLEDGED));
            case MeasureApplied e -> next.computeIfPresent(e.order(), (id, o) -> o.with(State.APPLIED));
            case MeasureSuspended e -> next.computeIfPresent(e.order(), (id, o) -> o.suspended(true));
            case MeasureResumed e -> next.computeIfPresent(e.order(), (id, o) -> o.suspended(false));
            case MeasureLifted e ->
                next.computeIfPresent(e.order(), (id, o) -> o.with(State.LIFTED).suspended(false));
        }
        return new EntryOrders(next);
    }
}
