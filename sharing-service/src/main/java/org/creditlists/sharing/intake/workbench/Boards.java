package org.creditlists.sharing.intake.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.creditlists.contracts.list.Text;
import org.creditlists.runtime.http.Caller;
import org.creditlists.sharing.intake.power.ApplicationResource;
import org.creditlists.sharing.intake.review.ReviewResource;
import org.creditlists.sharing.query.portal.Language;
import org.creditlists.sharing.query.services.OtherServices;
import org.creditlists.sharing.query.services.OtherServices.Owner;
import org.creditlists.sharing.query.words.Words;
import org.jspecify.annotations.Nullable;

/** The queues of an officer as boards. */
@Singleton
class Boards {

    private static final List<String> OBJECTION_REASONS =
            List.of("INFORMATION_CORRECT", "NOT_SUBSTANTIATED", "OUTSIDE_COMPETENCE");
    private static final List<String> REFUSAL_REASONS =
            List.of("NOT_RECTIFIED", "OBLIGATION_OPEN", "HARM_NOT_UNDONE", "EVIDENCE_MISSING", "NOT_TRUE");

    private final OtherServices others;
    private final ApplicationResource applications;
    private final ReviewResource reviews;
    private final Words words;
    private final Language language;
    private final Caller caller;

    Boards(
            OtherServices others,
            ApplicationResource applications,
            ReviewResource reviews,
            Words words,
            Language language,
            Caller caller) {
        this.others = others;
        this.applications = applications;
        this.reviews = reviews;
        this.words = words;
        this.language = language;
        this.caller = caller;
    }

    Board pushes() {
        return board(
                "pushes",
                Owner.DESIGNATION,
                "/pushes",
                List.of("push", "state", "received", "accepted", "refused"),
                push -> new Board.Row(
                        cells(push, "push", "state", "receivedAt", "accepted", "refused"),
                        List.of(new Board.Link(
                                language.message("receipts"),
                                Session.PATH + "/pushes/" + text(push, "push") + "/receipts")),
                        List.of()));
    }

    Board orders() {
        return board(
                "orders",
                Owner.INCENTIVE,
                "/orders?limit=50",
                List.of("name", "code", "measure", "field", "step", "deadline"),
                order -> {
                    String id = text(order, "order");
                    List<Board.Action> actions = new ArrayList<>();
                    switch (text(order, "step")) {
                        case "ACKNOWLEDGE" ->
                            actions.add(new Board.Action(Act.ACKNOWLEDGE, id, language.message("acknowledge")));
                        case "REPORT" -> actions.add(new Board.Action(Act.APPLY, id, language.message("applied")));
                        case "CONFIRM" ->
                            actions.add(new Board.Action(
                                    Act.CONFIRM,
                                    id,
                                    language.message("confirm"),
                                    Map.of("turn", text(order, "turn")),
                                    List.of()));
                        default -> {}
                    }
                    return new Board.Row(
                            List.of(
                                    text(order, "name"),
                                    text(order, "code"),
                                    both(order),
                                    language.of(words.field(text(order, "field"))),
                                    language.message(
                                            text(order, "step").isEmpty() ? "open" : "step" + text(order, "step")),
                                    due(order, "dueOn")),
                            actions);
                });
    }

    Board objections() {
        return board(
                "objectionQueue",
                Owner.OBJECTION,
                "/objections?limit=50",
                List.of("caseId", "list", "field", "ground", "state", "deadline"),
                one -> new Board.Row(
                        List.of(
                                text(one, "caseId"),
                                language.message(text(one, "list")),
                                language.of(words.field(text(one, "field"))),
                                both(one.path("ground")),
                                both(one.path("state")),
                                due(one, "deadline")),
                        List.of(caseLink("objections", one)),
                        List.of(new Board.Action(
                                Act.DECIDE_OBJECTION,
                                text(one, "caseId"),
                                language.message("decide"),
                                Map.of(),
                                List.of(
                                        new Board.Input(
                                                "outcome",
                                                language.message("outcome"),
                                                options(List.of("UPHELD", "PARTLY_UPHELD", "REJECTED"))),
                                        new Board.Input(
                                                "remedy",
                                                language.message("remedy"),
                                                options(List.of("WITHDRAWAL", "CORRECTION"))),
                                        new Board.Input(
                                                "reason", language.message("reason"), options(OBJECTION_REASONS)),
                                        new Board.Input("explanation", language.message("explanation"), List.of()))))));
    }

