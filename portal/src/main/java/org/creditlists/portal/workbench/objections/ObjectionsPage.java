package org.creditlists.portal.workbench.objections;

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

/** Objections of an authority, each with the forms of its three outcomes. */
@Singleton
class ObjectionsPage implements BoardPage {

    private static final List<Function<Messages, String>> COLUMNS = List.of(
            Messages::caseId, Messages::list, Messages::field, Messages::ground, Messages::state, Messages::deadline);

    private final QueueBoard queues;
    private final CaseCells cells;
    private final Phrases phrases;

    ObjectionsPage(QueueBoard queues, CaseCells cells, Phrases phrases) {
        this.queues = queues;
        this.cells = cells;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "objections";
    }

    @Override
    public Optional<Board> draw(Place place) {
        var queue = new QueueBoard.Queue(Messages::objectionQueue, Owner.OBJECTION, "/objections", List.of(), COLUMNS);
        return Optional.of(queues.draw(queue, place.after(), this::row));
    }

    private Board.Row row(JsonNode one) {
        return cells.row(one, "objections", "ground", actions(one));
    }

    private List<Action> actions(JsonNode one) {
        String id = Phrases.text(one, "caseId");
        Input explanation =
                Input.text(Input.Kind.LONG_TEXT, "explanation", phrases.work().explanation());
        Input reason = cells.reasons(Owner.OBJECTION, "/objections/terms", one);
        Input corrected = Input.choice(
                Input.Kind.ANY,
                "corrected",
                phrases.work().correction(),
                List.of(new Input.Option("true", phrases.work().correctedAlready())));
        Input remedy = Input.choice(
                Input.Kind.CHOICE,
                "remedy",
                phrases.work().remedy(),
                phrases.options(List.of("WITHDRAWAL", "CORRECTION")));
        return List.of(
                new Action(Button.UPHOLD, id, phrases.codes().upheld(), remedy, corrected, explanation),
                new Action(Button.UPHOLD_PARTLY, id, phrases.codes().partlyUpheld(), reason, corrected, explanation),
                new Action(Button.REJECT, id, phrases.codes().rejected(), reason, explanation));
    }
}
