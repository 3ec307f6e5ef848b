package org.creditlists.portal.workbench.reinstatements;

import static org.creditlists.portal.workbench.Phrases.text;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditlists.portal.client.Answer;
import org.creditlists.portal.client.Reinstatements;
import org.creditlists.portal.client.Reinstatements.Waiting;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.BoardPage;
import org.creditlists.portal.workbench.Button;
import org.creditlists.portal.workbench.Input;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.RefusedAnswers;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** RED entries of the organisation that a serious record ended in error; an officer reinstates them. */
@Singleton
class ReinstatementsPage implements BoardPage {

    private final Reinstatements reinstatements;
    private final RefusedAnswers refusals;
    private final Phrases phrases;

    ReinstatementsPage(@RestClient Reinstatements reinstatements, RefusedAnswers refusals, Phrases phrases) {
        this.reinstatements = reinstatements;
        this.refusals = refusals;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "reinstatements";
    }

    @Override
    public Optional<Board> draw(Place place) {
        return Optional.of(
                switch (Answer.of(reinstatements::own)) {
                    case Answer.Given<List<Waiting>>(List<Waiting> waiting) ->
                        board(phrases.work().reinstatementsText(), waiting);
                    case Answer.Refused<List<Waiting>> refused -> board(refusals.text(refused), List.of());
                });
    }

    private Board board(String note, List<Waiting> waiting) {
        return new Board(
                phrases.work().reinstatements(),
                note,
                List.of(),
                List.of(
                        phrases.messages().entryNumber(),
                        phrases.messages().name(),
                        phrases.work().documentNumber(),
                        phrases.messages().field(),
                        phrases.work().leftOn(),
                        phrases.messages().validUntil(),
                        phrases.work().recordInError()),
                waiting.stream().map(this::row).toList());
    }

    private Board.Row row(Waiting one) {
        return new Board.Row(
                List.of(
                        one.entry().toString(),
                        one.name() == null ? phrases.work().forgotten() : one.name(),
                        text(one.decisionNumber()),
                        phrases.field(one.field()),
                        one.endedOn().toString(),
                        one.validUntil().toString(),
                        phrases.authority(one.error().authority()) + " · "
                                + one.error().entry()),
                List.of(action(one)));
    }

    /** What is forgotten is given again, as the document has it. */
    private Action action(Waiting one) {
        String entry = one.entry().toString();
        String label = phrases.work().reinstate();
        return one.name() != null
                ? new Action(Button.REINSTATE, entry, label, Map.of("act", "REINSTATE"))
                : new Action(
                        Button.REINSTATE,
                        entry,
                        label,
                        Map.of("act", "REINSTATE"),
                        field("name", phrases.messages().name()),
                        field("code", phrases.messages().code()),
                        field("decisionNumber", phrases.work().documentNumber()),
                        Input.text(
                                Input.Kind.LONG_TEXT,
                                "statement",
                                phrases.work().groundInWords()),
                        field("honour", phrases.work().honour()).optional());
    }

    private static Input field(String name, String label) {
        return Input.text(Input.Kind.TEXT, name, label);
    }
}