    Board restorations() {
        return board(
                "restorationQueue",
                Owner.RESTORATION,
                "/restorations?limit=50",
                List.of("caseId", "list", "field", "route", "state", "deadline"),
                one -> {
                    String id = text(one, "caseId");
                    List<Board.Option> conditions = new ArrayList<>();
                    one.path("conditions").forEach(condition -> {
                        if (!text(condition, "code").equals("COMMITMENT")) {
                            conditions.add(new Board.Option(text(condition, "code"), both(condition)));
                        }
                    });
                    List<Board.Input> confirmed = conditions.isEmpty()
                            ? List.of()
                            : List.of(new Board.Input("confirmed", language.message("confirmed"), conditions, true));
                    return new Board.Row(
                            List.of(
                                    id,
                                    language.message(text(one, "list")),
                                    language.of(words.field(text(one, "field"))),
                                    both(one.path("route")),
                                    both(one.path("state")),
                                    due(one, "deadline")),
                            List.of(caseLink("restorations", one)),
                            List.of(
                                    new Board.Action(Act.ACCEPT_RESTORATION, id, language.message("accept")),
                                    new Board.Action(
                                            Act.GRANT_RESTORATION, id, language.message("grant"), Map.of(), confirmed),
                                    new Board.Action(
                                            Act.REFUSE_RESTORATION,
                                            id,
                                            language.message("refuse"),
                                            Map.of(),
                                            List.of(
                                                    new Board.Input(
                                                            "reason",
                                                            language.message("reason"),
                                                            options(REFUSAL_REASONS)),
                                                    new Board.Input(
                                                            "nextTryFrom", language.message("nextTryFrom"), List.of()),
                                                    new Board.Input(
                                                            "explanation",
                                                            language.message("explanation"),
                                                            List.of())))));
                });
    }

    private Board.Link caseLink(String queue, JsonNode one) {
        return new Board.Link(language.message("caseTexts"), Session.PATH + "/" + queue + "/" + text(one, "caseId"));
    }

    Board approvals() {
        List<Board.Row> rows = applications.all().stream()
                .filter(one -> one.state().equals("REQUESTED"))
                .map(one -> new Board.Row(
                        List.of(
                                one.applicant(),
                                String.join(", ", one.categories()),
                                one.purpose(),
                                one.legalGround(),
                                one.until().toString()),
                        List.of(
                                new Board.Action(
                                        Act.GRANT_POWER, one.application().toString(), language.message("grant")),
                                new Board.Action(
                                        Act.REFUSE_POWER, one.application().toString(), language.message("refuse")))))
                .toList();
        return new Board(
                language.message("approvals"),
                null,
                heads(List.of("applicant", "categories", "purpose", "legalGround", "validUntil")),
                rows);
    }

    Board reviews() {
        ReviewResource.Queue queue = reviews.queue();
        List<Board.Row> rows = new ArrayList<>();
        queue.records()
                .forEach(one -> rows.add(new Board.Row(
                        List.of(
                                language.message(one.kind()),
                                one.name(),
                                one.title(),
                                one.documentNumber(),
                                one.dueOn().toString()),
                        review(
                                Act.PUBLISH_RECORD,
                                Act.WITHHOLD_RECORD,
                                one.record().toString(),
                                Map.of()))));
        queue.entries()
                .forEach(one -> rows.add(new Board.Row(
                        List.of(
                                language.message(one.list().name()),
                                one.name(),
                                one.statement(),
                                language.of(words.field(one.field())),
                                one.decisionDate().toString()),
                        review(
                                Act.PUBLISH_ENTRY,
                                Act.WITHHOLD_ENTRY,
                                one.entry().toString(),
                                Map.of("version", Long.toString(one.version()))))));
        return new Board(
                language.message("reviews"),
                null,
                heads(List.of("list", "name", "content", "number", "deadline")),
                rows);
    }

    private List<Board.Action> review(Act publish, Act withhold, String id, Map<String, String> hidden) {
        return List.of(
                new Board.Action(publish, id, language.message("publish"), hidden, List.of()),
                new Board.Action(
                        withhold,
                        id,
                        language.message("withhold"),
                        hidden,
                        List.of(new Board.Input("reason", language.message("reason"), List.of()))));
    }

    @FunctionalInterface
    private interface RowOf {

        Board.Row of(JsonNode node);
    }

    private Board board(String title, Owner owner, String path, List<String> columns, RowOf rowOf) {
        OtherServices.Answer answer = others.get(owner, path, caller.bearer());
        List<Board.Row> rows = answer.isOk()
                ? StreamSupport.stream(answer.content().spliterator(), false)
                        .map(rowOf::of)
                        .toList()
                : List.of();
        return new Board(language.message(title), answer.isOk() ? null : problem(answer), heads(columns), rows);
    }

    /** What a service refused, in the reader's language. */
    String problem(OtherServices.Answer answer) {
        if (answer.status() == 0) {
            return language.message("notReached");
        }
        String said = text(answer.content(), language.isEnglish() ? "detail" : "title");
        return said.isEmpty() ? language.message("refusedBy") + " " + answer.status() : said;
    }

    private List<String> heads(List<String> keys) {
        return keys.stream().map(language::message).toList();
    }

    private List<Board.Option> options(List<String> codes) {
        return codes.stream()
                .map(code -> new Board.Option(code, language.message(code)))
                .toList();
    }

    private static List<String> cells(JsonNode node, String... members) {
        return Arrays.stream(members).map(member -> text(node, member)).toList();
    }

    private static String due(JsonNode node, String member) {
        return text(node, member) + (node.path("overdue").asBoolean() ? " !" : "");
    }

    String both(JsonNode node) {
        return language.of(new Text(text(node, "zh"), text(node, "en")));
    }

    private static String text(@Nullable JsonNode node, String member) {
        return node == null ? "" : node.path(member).asText("");
    }
}
