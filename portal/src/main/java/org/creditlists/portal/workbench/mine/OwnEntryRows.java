package org.creditlists.portal.workbench.mine;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.portal.client.Answer;
import org.creditlists.portal.client.SharingForCallers;
import org.creditlists.portal.client.SharingForCallers.OwnEntry;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.Button;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.RefusedAnswers;
import org.creditlists.web.identity.Caller;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Entries about the reader, also those that are not published. */
@Singleton
class OwnEntryRows {

    private final SharingForCallers sharing;
    private final RefusedAnswers refusals;
    private final SubjectForms forms;
    private final Phrases phrases;
    private final Caller caller;

    OwnEntryRows(
            @RestClient SharingForCallers sharing,
            RefusedAnswers refusals,
            SubjectForms forms,
            Phrases phrases,
            Caller caller) {
        this.sharing = sharing;
        this.refusals = refusals;
        this.forms = forms;
        this.phrases = phrases;
        this.caller = caller;
    }

    List<Board.Row> rows() {
        return switch (Answer.of(sharing::ownEntries)) {
            case Answer.Given<List<OwnEntry>>(List<OwnEntry> own) ->
                own.stream().map(this::row).toList();
            case Answer.Refused<List<OwnEntry>> refused ->
                List.of(new Board.Row(
                        List.of(phrases.messages().entry(), "", "", refusals.text(refused), ""), List.of()));
        };
    }

    private Board.Row row(OwnEntry entry) {
        String behind = entry.behind() == null ? "" : " · " + entry.name() + " · " + phrases.message(entry.behind());
        String id = entry.entry().toString();
        return new Board.Row(
                List.of(
                        phrases.message(entry.list()) + " · " + phrases.both(entry.field()) + behind,
                        phrases.both(entry.authority()),
                        phrases.both(entry.ground()),
                        entry.suspended()
                                ? phrases.work().stateSuspended()
                                : phrases.work().stateInForce(),
                        entry.displayUntil().toString()),
                entry.published() ? List.of(new Board.Link(phrases.messages().entry(), "/entry/" + id)) : List.of(),
                actions(id, entry.list()));
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
