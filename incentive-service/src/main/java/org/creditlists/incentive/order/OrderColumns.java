package org.creditlists.incentive.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.creditlists.contracts.list.OrderStep;
import org.creditlists.incentive.order.domain.Order;
import org.creditlists.incentive.order.domain.OrderContent;
import org.creditlists.incentive.order.domain.Progress;
import org.creditlists.incentive.order.domain.Target;
import org.jspecify.annotations.Nullable;

/** Rows of orders as arrays, one a column, for statements that write many rows at once. */
final class OrderColumns {

    private OrderColumns() {}

    /** What a department has to do next, and until when. */
    record Next(OrderStep step, OrderDeadlines.Term term) {}

    record Row(Order order, Optional<Next> next) {}

    /** All columns, in the order of the statement. */
    static List<Object> of(List<Row> rows, LocalDate today) {
        List<Object> columns = new ArrayList<>(content(rows));
        columns.addAll(state(rows));
        columns.add(column(rows, row -> today.toString(), String[]::new));
        columns.addAll(next(rows, today));
        return columns;
    }

    private static List<Object> content(List<Row> rows) {
        List<OrderContent> orders =
                rows.stream().map(row -> row.order().content()).toList();
        return List.of(
                column(orders, order -> order.id().value(), UUID[]::new),
                column(orders, order -> order.entry().value(), UUID[]::new),
                column(orders, OrderContent::measure, String[]::new),
                column(orders, OrderContent::measureVersion, Integer[]::new),
                column(orders, order -> order.department().value(), String[]::new),
                column(orders, OrderContent::memorandum, String[]::new),
                column(orders, OrderContent::memorandumVersion, Integer[]::new),
                optional(
                        orders,
                        order -> order.target().person().map(one -> one.id().value()),
                        UUID[]::new),
                optional(
                        orders,
                        order ->
                                order.target().person().map(Target.Behind::role).map(Enum::name),
                        String[]::new));
    }

    private static List<Object> state(List<Row> rows) {
        List<Order> orders = rows.stream().map(Row::order).toList();
        return List.of(
                column(orders, order -> OrderView.State.of(order).name(), String[]::new),
                optional(orders, order -> reason(order.progress()), String[]::new),
                column(orders, OrderColumns::isSuspended, Boolean[]::new),
                column(orders, order -> order.turns().turn(), Integer[]::new),
                column(orders, order -> order.turns().confirmed(), Integer[]::new));
    }

    private static List<Object> next(List<Row> rows, LocalDate today) {
        List<Optional<Next>> all = rows.stream().map(Row::next).toList();
        Function<Optional<Next>, Optional<OrderDeadlines.Term>> term = next -> next.map(Next::term);
        return List.of(
                optional(all, next -> next.map(one -> one.step().name()), String[]::new),
                optional(all, next -> next.map(one -> today.toString()), String[]::new),
                optional(
                        all,
                        term.andThen(
                                one -> one.map(until -> until.deadline().day().toString())),
                        String[]::new),
                column(
                        all,
                        next -> next.isPresent() && next.get().term().deadline().provisional(),
                        Boolean[]::new),
                optional(
                        all, term.andThen(one -> one.map(until -> until.nextOn().toString())), String[]::new));
    }

    private static Optional<String> reason(Progress progress) {
        return progress instanceof Progress.NotApplied notApplied
                ? Optional.of(notApplied.reason().name())
                : Optional.empty();
    }

    private static boolean isSuspended(Order order) {
        return switch (order) {
            case Order.Suspended suspended -> true;
            case Order.InForce inForce -> false;
            case Order.Lifted lifted -> false;
        };
    }

    static <R, T> T[] optional(List<R> rows, Function<R, Optional<T>> column, IntFunction<T[]> array) {
        return column(rows, row -> column.apply(row).orElse(null), array);
    }

    static <R, T> T[] column(List<R> rows, Function<R, @Nullable T> column, IntFunction<T[]> array) {
        T[] values = array.apply(rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return values;
    }
}
