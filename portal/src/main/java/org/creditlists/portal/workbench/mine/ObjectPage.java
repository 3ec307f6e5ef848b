package org.creditlists.portal.workbench.mine;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.creditlists.portal.client.Answer;
import org.creditlists.portal.client.PublishedEntry;
import org.creditlists.portal.client.SharingForCallers;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.BoardPage;
import org.creditlists.portal.workbench.Button;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.RefusedAnswers;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** One published entry with the form by which anybody objects to it. */
@Singleton
class ObjectPage implements BoardPage {

    private static final int NOT_FOUND = 404;

    private final SharingForCallers sharing;
    private final RefusedAnswers refusals;
    private final SubjectForms forms;
    private final Phrases phrases;

    ObjectPage(@RestClient SharingForCallers sharing, RefusedAnswers refusals, SubjectForms forms, Phrases phrases) {
        this.sharing = sharing;
        this.refusals = refusals;
        this.forms = forms;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "object";
    }

    @Override
    public Optional<Board> draw(Place place) {
        UUID entry = place.about();
        if (entry == null) {
            return Optional.empty();
        }
        return switch (Answer.of(() -> sharing.entry(entry))) {
            case Answer.Given<PublishedEntry>(PublishedEntry published) -> Optional.of(board(published));
            case Answer.Refused<PublishedEntry> refused ->
                refused.status() == NOT_FOUND ? Optional.empty() : Optional.of(notDrawn(refusals.text(refused)));
        };
    }

    private Board notDrawn(String problem) {
        return new Board(phrases.work().objectAct(), problem, List.of(), List.of(), List.of());
    }

    private Board board(PublishedEntry one) {
        String entry = one.entry().toString();
        return new Board(
                phrases.work().objectAct(),
                phrases.messages().objectText(),
                List.of(),
                List.of(
                        phrases.messages().name(),
                        phrases.messages().list(),
                        phrases.messages().authority(),
                        phrases.messages().ground(),
                        phrases.messages().displayUntil()),
                List.of(new Board.Row(
                        List.of(
                                one.name(),
                                phrases.message(one.list()) + " · " + phrases.both(one.field()),
                                phrases.both(one.authority()),
                                phrases.both(one.ground()),
                                one.displayUntil().toString()),
                        List.of(new Board.Link(phrases.messages().entry(), "/entry/" + entry)),
                        List.of(forms.objection(Button.OBJECT_TO, entry, one.list())
                                .opened()))));
    }
}
