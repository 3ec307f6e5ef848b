package org.creditlists.portal.workbench.cases;

import static org.creditlists.portal.workbench.Phrases.due;
import static org.creditlists.portal.workbench.Phrases.text;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import org.creditlists.portal.client.OtherServices.Owner;
import org.creditlists.portal.client.Terms;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.Input;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.session.Session;

/** The parts of a row that the queues of objections and of applications share. */
@Singleton
public class CaseCells {

    private final Phrases phrases;
    private final Terms terms;

    CaseCells(Phrases phrases, Terms terms) {
        this.phrases = phrases;
        this.terms = terms;
    }

    /**
     * @param queue path of the queue
     * @param about member that says on which ground, or by which route
     */
    public Board.Row row(JsonNode one, String queue, String about, List<Action> actions) {
        String id = text(one, "caseId");
        return new Board.Row(
                List.of(
                        id,
                        phrases.message(text(one, "list")),
                        phrases.field(text(one, "field")),
                        phrases.both(one.path(about)),
                        phrases.both(one.path("state")),
                        due(one, "deadline")),
                List.of(new Board.Link(phrases.work().caseTexts(), Session.PATH + "/" + queue + "/" + id)),
                actions);
    }

    /** Reasons of the edition by which a case is decided. */
    public Input reasons(Owner owner, String path, JsonNode one) {
        JsonNode edition = terms.edition(owner, path, text(one, "edition"));
        return Input.choice(
                Input.Kind.CHOICE,
                "reason",
                phrases.work().reason(),
                phrases.coded(edition, "reasons", reason -> true));
    }
}
