package org.creditlists.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.infrastructure.DatabaseKeys;
import org.creditlists.infrastructure.NotReadyException;
import org.creditlists.local.forgetting.Canary;
import org.jspecify.annotations.Nullable;

/**
 * Writes the words of a canary into every text and file that the interfaces take about an entry, and takes the
 * entries to an end: a company is restored, a person's entry is withdrawn.
 */
final class CanaryStory {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COURT = "court-420100";
    private static final String DEPARTMENT = "customs-000000";
    private static final String NOTHING_TO_APPLY_TO = "NOTHING_TO_APPLY_TO";
    private static final List<String> CONDITIONS = List.of("RECTIFIED", "OBLIGATIONS_MET", "HARM_UNDONE");

    private final StoryStage stage;
    private final CanaryPeople people;
    private final Canary canary;

    CanaryStory(Platform platform, Canary canary, Consumer<String> tell) {
        this.canary = canary;
        this.people = CanaryPeople.of(canary, LocalDate.now(WorkingDays.LEGAL_ZONE));
        this.stage = new StoryStage(platform, people.company(), tell);
    }

    /** @return the entries, which have ended everywhere when this returns */
    Set<String> play() {
        String company = designate(StoryStage.AUTHORITY, people.designationOfCompany());
        String person = designate(COURT, people.designationOfPerson(COURT));
        push();
        for (String entry : List.of(company, person)) {
            stage.everywhere("列入 / on BLACK", entry, StoryStage.inForce(false));
            canary.add("key", keyOf(entry));
        }
        inquire();
        measures(company);
        object(company);
        restore(company);
        StoryStage.expect(
                stage.http.post(
                        stage.url(Service.DESIGNATION, "/entries/" + person + "/withdrawal"),
                        stage.tokens.officer(COURT),
                        Map.of("reason", "REVOKED")),
                204);
        stage.everywhere("修复 / restored", company, StoryStage.ended("RESTORED"));
        stage.everywhere("撤销 / withdrawn", person, StoryStage.ended("REVOKED"));
        textsAreGone(company);
        return Set.of(company, person);
    }

    private String designate(String authority, Map<String, Object> body) {
        Http.Answer answer =
                stage.http.post(stage.url(Service.DESIGNATION, "/designations"), stage.tokens.officer(authority), body);
        StoryStage.expect(answer, 201);
        return answer.json().get("entry").asText();
    }

    /** The same once more in a list: its content is kept until it is decided. */
    private void push() {
        String pushes = stage.url(Service.DESIGNATION, "/pushes");
        Http.Answer taken =
                stage.http.upload(pushes, stage.officer, "application/x-ndjson", line(people.designationOfCompany()));
        StoryStage.expect(taken, 202);
        String push = pushes + "/" + taken.json().get("push").asText();
        StoryStage.until("the push is decided", () -> stage.http
                .get(push, stage.officer)
                .json()
                .get("state")
                .asText()
                .equals("DONE"));
    }

