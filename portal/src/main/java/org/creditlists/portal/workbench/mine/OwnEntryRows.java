package org.creditlists.portal.workbench.mine;

import static org.creditlists.portal.workbench.Phrases.text;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.portal.client.OtherServices.Answer;
import org.creditlists.portal.client.OtherServices.Owner;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.Button;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.Requests;
import org.creditlists.web.identity.Caller;

/** Entries about the reader, also those that are not published. */
@Singleton
class OwnEntryRows {

    private final Requests requests;
    private final SubjectForms forms;
    private final Phrases phrases;
    private final Caller caller;

    OwnEntryRows(Requests requests, SubjectForms forms, Phrases phrases, Caller caller) {
        this.requests = requests;
        this.forms = forms;
        this.phrases = phrases;
        this.caller = caller;
    }

    List<Board.Row> rows() {
        Answer answer = requests.get(Owner.SHARING, "/report/entries");
        List<Board.Row> rows = new ArrayList<>();
        if (!answer.isOk()) {
            rows.add(new Board.Row(
                    List.of(phrases.messages().entry(), "", "", requests.problem(answer), ""), List.of()));
            return rows;
        }
        answer.content().forEach(one -> rows.add(row(one)));
        return rows;
    }

    private Board.Row row(JsonNode entry) {
        String behind =
                entry.has("behind") ? " · " + text(entry, "name") + " · " + phrases.message(text(entry, "behind")) : "";
        boolean suspended = entry.path("suspended").asBoolean();
        return new Board.Row(
                List.of(
                        phrases.message(text(entry, "list")) + " · " + phrases.both(entry.path("field")) + behind,
                        phrases.both(entry.path("authority")),
                        phrases.both(entry.path("ground")),
                        suspended
                                ? phrases.work().stateSuspended()
                                : phrases.work().stateInForce(),
                        text(entry, "displayUntil")),
                entry.path("published").asBoolean()
                        ? List.of(new Board.Link(phrases.messages().entry(), "/entry/" + text(entry, "entry")))
                        : List.of(),
                actions(text(entry, "entry"), text(entry, "list")));
    }

    /** Praise needs no restoration; a person's is published with consent only. */
    private List<Action> actions(String entry, String list) {
        List<Action> actions = new ArrayList<>();
        actions.add(forms.objection(Button.OBJECT, entry, list));
        if (!list.equals("RED")) {
            actions.add(forms.restoration(entry));
        } else if (SubjectKind.INDIVIDUAL.isCode(caller.ownCode())) {
            actions.add(new Action(Button.CONSENT, entry, phrases.work().consent()));
            actions.add(new Action(Button.REVOKE_CONSENT, entry, phrases.work().revokeConsent()));
        }
        return actions;
    }
}
