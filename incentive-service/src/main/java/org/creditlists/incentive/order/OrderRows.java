package org.creditlists.incentive.order;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.creditlists.contracts.event.MeasureEvent;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.list.OrderStep;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.incentive.order.domain.MeasureCommand.Candidate;
import org.creditlists.incentive.order.domain.Order;

/** Rows of orders, written with the decisions that they tell of. */
@Singleton
public class OrderRows {

    private static final String PUT = """
            INSERT INTO measure_order AS m (order_id, entry_id, measure, measure_version, department, memorandum,
                memorandum_version, person_id, person_role, state, not_applied, suspended, turn, confirmed, ordered_on,
                step, step_from, due_on, provisional, next_on, overdue)
            SELECT n.*, false
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::int[], ?::text[], ?::text[], ?::int[], ?::uuid[], ?::text[],
                ?::text[], ?::text[], ?::boolean[], ?::int[], ?::int[], ?::date[], ?::text[], ?::date[], ?::date[],
                ?::boolean[], ?::date[]) AS n
            ON CONFLICT (order_id) DO UPDATE SET
              state = excluded.state, not_applied = excluded.not_applied, suspended = excluded.suspended,
              turn = excluded.turn, confirmed = excluded.confirmed, step = excluded.step,
              step_from = CASE WHEN m.step = excluded.step AND m.turn = excluded.turn THEN m.step_from ELSE
              excluded.step_from END,
              due_on = CASE WHEN m.step = excluded.step AND m.turn = excluded.turn THEN m.due_on ELSE excluded.due_on
              END,
              provisional = CASE WHEN m.step = excluded.step AND m.turn = excluded.turn THEN m.provisional ELSE
              excluded.provisional END,
              next_on = CASE WHEN m.step = excluded.step AND m.turn = excluded.turn THEN m.next_on ELSE
              excluded.next_on END,
              overdue = CASE WHEN m.step = excluded.step AND m.turn = excluded.turn THEN m.overdue ELSE false END,
              acknowledged_at = CASE WHEN m.state = 'ORDERED' AND excluded.state = 'ACKNOWLEDGED' THEN now()
                                     ELSE m.acknowledged_at END,
              reported_at = CASE WHEN excluded.state IN ('APPLIED', 'NOT_APPLIED') AND m.state <> excluded.state THEN
              now()
                                 ELSE m.reported_at END,
              changed_at = now()
            """;
    private static final String CHANGED = """
            INSERT INTO order_change (order_id, turn, department, change, cause)
            SELECT * FROM unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[])
            """;
    private static final String CONFIRMED =
            "UPDATE order_change SET confirmed_at = now() WHERE order_id = ? AND turn <= ? AND confirmed_at IS NULL";
    private static final String REMINDED = """
            UPDATE measure_order o SET next_on = due_on + 1
            FROM unnest(?::uuid[], ?::text[], ?::int[]) AS n(id, step, turn)
            WHERE o.order_id = n.id AND o.step = n.step AND o.turn = n.turn AND NOT o.overdue AND o.next_on <= o.due_on
            """;
    private static final String OVERDUE = """
            UPDATE measure_order o SET next_on = NULL, overdue = true
            FROM unnest(?::uuid[], ?::text[], ?::int[]) AS n(id, step, turn)
            WHERE o.order_id = n.id AND o.step = n.step AND o.turn = n.turn
            """;

    private final OrderDeadlines deadlines;

    OrderRows(OrderDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** Brings the rows of orders up to date with what happened to them. */
    List<CompanionWrite> of(Collection<Order> orders, List<? extends MeasureEvent> events, LocalDate today) {
        List<CompanionWrite> writes = new ArrayList<>();
        if (!orders.isEmpty()) {
            writes.add(put(orders, today));
        }
        List<OrderChange> changes =
                events.stream().map(OrderChange::of).flatMap(Optional::stream).toList();
        if (!changes.isEmpty()) {
            writes.add(new CompanionWrite(CHANGED, OrderChange.columns(changes), changes.size()));
        }
        return writes;
    }

    private CompanionWrite put(Collection<Order> orders, LocalDate today) {
        Map<OrderStep, OrderDeadlines.Term> terms = new EnumMap<>(OrderStep.class);
        for (OrderStep step : OrderStep.values()) {
            terms.put(step, deadlines.term(step, today));
        }
        List<OrderColumns.Row> rows = orders.stream()
                .map(order -> new OrderColumns.Row(
                        order,
                        order.due()
                                .map(due -> new OrderColumns.Next(
                                        due.step(), Objects.requireNonNull(terms.get(due.step()))))))
                .toList();
        return new CompanionWrite(PUT, OrderColumns.of(rows, today), rows.size());
    }

    static CompanionWrite confirmed(OrderId order, int turn) {
        return new CompanionWrite(CONFIRMED, List.of(order.value(), turn), CompanionWrite.ANY);
    }

    /** Nobody has to look at these again for the same, whether something happened or it was done before. */
    static List<CompanionWrite> chased(List<Candidate> candidates) {
        List<CompanionWrite> writes = new ArrayList<>();
        addChased(
                writes, REMINDED, candidates.stream().filter(one -> !one.over()).toList());
        addChased(writes, OVERDUE, candidates.stream().filter(Candidate::over).toList());
        return writes;
    }

    private static void addChased(List<CompanionWrite> writes, String sql, List<Candidate> candidates) {
        if (!candidates.isEmpty()) {
            writes.add(new CompanionWrite(
                    sql,
                    List.of(
                            OrderColumns.column(candidates, one -> one.order().value(), UUID[]::new),
                            OrderColumns.column(candidates, one -> one.step().name(), String[]::new),
                            OrderColumns.column(candidates, Candidate::turn, Integer[]::new)),
                    CompanionWrite.ANY));
        }
    }
}
