package org.creditlists.portal.workbench.mine;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.creditlists.portal.client.OtherServices.Answer;
import org.creditlists.portal.client.OtherServices.Owner;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.Button;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.Requests;

/** Warnings about the reader; that one was read is recorded when the reader says so. */
@Singleton
class OwnWarningRows {

    /** The button is about all of the reader's warnings; no id is needed. */
    private static final String ALL = new UUID(0, 0).toString();

    private final Requests requests;
    private final Phrases phrases;

    OwnWarningRows(Requests requests, Phrases phrases) {
        this.requests = requests;
        this.phrases = phrases;
    }

    List<Board.Row> rows() {
        Answer answer = requests.get(Owner.SHARING, "/warnings/mine");
        List<Action> actions = answer.content().path("read").asBoolean()
                ? List.of()
                : List.of(new Action(Button.READ_WARNING, ALL, phrases.work().readWarning()));
        return stream(answer.content().path("warnings"))
                .map(one -> new Board.Row(
                        List.of(
                                phrases.messages().warnings() + ": " + phrases.both(one.path("notice")),
                                "",
                                stream(one.path("reasons"))
                                        .map(reason -> phrases.both(reason.path("fieldName")))
                                        .collect(Collectors.joining(
                                                phrases.work().comma())),
                                phrases.work().stateInForce(),
                                ""),
                        actions))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
