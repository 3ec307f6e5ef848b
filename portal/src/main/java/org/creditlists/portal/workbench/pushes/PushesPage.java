package org.creditlists.portal.workbench.pushes;

import static org.creditlists.portal.workbench.Phrases.text;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditlists.contracts.list.Text;
import org.creditlists.portal.client.Designation;
import org.creditlists.portal.client.Designation.Push;
import org.creditlists.portal.language.Messages;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.BoardPage;
import org.creditlists.portal.workbench.Button;
import org.creditlists.portal.workbench.Input;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.QueueBoard;
import org.creditlists.portal.workbench.session.Session;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The latest pushes, with the form that hands in a list; a snapshot may wait for a second person. */
@Singleton
class PushesPage implements BoardPage {

    private static final String WAITS = "AWAITING_CONFIRMATION";
    private static final List<Function<Messages, String>> COLUMNS = List.of(
            Messages::push,
            Messages::state,
            Messages::received,
            Messages::accepted,
            Messages::corrected,
            Messages::withdrawn,
            Messages::refused);

    private final Designation designation;
    private final QueueBoard queues;
    private final Phrases phrases;

    PushesPage(@RestClient Designation designation, QueueBoard queues, Phrases phrases) {
        this.designation = designation;
        this.queues = queues;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "pushes";
    }

    @Override
    public Optional<Board> draw(Place place) {
        var queue = new QueueBoard.Queue<>(Messages::pushes, name(), List.of(upload()), COLUMNS, this::row);
        return Optional.of(queues.draw(queue, null, designation::pushes));
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

    private Board.Row row(Push push) {
        String id = push.push().toString();
        boolean waits = push.state().equals(WAITS);
        return new Board.Row(
                List.of(
                        id,
                        state(push),
                        Phrases.local(push.receivedAt()),
                        text(push.accepted()),
                        text(push.corrected()),
                        text(push.withdrawn()),
                        text(push.refused())),
                List.of(new Board.Link(phrases.work().receipts(), Session.PATH + "/pushes/" + id + "/receipts")),
                waits
                        ? List.of(
                                new Action(
                                        Button.CONFIRM_PUSH, id, phrases.work().confirmPush()),
                                new Action(
                                        Button.REJECT_PUSH, id, phrases.work().rejectPush()))
                        : List.of());
    }

    private String state(Push push) {
        String state = phrases.message("push", push.state())
                + (push.order().dryRun() ? " (" + phrases.work().dryRun() + ")" : "");
        if (push.failure() != null) {
            return state + ": " + why(push.failure());
        }
        return push.state().equals(WAITS)
                ? Stream.of(
                                state,
                                label(phrases.work().toWithdraw(), push.toWithdraw()),
                                label(phrases.work().decideBy(), push.decideBy()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(phrases.work().comma()))
                : state;
    }

    private static String label(String label, @Nullable Object value) {
        return value == null ? "" : label + " " + value;
    }

    /** As the service writes it: code, Chinese, English. */
    private String why(String failure) {
        String both = failure.substring(failure.indexOf(": ") + 1).strip();
        int between = both.indexOf(" / ");
        return between < 0 ? both : phrases.both(new Text(both.substring(0, between), both.substring(between + 3)));
    }
}
