package org.creditlists.portal.workbench.objections;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.creditlists.portal.client.Objection;
import org.creditlists.portal.client.ObjectionRules;
import org.creditlists.portal.client.Terms;
import org.creditlists.portal.language.Messages;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.BoardPage;
import org.creditlists.portal.workbench.Button;
import org.creditlists.portal.workbench.Input;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.QueueBoard;
import org.creditlists.portal.workbench.cases.CaseCells;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Objections of an authority, each with the forms of its three outcomes. */
@Singleton
class ObjectionsPage implements BoardPage {

    private static final List<Function<Messages, String>> COLUMNS = List.of(
            Messages::caseId, Messages::list, Messages::field, Messages::ground, Messages::state, Messages::deadline);

    private final Objection objection;
    private final Terms terms;
    private final QueueBoard queues;
    private final CaseCells cells;
    private final Phrases phrases;

    ObjectionsPage(@RestClient Objection objection, Terms terms, QueueBoard queues, CaseCells cells, Phrases phrases) {
        this.objection = objection;
        this.terms = terms;
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
        var queue = new QueueBoard.Queue<>(Messages::objectionQueue, name(), List.of(), COLUMNS, this::row);
        return Optional.of(queues.draw(queue, place.after(), () -> objection.queue(place.after())));
    }

    private Board.Row row(Objection.Case one) {
        return cells.row(one, name(), actions(one));
    }

    private List<Action> actions(Objection.Case one) {
        String id = one.caseId().toString();
        Input explanation =
                Input.text(Input.Kind.LONG_TEXT, "explanation", phrases.work().explanation());
        Input reason = cells.reasons(terms.objections()
                .named(one.edition())
                .map(ObjectionRules.Terms::reasons)
                .orElse(List.of()));
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
