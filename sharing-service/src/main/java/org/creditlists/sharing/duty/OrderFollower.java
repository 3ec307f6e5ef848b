package org.creditlists.sharing.duty;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.MeasureAcknowledged;
import org.creditlists.contracts.event.MeasureApplied;
import org.creditlists.contracts.event.MeasureEvent;
import org.creditlists.contracts.event.MeasureLifted;
import org.creditlists.contracts.event.MeasureOrdered;
import org.creditlists.contracts.event.MeasureResumed;
import org.creditlists.contracts.event.MeasureSuspended;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.listprojection.topics.ListFollower;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.runtime.topics.BatchHandler;
import org.creditlists.runtime.topics.Received;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the orders of departments, so that an inquiry can say what the asking one has to do (GuoFa (2016) 33, art. 18);
 * in any order, any number of times.
 */
public final class OrderFollower implements BatchHandler {

    private static final String MERGE = """
            INSERT INTO measure_order AS o
              (order_id, entry_id, measure, department, role, person_id, turn, suspended, lifted, acknowledged, applied)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::bigint[],
            ?::boolean[],
                                 ?::boolean[], ?::date[], ?::date[])
            ON CONFLICT (order_id) DO UPDATE SET
              measure = coalesce(o.measure, excluded.measure),
              role = coalesce(o.role, excluded.role),
              person_id = coalesce(o.person_id, excluded.person_id),
              turn = greatest(o.turn, excluded.turn),
              suspended = CASE WHEN o.turn >= excluded.turn THEN o.suspended ELSE excluded.suspended END,
              lifted = o.lifted OR excluded.lifted,
              acknowledged = least(o.acknowledged, excluded.acknowledged),
              applied = least(o.applied, excluded.applied)
            """;
    /** The row of the head is held until the commit: a reader that has seen a number has seen all before it. */
    private static final String NEXT = "UPDATE duty_head SET changed = changed + 1 RETURNING changed";

    private static final String DUTIES = """
            INSERT INTO entry_duty AS d (entry_id, duties, changed)
            SELECT t.entry_id, coalesce(string_agg(
                     o.department || '|' || o.measure || '|' || coalesce(o.role, '') || '|'
                       || CASE WHEN o.suspended THEN 'RESTS' ELSE 'APPLIES' END,
                     E'\\n' ORDER BY o.department, o.measure, o.role, o.suspended), ''), ?
            FROM unnest(?::uuid[]) AS t(entry_id)
            LEFT JOIN measure_order o ON o.entry_id = t.entry_id AND NOT o.lifted AND o.measure IS NOT NULL
            GROUP BY t.entry_id
            ON CONFLICT (entry_id) DO UPDATE SET duties = excluded.duties, changed = excluded.changed
            WHERE d.duties <> excluded.duties
            """;

    private final DataSource dataSource;
    private final Runnable changed;

    /** @param changed is told after what departments owe may have changed */
    public OrderFollower(DataSource dataSource, Runnable changed) {
        this.dataSource = dataSource;
        this.changed = changed;
    }

    /** What the events of a batch say of one order. */
    private record Order(
            UUID order,
            UUID entry,
            DepartmentId department,
            @Nullable String measure,
            @Nullable String role,
            @Nullable UUID person,
            long turn,
            boolean suspended,
            boolean lifted,
            @Nullable LocalDate acknowledged,
            @Nullable LocalDate applied) {

        static @Nullable Order of(MeasureEvent event, LocalDate day) {
            Order plain = new Order(
                    event.order().value(),
                    event.entry().value(),
                    event.department(),
                    null,
                    null,
                    null,
                    0,
                    false,
                    false,
                    null,
                    null);
            return switch (event) {
                case MeasureOrdered ordered ->
                    new Order(
                            plain.order,
                            plain.entry,
                            plain.department,
                            ordered.measure(),
                            ordered.role() == null ? null : ordered.role().name(),
                            ordered.person() == null ? null : ordered.person().value(),
                            0,
                            false,
                            false,
                            null,
                            null);
                case MeasureSuspended suspended -> plain.turn(suspended.turn(), true, false);
                case MeasureResumed resumed -> plain.turn(resumed.turn(), false, false);
                case MeasureLifted lifted -> plain.turn(lifted.turn(), false, true);
                case MeasureAcknowledged acknowledged -> plain.days(day, null);
                case MeasureApplied applied -> plain.days(null, day);
                default -> null;
            };
        }

        private Order turn(long number, boolean rests, boolean over) {
            return new Order(
                    order, entry, department, measure, role, person, number, rests, over, acknowledged, applied);
        }

        private Order days(@Nullable LocalDate acknowledgedOn, @Nullable LocalDate appliedOn) {
            return new Order(
                    order,
                    entry,
                    department,
                    measure,
                    role,
                    person,
                    turn,
                    suspended,
                    lifted,
                    acknowledgedOn,
                    appliedOn);
        }

        /** The same as the merge in the table. */
        Order merge(Order later) {
            return new Order(
                    order,
                    entry,
                    department,
                    measure == null ? later.measure : measure,
                    role == null ? later.role : role,
                    person == null ? later.person : person,
                    Math.max(turn, later.turn),
                    turn >= later.turn ? suspended : later.suspended,
                    lifted || later.lifted,
                    earlier(acknowledged, later.acknowledged),
                    earlier(applied, later.applied));
        }

        private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
            return one == null || other != null && other.isBefore(one) ? other : one;
        }
    }

    @Override
    public void handle(List<Received> batch) throws SQLException {
        Map<UUID, Order> orders = new LinkedHashMap<>();
        List<MeasureEvent> events = new ArrayList<>();
        for (Received received : batch) {
            if (ListFollower.eventOf(received) instanceof MeasureEvent measure) {
                events.add(measure);
                Order order = Order.of(measure, received.day(WorkingDays.LEGAL_ZONE));
                if (order != null) {
                    orders.merge(order.order(), order, Order::merge);
                }
            }
        }
        if (!events.isEmpty()) {
            store(orders.values(), events);
            changed.run();
        }
    }

    private void store(Collection<Order> orders, List<MeasureEvent> events) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                // Taken first: two replicas must not each sum up half of the orders of one entry.
                long number =
                        Rows.query(connection, NEXT, row -> row.getLong(1)).getFirst();
                Rows.update(
                        connection,
                        MERGE,
                        column(connection, "uuid", orders, Order::order),
                        column(connection, "uuid", orders, Order::entry),
                        column(connection, "text", orders, Order::measure),
                        column(connection, "text", orders, order -> order.department()
                                .value()),
                        column(connection, "text", orders, Order::role),
                        column(connection, "uuid", orders, Order::person),
                        column(connection, "bigint", orders, Order::turn),
                        column(connection, "boolean", orders, Order::suspended),
                        column(connection, "boolean", orders, Order::lifted),
                        column(connection, "date", orders, order -> text(order.acknowledged())),
                        column(connection, "date", orders, order -> text(order.applied())));
                Set<UUID> entries = orders.stream().map(Order::entry).collect(Collectors.toSet());
                Rows.update(connection, DUTIES, number, Ids.of(connection, entries));
                OverdueOrders.store(connection, events);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static java.sql.Array column(
            Connection connection, String type, Collection<Order> orders, Function<Order, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, orders.stream().map(value).toArray());
    }
}
