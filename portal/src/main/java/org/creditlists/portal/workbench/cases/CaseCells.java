package org.creditlists.portal.workbench.cases;

import static org.creditlists.portal.workbench.Phrases.due;

import jakarta.inject.Singleton;
import java.util.List;
import org.creditlists.portal.client.CaseView;
import org.creditlists.portal.client.Named;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.Input;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.session.Session;

/** The parts of a row that the queues of objections and of applications share. */
@Singleton
public class CaseCells {

    private final Phrases phrases;

    CaseCells(Phrases phrases) {
        this.phrases = phrases;
    }

    /** @param queue path of the queue */
    public Board.Row row(CaseView one, String queue, List<Action> actions) {
        String id = one.caseId().toString();
        return new Board.Row(
                List.of(
                        id,
                        phrases.message(one.list()),
                        phrases.field(one.field()),
                        phrases.both(one.about()),
                        phrases.both(one.state().words()),
                        due(one.deadline(), one.overdue())),
                List.of(new Board.Link(phrases.work().caseTexts(), Session.PATH + "/" + queue + "/" + id)),
                actions);
    }

    /** @param reasons of the edition by which the case is decided */
    public Input reasons(List<Named> reasons) {
        return Input.choice(Input.Kind.CHOICE, "reason", phrases.work().reason(), phrases.coded(reasons));
    }
}
