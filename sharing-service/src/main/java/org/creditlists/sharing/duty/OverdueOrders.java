package org.creditlists.sharing.duty;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.creditlists.contracts.event.MeasureAcknowledged;
import org.creditlists.contracts.event.MeasureApplied;
import org.creditlists.contracts.event.MeasureChangeConfirmed;
import org.creditlists.contracts.event.MeasureEvent;
import org.creditlists.contracts.event.MeasureLiftConfirmed;
import org.creditlists.contracts.event.MeasureLifted;
import org.creditlists.contracts.event.MeasureNotApplied;
import org.creditlists.contracts.event.MeasureOverdue;
import org.creditlists.contracts.event.MeasureResumed;
import org.creditlists.contracts.event.MeasureSuspended;
import org.creditlists.contracts.list.OrderStep;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which department let a deadline of an order pass (GuoFa (2016) 33, art. 15), until it has done what was
 * due. The events of one order come in order; what comes again comes with all that followed it.
 */
final class OverdueOrders {

    private static final String CLOSE = """
            DELETE FROM overdue_order o USING unnest(?::uuid[], ?::text[], ?::int[]) AS done(order_id, step, turn)
            WHERE o.order_id = done.order_id AND o.step = done.step AND o.turn <= done.turn
            """;
    private static final String PUT = """
            INSERT INTO overdue_order (order_id, department, step, turn, deadline)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::date[])
            ON CONFLICT (order_id, step) DO UPDATE SET turn = excluded.turn, deadline = excluded.deadline
            """;

    private record Step(UUID order, OrderStep step) {}

    /**
     * What is known last of a step.
     *
     * @param turn of the order, up to which it is done or in which it is overdue
     * @param overdue null when it is done
     */
    private record State(int turn, @Nullable MeasureOverdue overdue) {}

    private OverdueOrders() {}

    /** @param events of a batch, in their order */
    static void store(Connection connection, List<MeasureEvent> events) throws SQLException {
        Map<Step, State> last = last(events);
        close(
                connection,
                last.entrySet().stream()
                        .filter(one -> one.getValue().overdue() == null)
                        .toList());
        put(
                connection,
                last.values().stream()
                        .map(State::overdue)
                        .filter(MeasureOverdue.class::isInstance)
                        .map(MeasureOverdue.class::cast)
                        .toList());
    }

    private static Map<Step, State> last(List<MeasureEvent> events) {
        Map<Step, State> last = new LinkedHashMap<>();
        for (MeasureEvent event : events) {
            if (event instanceof MeasureOverdue overdue) {
                last.put(new Step(event.order().value(), overdue.step()), new State(overdue.turn(), overdue));
            }
            int turn = upTo(event);
            for (OrderStep done : doneBy(event)) {
                // Of an earlier turn: what is overdue in a later one stays so.
                last.merge(
                        new Step(event.order().value(), done),
                        new State(turn, null),
                        (before, now) -> before.turn() > now.turn() ? before : now);
            }
        }
        return last;
    }

    private static void close(Connection connection, List<Map.Entry<Step, State>> done) throws SQLException {
        if (!done.isEmpty()) {
            Rows.update(
                    connection,
                    CLOSE,
                    column(connection, "uuid", done, one -> one.getKey().order()),
                    column(connection, "text", done, one -> one.getKey().step().name()),
                    column(connection, "int", done, one -> one.getValue().turn()));
        }
    }

    private static void put(Connection connection, List<MeasureOverdue> open) throws SQLException {
        if (!open.isEmpty()) {
            Rows.update(
                    connection,
                    PUT,
                    column(connection, "uuid", open, one -> one.order().value()),
                    column(connection, "text", open, one -> one.department().value()),
                    column(connection, "text", open, one -> one.step().name()),
                    column(connection, "int", open, MeasureOverdue::turn),
                    column(connection, "date", open, one -> one.deadline().toString()));
        }
    }

    /** Up to which turn of the order something is done by an event. */
    private static int upTo(MeasureEvent event) {
        return switch (event) {
            case MeasureChangeConfirmed confirmed -> confirmed.turn();
            case MeasureLiftConfirmed confirmed -> confirmed.turn();
            default -> Integer.MAX_VALUE;
        };
    }

    private static List<OrderStep> doneBy(MeasureEvent event) {
        return switch (event) {
            case MeasureAcknowledged acknowledged -> List.of(OrderStep.ACKNOWLEDGE);
            case MeasureApplied applied -> List.of(OrderStep.ACKNOWLEDGE, OrderStep.REPORT);
            case MeasureNotApplied not -> List.of(OrderStep.ACKNOWLEDGE, OrderStep.REPORT);
            case MeasureChangeConfirmed confirmed -> List.of(OrderStep.CONFIRM);
            case MeasureLiftConfirmed confirmed -> List.of(OrderStep.CONFIRM);
            // Something else is due now.
            case MeasureSuspended suspended -> Arrays.asList(OrderStep.values());
            case MeasureResumed resumed -> Arrays.asList(OrderStep.values());
            case MeasureLifted lifted -> Arrays.asList(OrderStep.values());
            default -> List.of();
        };
    }

    private static <T> java.sql.Array column(
            Connection connection, String type, Collection<T> rows, Function<T, Object> value) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }
}
