package org.creditlists.portal.workbench.restorations;

import static org.creditlists.portal.workbench.Phrases.text;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.creditlists.portal.client.OtherServices.Owner;
import org.creditlists.portal.language.Messages;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.BoardPage;
import org.creditlists.portal.workbench.Button;
import org.creditlists.portal.workbench.Input;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.QueueBoard;
import org.creditlists.portal.workbench.cases.CaseCells;

/** Applications for restoration of an authority: each is accepted first, and decided then. */
@Singleton
class RestorationsPage implements BoardPage {

    private static final List<Function<Messages, String>> COLUMNS = List.of(
            Messages::caseId, Messages::list, Messages::field, Messages::route, Messages::state, Messages::deadline);

    private final QueueBoard queues;
    private final CaseCells cells;
    private final Phrases phrases;

    RestorationsPage(QueueBoard queues, CaseCells cells, Phrases phrases) {
        this.queues = queues;
        this.cells = cells;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "restorations";
    }

    @Override
    public Optional<Board> draw(Place place) {
        var queue = new QueueBoard.Queue(
                Messages::restorationQueue, Owner.RESTORATION, "/restorations", List.of(), COLUMNS);
        return Optional.of(queues.draw(queue, place.after(), this::row));
    }

    private Board.Row row(JsonNode one) {
        String id = text(one, "caseId");
        boolean submitted = text(one.path("state"), "code").equals("SUBMITTED");
        Action next = submitted
                ? new Action(Button.ACCEPT_RESTORATION, id, phrases.work().accept())
                : new Action(Button.GRANT_RESTORATION, id, phrases.work().grant(), confirmed(one));
        return cells.row(one, "restorations", "route", List.of(next, refuse(id, one)));
    }

    /** The conditions that an officer confirms; a commitment is checked by the service itself. */
    private Input[] confirmed(JsonNode one) {
        List<Input.Option> conditions = phrases.coded(
                one, "conditions", condition -> !text(condition, "code").equals("COMMITMENT"));
        return conditions.isEmpty()
                ? new Input[0]
                : new Input[] {
                    Input.choice(Input.Kind.ALL, "confirmed", phrases.work().confirmed(), conditions)
                };
    }

    private Action refuse(String id, JsonNode one) {
        return new Action(
                Button.REFUSE_RESTORATION,
                id,
                phrases.work().refuse(),
                cells.reasons(Owner.RESTORATION, "/restorations/terms", one),
                Input.text(Input.Kind.DATE, "nextTryFrom", phrases.work().nextTryFrom()),
                Input.text(Input.Kind.LONG_TEXT, "explanation", phrases.work().explanation()));
    }
}
