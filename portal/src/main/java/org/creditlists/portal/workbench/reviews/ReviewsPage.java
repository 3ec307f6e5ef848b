package org.creditlists.portal.workbench.reviews;

import static org.creditlists.portal.workbench.Phrases.text;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditlists.portal.client.OtherServices.Answer;
import org.creditlists.portal.client.OtherServices.Owner;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.BoardPage;
import org.creditlists.portal.workbench.Button;
import org.creditlists.portal.workbench.Input;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.Requests;

/** Publications that wait for a reviewer: licences and penalties, the most urgent first, then entries. */
@Singleton
class ReviewsPage implements BoardPage {

    /** Characters of a reason, as the service takes them. */
    private static final int LONGEST_REASON = 500;

    private final Requests requests;
    private final Phrases phrases;

    ReviewsPage(Requests requests, Phrases phrases) {
        this.requests = requests;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public Optional<Board> draw(Place place) {
        Answer answer = requests.get(Owner.SHARING, "/reviews");
        List<Board.Row> rows = new ArrayList<>();
        answer.content().path("records").forEach(one -> rows.add(record(one)));
        answer.content().path("entries").forEach(one -> rows.add(entry(one)));
        return Optional.of(new Board(
                phrases.work().reviews(),
                answer.isOk() ? null : requests.problem(answer),
                List.of(),
                List.of(
                        phrases.messages().list(),
                        phrases.messages().name(),
                        phrases.work().content(),
                        phrases.messages().number(),
                        phrases.messages().deadline()),
                rows));
    }

    private Board.Row record(JsonNode one) {
        return new Board.Row(
                List.of(
                        phrases.message(text(one, "kind")),
                        text(one, "name"),
                        text(one, "title"),
                        text(one, "documentNumber"),
                        text(one, "dueOn")),
                review(Button.PUBLISH_RECORD, Button.WITHHOLD_RECORD, text(one, "record"), Map.of()));
    }

    private Board.Row entry(JsonNode one) {
        return new Board.Row(
                List.of(
                        phrases.message(text(one, "list")),
                        text(one, "name"),
                        text(one, "statement"),
                        phrases.field(text(one, "field")),
                        text(one, "decisionDate")),
                review(
                        Button.PUBLISH_ENTRY,
                        Button.WITHHOLD_ENTRY,
                        text(one, "entry"),
                        Map.of("version", text(one, "version"))));
    }

    private List<Action> review(Button publish, Button withhold, String id, Map<String, String> hidden) {
        Input reason = Input.text(Input.Kind.LONG_TEXT, "reason", phrases.work().reason())
                .atMost(LONGEST_REASON);
        return List.of(
                new Action(publish, id, phrases.work().publish(), hidden),
                new Action(withhold, id, phrases.work().withhold(), hidden, reason));
    }
}
