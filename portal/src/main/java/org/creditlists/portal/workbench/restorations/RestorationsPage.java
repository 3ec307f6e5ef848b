package org.creditlists.portal.workbench.restorations;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.creditlists.portal.client.Named;
import org.creditlists.portal.client.Restoration;
import org.creditlists.portal.client.RestorationRules;
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

/** Applications for restoration of an authority: each is accepted first, and decided then. */
@Singleton
class RestorationsPage implements BoardPage {

    private static final List<Function<Messages, String>> COLUMNS = List.of(
            Messages::caseId, Messages::list, Messages::field, Messages::route, Messages::state, Messages::deadline);

    private final Restoration restoration;
    private final Terms terms;
    private final QueueBoard queues;
    private final CaseCells cells;
    private final Phrases phrases;

    RestorationsPage(
            @RestClient Restoration restoration, Terms terms, QueueBoard queues, CaseCells cells, Phrases phrases) {
        this.restoration = restoration;
        this.terms = terms;
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
        var queue = new QueueBoard.Queue<>(Messages::restorationQueue, name(), List.of(), COLUMNS, this::row);
        return Optional.of(queues.draw(queue, place.after(), () -> restoration.queue(place.after())));
    }

    private Board.Row row(Restoration.Application one) {
        String id = one.caseId().toString();
        boolean submitted = one.state().code().equals("SUBMITTED");
        Action next = submitted
                ? new Action(Button.ACCEPT_RESTORATION, id, phrases.work().accept())
                : new Action(Button.GRANT_RESTORATION, id, phrases.work().grant(), confirmed(one));
        return cells.row(one, name(), List.of(next, refuse(id, one)));
    }

    /** The conditions that an officer confirms; a commitment is checked by the service itself. */
    private Input[] confirmed(Restoration.Application one) {
        List<Named> conditions = one.conditions().stream()
                .filter(condition -> !condition.code().equals("COMMITMENT"))
                .toList();
        return conditions.isEmpty()
                ? new Input[0]
                : new Input[] {
                    Input.choice(Input.Kind.ALL, "confirmed", phrases.work().confirmed(), phrases.coded(conditions))
                };
    }

    private Action refuse(String id, Restoration.Application one) {
        return new Action(
                Button.REFUSE_RESTORATION,
                id,
                phrases.work().refuse(),
                cells.reasons(terms.restorations()
                        .named(one.edition())
                        .map(RestorationRules.Terms::reasons)
                        .orElse(List.of())),
                Input.text(Input.Kind.DATE, "nextTryFrom", phrases.work().nextTryFrom()),
                Input.text(Input.Kind.LONG_TEXT, "explanation", phrases.work().explanation()));
    }
}
