package org.creditlists.portal.workbench.mine;

import static org.creditlists.portal.workbench.Phrases.due;
import static org.creditlists.portal.workbench.Phrases.text;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.creditlists.portal.client.OtherServices.Answer;
import org.creditlists.portal.client.OtherServices.Owner;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.Button;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.Requests;
import org.creditlists.portal.workbench.session.Session;

/** Objections and applications of the reader, or about the reader's entries. */
@Singleton
class OwnCaseRows {

    private final Requests requests;
    private final Phrases phrases;

    OwnCaseRows(Requests requests, Phrases phrases) {
        this.requests = requests;
        this.phrases = phrases;
    }

    /**
     * @param about member that says on which ground, or by which route
     * @param takeBack button that takes a case back, where {@code step} is among its next steps
     */
    private record Kind(Owner owner, String queue, String about, String step, Button takeBack) {}

    List<Board.Row> objections() {
        return rows(new Kind(Owner.OBJECTION, "objections", "ground", "RETRACT", Button.RETRACT));
    }

    List<Board.Row> restorations() {
        return rows(new Kind(Owner.RESTORATION, "restorations", "route", "WITHDRAW", Button.WITHDRAW));
    }

    private List<Board.Row> rows(Kind kind) {
        Answer answer = requests.get(kind.owner(), "/" + kind.queue() + "/mine");
        List<Board.Row> rows = new ArrayList<>();
        if (!answer.isOk()) {
            rows.add(new Board.Row(
                    List.of(phrases.message("case", kind.queue()), "", "", requests.problem(answer), ""), List.of()));
            return rows;
        }
        answer.content().forEach(one -> rows.add(row(kind, one)));
        return rows;
    }

    private Board.Row row(Kind kind, JsonNode one) {
        String id = text(one, "caseId");
        boolean open = StreamSupport.stream(one.path("next").spliterator(), false)
                .anyMatch(next -> text(next, "code").equals(kind.step()));
        return new Board.Row(
                List.of(
                        phrases.message("case", kind.queue()) + " · " + phrases.field(text(one, "field")),
                        phrases.both(one.path("authority")),
                        phrases.both(one.path(kind.about())),
                        phrases.both(one.path("state")),
                        due(one, "deadline")),
                List.of(new Board.Link(
                        phrases.work().paper(), Session.PATH + "/" + kind.queue() + "/" + id + "/paper")),
                open ? List.of(new Action(kind.takeBack(), id, phrases.work().retract())) : List.of());
    }
}
