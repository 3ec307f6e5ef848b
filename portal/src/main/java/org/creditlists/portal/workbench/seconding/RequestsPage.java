package org.creditlists.portal.workbench.seconding;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.creditlists.portal.client.ApprovalRequests.Request;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.BoardPage;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.RefusedAnswers;
import org.creditlists.portal.workbench.session.Session;

/** The requests of the organisation that wait for a second person, or had one: those that wait first. */
@Singleton
class RequestsPage implements BoardPage {

    private final RequestsOfServices requests;
    private final RequestWords words;
    private final RefusedAnswers refusals;
    private final Phrases phrases;

    RequestsPage(RequestsOfServices requests, RequestWords words, RefusedAnswers refusals, Phrases phrases) {
        this.requests = requests;
        this.words = words;
        this.refusals = refusals;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public Optional<Board> draw(Place place) {
        RequestsOfServices.All all = requests.all();
        return Optional.of(new Board(
                phrases.work().requests(),
                all.refused() == null ? phrases.work().requestsText() : refusals.text(all.refused()),
                List.of(),
                List.of(
                        phrases.work().act(),
                        phrases.work().subjectOfAct(),
                        phrases.work().askedBy(),
                        phrases.work().decideBy(),
                        phrases.messages().state()),
                all.requests().stream()
                        .sorted(Comparator.comparing((Request one) -> !one.isWaiting())
                                .thenComparing(Request::decideBy, Comparator.reverseOrder()))
                        .map(this::row)
                        .toList()));
    }

    private Board.Row row(Request one) {
        return new Board.Row(
                List.of(
                        words.act(one),
                        words.about(one),
                        one.first() + ", " + one.askedOn(),
                        one.decideBy().toString(),
                        words.state(one)),
                List.of(new Board.Link(
                        phrases.work().look(), Session.PATH + "/" + RequestPage.NAME + "/" + one.approval())),
                List.of());
    }
}
