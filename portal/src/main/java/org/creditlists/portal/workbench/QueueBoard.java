package org.creditlists.portal.workbench;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.creditlists.portal.client.Answer;
import org.creditlists.portal.client.NextPage;
import org.creditlists.portal.language.Messages;
import org.creditlists.portal.workbench.session.Session;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Draws the list that a service answers, a page of it at a time. */
@Singleton
public class QueueBoard {

    private final RefusedAnswers refusals;
    private final Phrases phrases;

    QueueBoard(RefusedAnswers refusals, Phrases phrases) {
        this.refusals = refusals;
        this.phrases = phrases;
    }

    /**
     * @param title among the words of the pages
     * @param path of the list below the workbench
     * @param begin forms above the rows
     * @param columns their heads, among the words of the pages
     * @param rowOf one thing of the list
     */
    public record Queue<T>(
            Function<Messages, String> title,
            String path,
            List<Action> begin,
            List<Function<Messages, String>> columns,
            Function<T, Board.Row> rowOf) {}

    /**
     * @param after the page begins behind it; null for the first
     * @param page asks the service for it
     */
    public <T> Board draw(Queue<T> queue, @Nullable String after, Supplier<RestResponse<List<T>>> page) {
        Board board =
                switch (Answer.of(page)) {
                    case Answer.Given<RestResponse<List<T>>>(RestResponse<List<T>> given) ->
                        board(
                                queue,
                                null,
                                given.getEntity().stream().map(queue.rowOf()).toList(),
                                next(queue, given));
                    case Answer.Refused<RestResponse<List<T>>> refused ->
                        board(queue, refusals.text(refused), List.of(), null);
                };
        return after == null ? board : board.with("after", after);
    }

    private Board board(Queue<?> queue, @Nullable String note, List<Board.Row> rows, @Nullable String next) {
        return new Board(
                queue.title().apply(phrases.messages()),
                note,
                List.of(),
                queue.begin(),
                queue.columns().stream()
                        .map(head -> head.apply(phrases.messages()))
                        .toList(),
                rows,
                next);
    }

    private static @Nullable String next(Queue<?> queue, RestResponse<?> page) {
        String after = NextPage.after(page);
        return after == null
                ? null
                : Session.PATH + "/" + queue.path() + "?after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
    }
}
