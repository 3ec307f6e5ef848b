package org.creditlists.designation.approval;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.creditlists.base.approval.Approvals;
import org.creditlists.base.approval.domain.Approval;
import org.creditlists.base.approval.domain.ApprovalEvent;
import org.creditlists.base.approval.domain.Asked;
import org.creditlists.base.approval.domain.TwoPersonsEdition;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.designation.PushClient;
import org.creditlists.designation.Samples;
import org.creditlists.designation.SecondPerson;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.author.Acting;
import org.creditlists.runtime.author.Author;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** Two persons decide together: by whom, how often, and when a process ends in between. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class ApprovalResourceTest {

    private static final String FIRST = TestTokens.registrar();
    private static final String SECOND = TestTokens.registrar("second");
    private static final String ACT = "{\"act\":\"close-body\"}";
    private static final String BODY =
            "{\"kind\":\"DEPARTMENT\",\"level\":\"CITY\",\"region\":\"420200\",\"zh\":\"示例\",\"en\":\"Sample\"}";
    private static final Author SECOND_PERSON =
            new Author.Person("second", "registry", "registrar", null, null, null, null);
    private static final Author SWEEP = new Author.Sweep("approvals");
    private static final String INSERT = """
        INSERT INTO approval (content, approval_id, changed) VALUES (?, ?::uuid, nextval('approval_change'))
        """;
    private static final String UPDATE = """
        UPDATE approval SET content = ?, changed = nextval('approval_change') WHERE approval_id = ?::uuid
        """;

    @Inject
    Approvals approvals;

    @Inject
    Decisions<ApprovalEvent> decisions;

    @Inject
    LegalDay legalDay;

    @Test
    void theFirstPersonIsNotTheSecondAndOtherOrganisationsSeeNoRequest() {
        String approval = close(body(), Samples.today().toString());
        act(FIRST, approval, "approve").statusCode(403).body("code", equalTo("approval-by-the-first"));
        refuse(FIRST, approval, "示例理由").statusCode(403).body("code", equalTo("approval-by-the-first"));
        String other = TestTokens.officer("tax-420000");
        for (String path : List.of("/approvals/" + approval, "/approvals/" + approval + "/history")) {
            given().auth().oauth2(other).get(path).then().statusCode(404);
            given().auth().oauth2(TestTokens.auditor()).get(path).then().statusCode(200);
        }
        for (String what : List.of("approve", "withdraw")) {
            act(other, approval, what).statusCode(404).body("code", equalTo("approval-unknown"));
            act(FIRST, UUID.randomUUID().toString(), what).statusCode(404);
        }
        refuse(other, approval, "示例理由").statusCode(404);
        given().auth().oauth2(other).get("/approvals").then().body("approval", not(hasItem(approval)));
        given().auth().oauth2(SECOND).get("/approvals").then().body("approval", hasItem(approval));
    }

    @Test
    void theSecondPersonHasTheRoleInWhichItWasAskedFor() {
        String association = body(BODY.replace("DEPARTMENT", "ASSOCIATION")
                .replace("CITY", "NATIONAL")
                .replace("420200", "000000"));
        String approval = given().auth()
                .oauth2(TestTokens.officer("market-000000"))
                .contentType("application/json")
                .body("""
                        {"power": "DESIGNATE", "field": "FOOD_DRUGS", "from": "2026-01-01",
                         "authorisation": {"by": "market-000000", "document": "示例授权3号"}}
                        """)
                .post("/authorities/" + association + "/mandates")
                .then()
                .statusCode(202)
                .extract()
                .path("approval");
        String grant = "{\"act\":\"grant-mandate\"}";
        SecondPerson.act(TestTokens.of("registrar", Map.of("org", "market-000000")), approval, "approve", grant)
                .statusCode(403)
                .body("code", equalTo("approval-role-missing"));
        SecondPerson.act(TestTokens.officer("market-000000", "second"), approval, "approve", grant)
                .statusCode(200)
                .body("state", equalTo("CARRIED_OUT"));
    }

    @Test
    void whatIsRefusedOrWithdrawnIsNotDone() {
        String body = body();
        String refused = close(body, Samples.today().toString());
        refuse(SECOND, refused, " ").statusCode(422).body("code", equalTo("approval-reason-missing"));
        refuse(SECOND, refused, "示例理由")
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("reason", equalTo("示例理由"))
                .body("second", equalTo("second"));
        act(SECOND, refused, "approve").statusCode(409).body("code", equalTo("approval-decided"));
        act(FIRST, refused, "withdraw").statusCode(409);

        String withdrawn = close(body, Samples.today().toString());
        assertThat(withdrawn).isNotEqualTo(refused);
        act(SECOND, withdrawn, "withdraw").statusCode(403).body("code", equalTo("approval-not-yours"));
        SecondPerson.act(FIRST, withdrawn, "withdraw", "{}").statusCode(422);
        act(FIRST, withdrawn, "withdraw").statusCode(200).body("state", equalTo("WITHDRAWN"));
        act(SECOND, withdrawn, "approve").statusCode(409);
        assertThat(closures(body)).isZero();
    }

    @Test
    void howeverManyApproveAtOnceItIsDoneOnceAndBothPersonsStandInIt() throws Exception {
        String body = body();
        String approval = close(body, Samples.today().toString());
        List<Callable<Integer>> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String token = TestTokens.registrar("second-" + i % 3);
            people.add(() -> act(token, approval, "approve").extract().statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(people.size())) {
            for (var answer : threads.invokeAll(people)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly(200, 409);
        assertThat(answers).filteredOn(answer -> answer == 200).hasSize(2);
        given().auth()
                .oauth2(FIRST)
                .get("/approvals/" + approval + "/history")
                .then()
                .body(
                        "event",
                        equalTo(List.of(
                                "org.creditlists.approval-requested",
                                "org.creditlists.approval-given",
                                "org.creditlists.approval-carried-out")));
        assertThat(closures(body)).isOne();
        given().auth()
                .oauth2(FIRST)
                .get("/authorities/" + body + "/history")
                .then()
                .body("content.last().persons.approval", equalTo(approval))
                .body("content.last().persons.first", equalTo("registrar"));
        assertThat(authors(body).getLast()).startsWith("second-");
    }

    @Test
    void whatWasApprovedWhenTheProcessEndedIsCarriedOutOnceAfterwards() throws Exception {
        String body = body();
        UUID approval = UUID.fromString(close(body, Samples.today().toString()));
        approveAndEnd(approval);
        List<Callable<Boolean>> replicas = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            replicas.add(() -> {
                approvals.carryOutApproved();
                return true;
            });
        }
        try (var threads = Executors.newFixedThreadPool(replicas.size())) {
            for (var replica : threads.invokeAll(replicas)) {
                assertThat(replica.get()).isTrue();
            }
        }
        assertThat(closures(body)).isOne();
        assertThat(authors(body)).containsExactly("registrar", "second");
        given().auth()
                .oauth2(FIRST)
                .get("/approvals/" + approval)
                .then()
                .body("state", equalTo("CARRIED_OUT"))
                .body("second", equalTo("second"));
    }

    @Test
    void itIsDecidedAnewWhenItIsApproved() {
        String body = body();
        String one = close(body, Samples.today().toString());
        String other = close(body, Samples.today().plusDays(9).toString());
        act(SECOND, one, "approve").body("state", equalTo("CARRIED_OUT"));
        act(SECOND, other, "approve")
                .statusCode(200)
                .body("state", equalTo("NOT_CARRIED_OUT"))
                .body("reason", equalTo("authority-closed"));
        assertThat(closures(body)).isOne();
    }

    @Test
    void whatNobodyDecidesInTimeExpiresOnceAndThatStandsInItsHistory() {
        UUID late = lateRequest();
        get(late).body("state", equalTo("EXPIRED"));
        act(SECOND, late.toString(), "approve").statusCode(409).body("code", equalTo("approval-expired"));
        String waits = close(body(), Samples.today().toString());
        for (int i = 0; i < 2; i++) {
            Acting.as(SWEEP, () -> approvals.expire(legalDay.today()));
        }
        get(late).body("state", equalTo("EXPIRED")).body("touches", nullValue());
        given().auth()
                .oauth2(FIRST)
                .get("/approvals/" + late + "/history")
                .then()
                .body(
                        "event",
                        equalTo(List.of("org.creditlists.approval-requested", "org.creditlists.approval-expired")))
                .body("author[1].by", equalTo("sweep"))
                .body("author[1].name", equalTo("approvals"));
        refuse(SECOND, late.toString(), "示例理由").statusCode(409).body("code", equalTo("approval-expired"));
        get(UUID.fromString(waits)).body("state", equalTo("WAITING"));
    }

    @Test
    void theSecondPersonSeesHowMuchItWouldTouch() throws SQLException {
        String approval = close("tax-420000", Samples.today().toString());
        long entries = PushClient.count(
                "SELECT count(*) FROM entry_register WHERE authority = 'tax-420000' AND ended_on IS NULL");
        get(UUID.fromString(approval))
                .body("touches.entries", equalTo((int) entries))
                .body("touches.mandates", greaterThan(0));
        act(FIRST, approval, "withdraw").statusCode(200);
    }

    private static ValidatableResponse get(UUID approval) {
        return given().auth().oauth2(FIRST).get("/approvals/" + approval).then().statusCode(200);
    }

    /** One whose last day was yesterday, and that nobody looked at since. */
    private UUID lateRequest() {
        var asked = new Asked(
                UUID.randomUUID(),
                TwoPersonsEdition.CLOSE_BODY,
                body(),
                "{\"lastDay\":\"" + Samples.today() + "\"}",
                "registry",
                "registrar",
                "registrar",
                legalDay.today().minusDays(9),
                legalDay.today().minusDays(1));
        store(
                SWEEP,
                new ApprovalEvent.Requested(asked),
                new Approval(asked, Approval.State.WAITING, null, null, null),
                INSERT);
        // What another process stored is known a moment later, or now.
        approvals.carryOutApproved();
        return asked.id();
    }

    /** The second person has approved, and nothing more was done. */
    private void approveAndEnd(UUID id) {
        Approval waiting = approvals.find(id).orElseThrow();
        var approved = new Approval(
                waiting.asked(),
                Approval.State.APPROVED,
                "second",
                null,
                waiting.asked().askedOn());
        store(
                SECOND_PERSON,
                new ApprovalEvent.Given(id, "second", waiting.asked().askedOn()),
                approved,
                UPDATE);
    }

    private void store(Author author, ApprovalEvent event, Approval row, String sql) {
        UUID id = event.id();
        Acting.asking(
                author,
                () -> decisions.decide(Boundary.of(Approvals.TAG, id), history -> {
                    try {
                        return new Draft<>(
                                List.of(event),
                                List.of(new CompanionWrite(
                                        sql, List.of(WireJson.MAPPER.writeValueAsBytes(row), id.toString()), 1)),
                                true);
                    } catch (JsonProcessingException e) {
                        throw new IllegalArgumentException(e);
                    }
                }));
    }

    private static String body() {
        return body(BODY);
    }

    private static String body(String json) {
        String id = "sample-" + UUID.randomUUID();
        given().auth()
                .oauth2(FIRST)
                .contentType("application/json")
                .body(json)
                .put("/authorities/" + id)
                .then()
                .statusCode(200);
        return id;
    }

    private static String close(String body, String lastDay) {
        return given().auth()
                .oauth2(FIRST)
                .contentType("application/json")
                .body("{\"lastDay\":\"" + lastDay + "\"}")
                .post("/authorities/" + body + "/closure")
                .then()
                .statusCode(202)
                .extract()
                .path("approval");
    }

    private static ValidatableResponse act(String token, String approval, String what) {
        return SecondPerson.act(token, approval, what, ACT);
    }

    private static ValidatableResponse refuse(String token, String approval, String reason) {
        return SecondPerson.act(token, approval, "refuse", "{\"reason\":\"" + reason + "\"}");
    }

    /** Who caused what happened to a body, in order. */
    private static List<String> authors(String body) {
        return given().auth()
                .oauth2(TestTokens.auditor())
                .get("/events/of/authority/" + body)
                .then()
                .extract()
                .path("author.person");
    }

    private static long closures(String body) {
        List<String> events = given().auth()
                .oauth2(FIRST)
                .get("/authorities/" + body + "/history")
                .then()
                .extract()
                .path("event");
        return events.stream()
                .filter("org.creditlists.authority-closed"::equals)
                .count();
    }
}
