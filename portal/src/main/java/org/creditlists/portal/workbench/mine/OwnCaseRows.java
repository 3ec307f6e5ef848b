package org.creditlists.portal.workbench.mine;

import static org.creditlists.portal.workbench.Phrases.due;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import org.creditlists.portal.client.Answer;
import org.creditlists.portal.client.CaseView;
import org.creditlists.portal.client.Objection;
import org.creditlists.portal.client.Restoration;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.Button;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.RefusedAnswers;
import org.creditlists.portal.workbench.session.Session;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Objections and applications of the reader, or about the reader's entries. */
@Singleton
class OwnCaseRows {

    private final Objection objection;
    private final Restoration restoration;
    private final RefusedAnswers refusals;
    private final Phrases phrases;

    OwnCaseRows(
            @RestClient Objection objection,
            @RestClient Restoration restoration,
            RefusedAnswers refusals,
            Phrases phrases) {
        this.objection = objection;
        this.restoration = restoration;
        this.refusals = refusals;
        this.phrases = phrases;
    }

    /** @param takeBack button that takes a case back, where {@code step} is among its next steps */
    private record Kind(String queue, String step, Button takeBack) {}

    List<Board.Row> objections() {
        return rows(new Kind("objections", "RETRACT", Button.RETRACT), objection::mine);
    }

    List<Board.Row> restorations() {
        return rows(new Kind("restorations", "WITHDRAW", Button.WITHDRAW), restoration::mine);
    }

    private List<Board.Row> rows(Kind kind, Supplier<List<? extends CaseView>> mine) {
        return switch (Answer.of(mine)) {
            case Answer.Given<List<? extends CaseView>>(List<? extends CaseView> cases) ->
                cases.stream().map(one -> row(kind, one)).toList();
            case Answer.Refused<List<? extends CaseView>> refused ->
                List.of(new Board.Row(
                        List.of(phrases.message("case", kind.queue()), "", "", refusals.text(refused), ""), List.of()));
        };
    }

    private Board.Row row(Kind kind, CaseView one) {
        String id = one.caseId().toString();
        boolean open = one.next().stream().anyMatch(next -> next.code().equals(kind.step()));
        return new Board.Row(
                List.of(
                        phrases.message("case", kind.queue()) + " · " + phrases.field(one.field()),
                        phrases.both(one.authority()),
                        phrases.both(one.about()),
                        phrases.both(one.state().words()),
                        due(one.deadline(), one.overdue())),
                List.of(new Board.Link(
                        phrases.work().paper(), Session.PATH + "/" + kind.queue() + "/" + id + "/paper")),
                open ? List.of(new Action(kind.takeBack(), id, phrases.work().retract())) : List.of());
    }
}
