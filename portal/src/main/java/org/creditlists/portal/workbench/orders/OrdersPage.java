package org.creditlists.portal.workbench.orders;

import static org.creditlists.portal.workbench.Phrases.due;
import static org.creditlists.portal.workbench.Phrases.text;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.creditlists.contracts.list.NotAppliedReason;
import org.creditlists.contracts.list.Text;
import org.creditlists.portal.client.Incentive;
import org.creditlists.portal.client.Incentive.Order;
import org.creditlists.portal.language.Messages;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.BoardPage;
import org.creditlists.portal.workbench.Button;
import org.creditlists.portal.workbench.Input;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.QueueBoard;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Orders of a department, each with the next step that is due. */
@Singleton
class OrdersPage implements BoardPage {

    private static final List<Function<Messages, String>> COLUMNS = List.of(
            Messages::name, Messages::code, Messages::measure, Messages::field, Messages::step, Messages::deadline);

    private final Incentive incentive;
    private final QueueBoard queues;
    private final Phrases phrases;

    OrdersPage(@RestClient Incentive incentive, QueueBoard queues, Phrases phrases) {
        this.incentive = incentive;
        this.queues = queues;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public Optional<Board> draw(Place place) {
        var queue = new QueueBoard.Queue<>(Messages::orders, name(), List.of(), COLUMNS, this::row);
        return Optional.of(queues.draw(queue, place.after(), () -> incentive.orders(place.after())));
    }

    private Board.Row row(Order order) {
        String step = text(order.step());
        return new Board.Row(
                List.of(
                        text(order.name()),
                        text(order.code()),
                        phrases.both(new Text(order.zh(), order.en())),
                        phrases.field(text(order.field())),
                        step.isEmpty() ? phrases.work().open() : phrases.message("step", step),
                        due(order.dueOn(), order.overdue())),
                actions(order, step));
    }

    private List<Action> actions(Order order, String step) {
        String id = order.order().toString();
        return switch (step) {
            case "ACKNOWLEDGE" ->
                List.of(new Action(Button.ACKNOWLEDGE, id, phrases.work().acknowledge()));
            case "REPORT" -> List.of(new Action(Button.APPLY, id, phrases.work().applied()), notApplied(id));
            case "CONFIRM" ->
                List.of(new Action(Button.CONFIRM, id, phrases.work().confirm(), Map.of("turn", text(order.turn()))));
            default -> List.of();
        };
    }

    private Action notApplied(String id) {
        List<String> reasons =
                Arrays.stream(NotAppliedReason.values()).map(Enum::name).toList();
        return new Action(
                Button.NOT_APPLY,
                id,
                phrases.work().notApplied(),
                Input.choice(Input.Kind.CHOICE, "reason", phrases.work().reason(), phrases.options(reasons)),
                Input.text(Input.Kind.TEXT, "remark", phrases.work().explanation())
                        .optional());
    }
}
