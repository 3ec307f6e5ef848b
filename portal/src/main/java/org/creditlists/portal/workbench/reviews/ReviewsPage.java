package org.creditlists.portal.workbench.reviews;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditlists.portal.client.Answer;
import org.creditlists.portal.client.SharingForCallers;
import org.creditlists.portal.client.SharingForCallers.ReviewQueue;
import org.creditlists.portal.client.SharingForCallers.WaitingEntry;
import org.creditlists.portal.client.SharingForCallers.WaitingRecord;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.BoardPage;
import org.creditlists.portal.workbench.Button;
import org.creditlists.portal.workbench.Input;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.RefusedAnswers;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Publications that wait for a reviewer: licences and penalties, the most urgent first, then entries. */
@Singleton
class ReviewsPage implements BoardPage {

    /** Characters of a reason, as the service takes them. */
    private static final int LONGEST_REASON = 500;

    private final SharingForCallers sharing;
    private final RefusedAnswers refusals;
    private final Phrases phrases;

    ReviewsPage(@RestClient SharingForCallers sharing, RefusedAnswers refusals, Phrases phrases) {
        this.sharing = sharing;
        this.refusals = refusals;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public Optional<Board> draw(Place place) {
        return Optional.of(
                switch (Answer.of(sharing::reviews)) {
                    case Answer.Given<ReviewQueue>(ReviewQueue queue) -> board(null, rows(queue));
                    case Answer.Refused<ReviewQueue> refused -> board(refusals.text(refused), List.of());
                });
    }

    private List<Board.Row> rows(ReviewQueue queue) {
        return Stream.concat(
                        queue.records().stream().map(this::record),
                        queue.entries().stream().map(this::entry))
                .toList();
    }

    private Board board(@Nullable String note, List<Board.Row> rows) {
        return new Board(
                phrases.work().reviews(),
                note,
                List.of(),
                List.of(
                        phrases.messages().list(),
                        phrases.messages().name(),
                        phrases.work().content(),
                        phrases.messages().number(),
                        phrases.messages().deadline()),
                rows);
    }

    private Board.Row record(WaitingRecord one) {
        return new Board.Row(
                List.of(
                        phrases.message(one.kind()),
                        one.name(),
                        one.title(),
                        one.documentNumber(),
                        one.dueOn().toString()),
                review(
                        Button.PUBLISH_RECORD,
                        Button.WITHHOLD_RECORD,
                        one.record().toString(),
                        Map.of()));
    }

    private Board.Row entry(WaitingEntry one) {
        return new Board.Row(
                List.of(
                        phrases.message(one.list()),
                        one.name(),
                        one.statement(),
                        phrases.field(one.field()),
                        one.decisionDate().toString()),
                review(
                        Button.PUBLISH_ENTRY,
                        Button.WITHHOLD_ENTRY,
                        one.entry().toString(),
                        Map.of("version", Long.toString(one.version()))));
    }

    private List<Action> review(Button publish, Button withhold, String id, Map<String, String> hidden) {
        Input reason = Input.text(Input.Kind.LONG_TEXT, "reason", phrases.work().reason())
                .atMost(LONGEST_REASON);
        return List.of(
                new Action(publish, id, phrases.work().publish(), hidden),
                new Action(withhold, id, phrases.work().withhold(), hidden, reason));
    }
}