    private static byte[] line(Map<String, Object> body) {
        try {
            return (JSON.writeValueAsString(body) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] keyOf(String entry) {
        try (Connection connection = stage.platform.postgres().connect(DatabaseKeys.NAME);
                var query = connection.prepareStatement("SELECT key FROM data_key WHERE id = ?::uuid")) {
            query.setString(1, entry);
            try (var row = query.executeQuery()) {
                StoryStage.check("the entry has a key", row.next());
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw new NotReadyException("the database of keys answers with SQLSTATE " + e.getSQLState());
        }
    }

    private void inquire() {
        Map<String, String> body = Map.of(
                "code",
                people.person(),
                "purpose",
                "示例用途 " + canary.word("purpose"),
                "legalGround",
                Articles.GUOFA_2016_33_ART_18);
        StoryStage.expect(
                stage.http.post(stage.url(Service.SHARING, "/inquiries"), stage.tokens.department(DEPARTMENT), body),
                200);
    }

    private void measures(String entry) {
        List<JsonNode> orders = new ArrayList<>();
        StoryStage.until("departments have their orders", () -> {
            orders.clear();
            stage.ordersOf(entry).forEach(orders::add);
            return orders.size() > 1;
        });
        act(orders.getFirst(), "acknowledgement", null);
        act(orders.getFirst(), "application", null);
        Map<String, Object> summary = Map.of(
                "happenedOn",
                people.today().toString(),
                "province",
                "420000",
                "summary",
                "示例 " + canary.word("summary"));
        String reported = stage.url(
                Service.INCENTIVE,
                "/orders/" + orders.getFirst().get("order").asText() + "/cases/" + UUID.randomUUID());
        StoryStage.expect(stage.http.put(reported, department(orders.getFirst()), summary), 200);
        act(orders.getLast(), "acknowledgement", null);
        act(
                orders.getLast(),
                "non-application",
                Map.of("reason", NOTHING_TO_APPLY_TO, "remark", "示例 " + canary.word("remark")));
    }

    private void act(JsonNode order, String act, @Nullable Object body) {
        String url =
                stage.url(Service.INCENTIVE, "/orders/" + order.get("order").asText() + "/" + act);
        StoryStage.expect(stage.http.post(url, department(order), body), 200);
    }

    private String department(JsonNode order) {
        return stage.tokens.department(order.get("department").asText());
    }

    private void object(String entry) {
        String objections = stage.url(Service.OBJECTION, "/objections");
        Http.Answer raised = stage.http.post(
                objections,
                stage.subject(),
                Map.of(
                        "entry",
                        entry,
                        "ground",
                        "FACTS_WRONG",
                        "statement",
                        "示例 " + canary.word("objection"),
                        "evidence",
                        List.of(file(objections))));
        StoryStage.expect(raised, 201);
        Map<String, String> decision = Map.of(
                "outcome",
                "REJECTED",
                "reason",
                "INFORMATION_CORRECT",
                "explanation",
                "示例 " + canary.word("explanation"));
        String path = objections + "/" + raised.json().get("caseId").asText();
        StoryStage.expect(stage.http.post(path + "/decision", stage.officer, decision), 200);
        stage.everywhere("异议未予支持 / objection rejected", entry, StoryStage.inForce(false));
    }

    private void restore(String entry) {
        String restorations = stage.url(Service.RESTORATION, "/restorations");
        Http.Answer requested = stage.http.post(
                restorations,
                stage.subject(),
                Map.of(
                        "entry",
                        entry,
                        "route",
                        "EXPLANATION",
                        "statement",
                        "示例 " + canary.word("application"),
                        "commitment",
                        "COMMITMENT-1",
                        "evidence",
                        List.of(file(restorations))));
        StoryStage.expect(requested, 201);
        String path = restorations + "/" + requested.json().get("caseId").asText();
        StoryStage.expect(stage.http.post(path + "/acceptance", stage.officer, Map.of("act", "ACCEPT")), 200);
        StoryStage.expect(
                stage.http.post(
                        path + "/decision", stage.officer, Map.of("outcome", "GRANTED", "confirmed", CONDITIONS)),
                200);
    }

    private String file(String cases) {
        Http.Answer taken =
                stage.http.upload(cases + "/evidence", stage.subject(), "application/pdf", people.page("evidence"));
        StoryStage.expect(taken, 201);
        return taken.json().get("evidence").asText();
    }

    /** Texts of cases and remarks go when their service has learnt of the end. */
    private void textsAreGone(String entry) {
        String left = "SELECT count(*) FROM %s WHERE entry_id = '" + entry + "'%s";
        StoryStage.until(
                "texts of cases are deleted",
                () -> count(Service.OBJECTION, left.formatted("objection_case", " AND statement IS NOT NULL"))
                                + count(Service.OBJECTION, left.formatted("evidence", ""))
                                + count(
                                        Service.RESTORATION,
                                        left.formatted("restoration_case", " AND statement IS NOT NULL"))
                                + count(Service.RESTORATION, left.formatted("evidence", ""))
                                + count(Service.INCENTIVE, left.formatted("order_remark", ""))
                        == 0);
    }

    private long count(Service service, String sql) {
        try (Connection connection = stage.platform.postgres().connect(stage.platform.database(service));
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new NotReadyException("the database answers with SQLSTATE " + e.getSQLState());
        }
    }
}
