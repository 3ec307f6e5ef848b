package org.creditlists.portal.workbench.pushes;

import static org.creditlists.portal.workbench.Phrases.text;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.creditlists.portal.client.OtherServices.Owner;
import org.creditlists.portal.language.Messages;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.BoardPage;
import org.creditlists.portal.workbench.Button;
import org.creditlists.portal.workbench.Input;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.QueueBoard;
import org.creditlists.portal.workbench.session.Session;

/** The latest pushes, with the form that hands in a list; a snapshot may wait for a second person. */
@Singleton
class PushesPage implements BoardPage {

    private static final List<Function<Messages, String>> COLUMNS = List.of(
            Messages::push,
            Messages::state,
            Messages::received,
            Messages::accepted,
            Messages::corrected,
            Messages::withdrawn,
            Messages::refused);

    private final QueueBoard queues;
    private final Phrases phrases;

    PushesPage(QueueBoard queues, Phrases phrases) {
        this.queues = queues;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "pushes";
    }

    @Override
    public Optional<Board> draw(Place place) {
        var queue = new QueueBoard.Queue(Messages::pushes, Owner.DESIGNATION, "/pushes", List.of(upload()), COLUMNS);
        return Optional.of(queues.draw(queue, null, this::row));
    }

    private Action upload() {
        return new Action(
                Button.PUSH,
                UUID.randomUUID().toString(),
                phrases.work().upload(),
                Input.text(Input.Kind.FILE, "file", phrases.work().pushFile()),
                Input.choice(
                        Input.Kind.CHOICE,
                        "charset",
                        phrases.work().charset(),
                        List.of(new Input.Option("UTF-8", "UTF-8"), new Input.Option("GB18030", "GB18030"))),
                Input.choice(
                        Input.Kind.ANY,
                        "dryRun",
                        phrases.work().dryRun(),
                        List.of(new Input.Option("true", phrases.work().dryRunText()))));
    }

    private Board.Row row(JsonNode push) {
        String id = text(push, "push");
        boolean waits = text(push, "state").equals("AWAITING_CONFIRMATION");
        return new Board.Row(
                List.of(
                        id,
                        state(push) + (waits ? ": " + text(push, "toWithdraw") : ""),
                        Phrases.local(text(push, "receivedAt")),
                        text(push, "accepted"),
                        text(push, "corrected"),
                        text(push, "withdrawn"),
                        text(push, "refused")),
                List.of(new Board.Link(phrases.work().receipts(), Session.PATH + "/pushes/" + id + "/receipts")),
                waits
                        ? List.of(
                                new Action(
                                        Button.CONFIRM_PUSH, id, phrases.work().confirmPush()),
                                new Action(
                                        Button.REJECT_PUSH, id, phrases.work().rejectPush()))
                        : List.of());
    }

    private String state(JsonNode push) {
        boolean dryRun = push.path("order").path("dryRun").asBoolean();
        return phrases.message("push", text(push, "state"))
                + (dryRun ? " (" + phrases.work().dryRun() + ")" : "");
    }
}
