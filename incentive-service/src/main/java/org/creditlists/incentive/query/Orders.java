package org.creditlists.incentive.query;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.incentive.domain.EntryOrders;
import org.creditlists.runtime.sql.Rows;

/** The table of orders: written with each decision, read by queues. */
@Singleton
public final class Orders {

    private static final String PUT = """
            INSERT INTO measure_order (order_id, entry_id, measure, department, memorandum, state, suspended)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
            ON CONFLICT (order_id) DO UPDATE
            SET state = excluded.state, suspended = excluded.suspended, changed_at = now()
            """;
    private static final String SELECT =
            "SELECT o.*, d.name, d.code FROM measure_order o LEFT JOIN dossier d ON d.entry_id = o.entry_id WHERE ";

    private final DataSource dataSource;

    Orders(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Brings the rows of orders up to date. */
    public static CompanionWrite put(Collection<EntryOrders.Order> orders) {
        return new CompanionWrite(
                PUT,
                List.of(
                        column(orders, o -> o.id().value(), UUID[]::new),
                        column(orders, o -> o.entry().value(), UUID[]::new),
                        column(orders, EntryOrders.Order::measure, String[]::new),
                        column(orders, EntryOrders.Order::department, String[]::new),
                        column(orders, EntryOrders.Order::memorandum, String[]::new),
                        column(orders, o -> o.state().name(), String[]::new),
                        column(orders, EntryOrders.Order::suspended, Boolean[]::new)),
                orders.size());
    }

    public Optional<Order> find(OrderId id) {
        return query("o.order_id = ?", id.value()).stream().findFirst();
    }

    /** Orders on which a department has still to act, the new ones first; at most 500. */
    public List<Order> queue(String department) {
        return query(
                "o.department = ? AND o.state IN ('ORDERED', 'ACKNOWLEDGED')"
                        + " ORDER BY o.state = 'ACKNOWLEDGED', o.order_id LIMIT 500",
                department);
    }

    public List<Order> ofEntry(EntryId entry) {
        return query("o.entry_id = ? ORDER BY o.measure, o.department", entry.value());
    }

    private static <T> T[] column(
            Collection<EntryOrders.Order> orders, Function<EntryOrders.Order, T> column, IntFunction<T[]> array) {
        return orders.stream().map(column).toArray(array);
    }

    private List<Order> query(String condition, Object... parameters) {
        return Rows.query(dataSource, SELECT + condition, Orders::read, parameters);
    }

    private static Order read(ResultSet row) throws SQLException {
        return new Order(
                new OrderId(row.getObject("order_id", UUID.class)),
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getString("measure"),
                row.getString("department"),
                row.getString("memorandum"),
                EntryOrders.State.valueOf(row.getString("state")),
                row.getBoolean("suspended"),
                row.getString("name"),
                row.getString("code"));
    }
}
