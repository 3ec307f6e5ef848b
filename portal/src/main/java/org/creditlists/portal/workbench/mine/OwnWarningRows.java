package org.creditlists.portal.workbench.mine;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.creditlists.portal.client.Answer;
import org.creditlists.portal.client.SharingForCallers;
import org.creditlists.portal.client.SharingForCallers.OwnWarning;
import org.creditlists.portal.client.SharingForCallers.OwnWarnings;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.Button;
import org.creditlists.portal.workbench.Phrases;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Warnings about the reader; that one was read is recorded when the reader says so. */
@Singleton
class OwnWarningRows {

    /** The button is about all of the reader's warnings; no id is needed. */
    private static final String ALL = new UUID(0, 0).toString();

    private final SharingForCallers sharing;
    private final Phrases phrases;

    OwnWarningRows(@RestClient SharingForCallers sharing, Phrases phrases) {
        this.sharing = sharing;
        this.phrases = phrases;
    }

    List<Board.Row> rows() {
        return switch (Answer.of(sharing::ownWarnings)) {
            case Answer.Given<OwnWarnings>(OwnWarnings own) -> rows(own);
            case Answer.Refused<OwnWarnings> notTold -> List.of();
        };
    }

    private List<Board.Row> rows(OwnWarnings own) {
        List<Action> actions = own.read()
                ? List.of()
                : List.of(new Action(Button.READ_WARNING, ALL, phrases.work().readWarning()));
        return own.warnings().stream()
                .map(one -> new Board.Row(cells(one), actions))
                .toList();
    }

    private List<String> cells(OwnWarning one) {
        return List.of(
                phrases.messages().warnings() + ": " + phrases.both(one.notice()),
                "",
                one.reasons().stream()
                        .map(reason -> phrases.both(reason.fieldName()))
                        .collect(Collectors.joining(phrases.work().comma())),
                phrases.work().stateInForce(),
                "");
    }
}
