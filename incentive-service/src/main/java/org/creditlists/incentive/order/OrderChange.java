package org.creditlists.incentive.order;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.OrderId;

/**
 * A suspension, resumption or lift, which the department confirms.
 *
 * @param cause of a lift, empty for the others
 */
record OrderChange(OrderId order, int turn, DepartmentId department, String change, Optional<String> cause) {

    static Optional<OrderChange> of(MeasureEvent event) {
        return switch (event) {
            case MeasureSuspended e -> Optional.of(of(e, e.turn(), "SUSPENDED", Optional.empty()));
            case MeasureResumed e -> Optional.of(of(e, e.turn(), "RESUMED", Optional.empty()));
            case MeasureLifted e ->
                Optional.of(of(e, e.turn(), "LIFTED", Optional.of(e.cause().name())));
            case MeasureOrdered other -> Optional.empty();
            case MeasureAcknowledged other -> Optional.empty();
            case MeasureApplied other -> Optional.empty();
            case MeasureNotApplied other -> Optional.empty();
            case MeasureChangeConfirmed other -> Optional.empty();
            case MeasureLiftConfirmed other -> Optional.empty();
            case MeasureReminded other -> Optional.empty();
            case MeasureOverdue other -> Optional.empty();
            case MeasureCaseReported other -> Optional.empty();
        };
    }

    private static OrderChange of(MeasureEvent event, int turn, String change, Optional<String> cause) {
        return new OrderChange(event.order(), turn, event.department(), change, cause);
    }

    /** Rows as arrays, one a column, in the order of the statement. */
    static List<Object> columns(List<OrderChange> changes) {
        return List.of(
                OrderColumns.column(changes, change -> change.order().value(), UUID[]::new),
                OrderColumns.column(changes, OrderChange::turn, Integer[]::new),
                OrderColumns.column(changes, change -> change.department().value(), String[]::new),
                OrderColumns.column(changes, OrderChange::change, String[]::new),
                OrderColumns.optional(changes, OrderChange::cause, String[]::new));
    }
}
