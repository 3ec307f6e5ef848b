package org.creditlists.portal.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.creditlists.portal.client.OtherServices.Answer;
import org.creditlists.portal.client.OtherServices.Owner;
import org.creditlists.portal.language.Messages;
import org.creditlists.portal.workbench.session.Session;
import org.jspecify.annotations.Nullable;

/** Draws the list that a service answers, a page of it at a time. */
@Singleton
public class QueueBoard {

    private final Requests requests;
    private final Phrases phrases;

    QueueBoard(Requests requests, Phrases phrases) {
        this.requests = requests;
        this.phrases = phrases;
    }

    /**
     * @param title among the words of the pages
     * @param path of the list, at its owner and below the workbench
     * @param columns their heads, among the words of the pages
     */
    public record Queue(
            Function<Messages, String> title,
            Owner owner,
            String path,
            List<Action> begin,
            List<Function<Messages, String>> columns) {}

    /** @param after the page begins behind it; null for the first */
    public Board draw(Queue queue, @Nullable String after, Function<JsonNode, Board.Row> rowOf) {
        Answer answer = requests.get(queue.owner(), queue.path() + from(after));
        List<Board.Row> rows = answer.isOk()
                ? StreamSupport.stream(answer.content().spliterator(), false)
                        .map(rowOf)
                        .toList()
                : List.of();
        var board = new Board(
                queue.title().apply(phrases.messages()),
                answer.isOk() ? null : requests.problem(answer),
                queue.begin(),
                queue.columns().stream()
                        .map(head -> head.apply(phrases.messages()))
                        .toList(),
                rows,
                answer.after() == null ? null : Session.PATH + queue.path() + from(answer.after()));
        return after == null ? board : board.with("after", after);
    }

    private static String from(@Nullable String after) {
        return after == null ? "" : "?after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
    }
}
