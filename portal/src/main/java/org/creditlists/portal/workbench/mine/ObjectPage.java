package org.creditlists.portal.workbench.mine;

import static org.creditlists.portal.workbench.Phrases.text;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.creditlists.portal.client.OtherServices.Answer;
import org.creditlists.portal.client.OtherServices.Owner;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.BoardPage;
import org.creditlists.portal.workbench.Button;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.Requests;

/** One published entry with the form by which anybody objects to it. */
@Singleton
class ObjectPage implements BoardPage {

    private static final int NOT_FOUND = 404;

    private final Requests requests;
    private final SubjectForms forms;
    private final Phrases phrases;

    ObjectPage(Requests requests, SubjectForms forms, Phrases phrases) {
        this.requests = requests;
        this.forms = forms;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "object";
    }

    @Override
    public Optional<Board> draw(Place place) {
        Answer answer = requests.get(Owner.SHARING, "/public/entries/" + place.about());
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        return Optional.of(answer.isOk() ? board(answer.content()) : notDrawn(requests.problem(answer)));
    }

    private Board notDrawn(String problem) {
        return new Board(phrases.work().objectAct(), problem, List.of(), List.of(), List.of());
    }

    private Board board(JsonNode one) {
        String entry = text(one, "entry");
        String list = text(one, "list");
        return new Board(
                phrases.work().objectAct(),
                phrases.messages().objectText(),
                List.of(),
                List.of(
                        phrases.messages().name(),
                        phrases.messages().list(),
                        phrases.messages().authority(),
                        phrases.messages().ground(),
                        phrases.messages().displayUntil()),
                List.of(new Board.Row(
                        List.of(
                                text(one, "name"),
                                phrases.message(list) + " · " + phrases.both(one.path("field")),
                                phrases.both(one.path("authority")),
                                phrases.both(one.path("ground")),
                                text(one, "displayUntil")),
                        List.of(new Board.Link(phrases.messages().entry(), "/entry/" + entry)),
                        List.of(forms.objection(Button.OBJECT_TO, entry, list).opened()))));
    }
}
