package org.creditlists.designation.takedown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.designation.EntryClient.LEAD;
import static org.creditlists.designation.EntryClient.accepted;
import static org.creditlists.designation.EntryClient.as;
import static org.creditlists.designation.EntryClient.designate;
import static org.creditlists.designation.EntryClient.honoured;
import static org.creditlists.designation.EntryClient.number;
import static org.creditlists.designation.EntryClient.person;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.creditlists.designation.Samples;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** C12, F4: RED that a wrong BLACK entry ended is reinstated by its authority, with what had been lifted. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class ReinstatementResourceTest {

    private static final String TAX = "tax-420000";
    private static final String REINSTATE = "{\"act\":\"REINSTATE\"}";

    @Inject
    DataSource dataSource;

    @Test
    void whatEndedInErrorIsOnTheDeskOfItsAuthorityUntilItIsReinstated() {
        Map<String, Object> line = honoured(person(901));
        String red = accepted(line);
        as(TestTokens.subject(person(901)))
                .contentType("application/json")
                .body("{\"given\":true}")
                .put("/entries/" + red + "/consent")
                .then()
                .statusCode(204);
        String black = accepted(black(Samples.code(901_001), person(901)), TAX);
        queue().body(at(red), nullValue());
        reinstate(red, REINSTATE).statusCode(409).body("code", equalTo("record-stands"));
        withdraw(black, "ERROR");
        queue().body(at(red) + ".name", equalTo("示例人"))
                .body(at(red) + ".decisionNumber", equalTo(line.get("decisionNumber")))
                .body(at(red) + ".error.entry", equalTo(black))
                .body(at(red) + ".error.authority", equalTo(TAX));
        reinstate(red, "{}").statusCode(422).body("code", equalTo("act-missing"));
        reinstate(red, REINSTATE, TAX).statusCode(404);

        String again = reinstate(red, REINSTATE).statusCode(201).extract().path("entry");
        reinstate(red, REINSTATE).statusCode(200).body("entry", equalTo(again));
        queue().body(at(red), nullValue());
        theSameDecisionIsInForceAgain(red, again, line);
    }

    private static void theSameDecisionIsInForceAgain(String red, String again, Map<String, Object> line) {
        Response before = state(red);
        Response now = state(again);
        assertThat(now.<String>path("standing")).isEqualTo("IN_FORCE");
        for (String same : List.of("list", "ground", "decisionDate", "validUntil", "consent")) {
            assertThat(now.<Object>path("entry." + same)).as(same).isEqualTo(before.path("entry." + same));
        }
        // The list that names the decision finds the entry that is in force.
        designate(line, LEAD)
                .statusCode(200)
                .body("outcome", equalTo("UNCHANGED"))
                .body("entry", equalTo(again));
        as(TestTokens.officer(LEAD)).get("/taken-down").then().body(at(red) + ".reinstatedAs", equalTo(again));
        String person = (String) Objects.requireNonNull(line.get("code"));
        as(TestTokens.subject(person))
                .get("/taken-down/mine")
                .then()
                .body(at(red) + ".error", equalTo(true))
                .body(at(red) + ".reinstatedAs", equalTo(again));
        as(TestTokens.subject(person))
                .get("/entries/" + again + "/notice")
                .then()
                .statusCode(200)
                .body(containsString("该记录已被认定为错误"))
                .body(containsString("has been found an error"));
    }

    @Test
    void whatIsForgottenIsGivenAgainAndHasToBeTheSameDecision() {
        Map<String, Object> line = honoured(person(902));
        String red = accepted(line);
        String black = accepted(black(Samples.code(902_001), person(902)), TAX);
        as(TestTokens.officer(LEAD))
                .post("/taken-down/" + red + "/receipt")
                .then()
                .statusCode(204);
        withdraw(black, "ERROR");
        queue().body(at(red) + ".validUntil", equalTo(state(red).path("entry.validUntil")))
                .body(at(red) + ".name", nullValue());
        reinstate(red, REINSTATE).statusCode(422).body("code", equalTo("decision-forgotten"));
        reinstate(red, given(line, "decisionNumber", number()))
                .statusCode(422)
                .body("code", equalTo("decision-differs"));
        reinstate(red, given(line, "code", person(903))).statusCode(422).body("code", equalTo("decision-differs"));
        reinstate(red, given(line, "statement", "")).statusCode(422).body("pointer", equalTo("/decision/statement"));
        String again = reinstate(red, given(line, "name", "示例人"))
                .statusCode(201)
                .extract()
                .path("entry");
        as(TestTokens.subject(person(902)))
                .get("/entries/" + again + "/notice")
                .then()
                .body(containsString("诚信之星"));
    }

    @Test
    void anotherSeriousRecordStandsAgainstItAndItsHolderSeesWhoLearntOfIt() {
        String red = accepted(honoured(person(904)));
        String wrong = accepted(black(Samples.code(904_001), person(904)), TAX);
        String right = accepted(black(Samples.code(904_002), person(904)), TAX);
        withdraw(wrong, "ERROR");
        reinstate(red, REINSTATE).statusCode(422).body("code", equalTo("not-clean"));
        as(TestTokens.subject(person(904)))
                .get("/looks/mine")
                .then()
                .body("organisation", hasItem(LEAD))
                .body("kind", hasItem("REFUSED"));
        withdraw(right, "REVOKED");
        reinstate(red, REINSTATE).statusCode(422).body("code", equalTo("not-clean"));
        // Found wrong after it had ended.
        withdraw(right, "ERROR");
        reinstate(red, REINSTATE).statusCode(201);
    }

    @Test
    void whatWasItsOwnEntryOrIsOverOrNeverEndedSoIsToldApart() {
        String red = accepted(honoured(person(905)));
        reinstate(red, REINSTATE).statusCode(409).body("code", equalTo("not-taken-down"));
        reinstate(UUID.randomUUID().toString(), REINSTATE).statusCode(404);
        Map<String, Object> own = Samples.designation(person(905), number());
        own.put("subjectKind", "INDIVIDUAL");
        own.put("name", "示例人");
        withdraw(accepted(own, TAX), "ERROR");
        queue().body(at(red) + ".name", equalTo("示例人"));
        String overdue = "UPDATE entry_register SET valid_until = '2020-01-01' WHERE entry_id = ?";
        assertThat(Rows.update(dataSource, overdue, UUID.fromString(red))).isEqualTo(1);
        queue().body(at(red), nullValue());
    }

    @Test
    void ofTwoAtOnceOneWinsAndBothAreToldTheSame() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 5; round++) {
                String person = person(910 + round);
                String red = accepted(honoured(person));
                withdraw(accepted(black(Samples.code(910_000 + round), person), TAX), "ERROR");
                var start = new CyclicBarrier(2);
                Callable<ValidatableResponse> confirm = () -> {
                    start.await();
                    return reinstate(red, REINSTATE);
                };
                List<Future<ValidatableResponse>> both = threads.invokeAll(List.of(confirm, confirm));
                ValidatableResponse one = both.getFirst().get();
                ValidatableResponse two = both.getLast().get();
                assertThat(List.of(one.extract().statusCode(), two.extract().statusCode()))
                        .containsExactlyInAnyOrder(201, 200);
                assertThat(one.extract().<String>path("entry"))
                        .isEqualTo(two.extract().path("entry"));
            }
        }
    }

    /** The decision of a line, with one member changed. */
    private static String given(Map<String, Object> line, String member, String value) {
        Map<String, Object> decision = new HashMap<>();
        for (String kept : List.of("name", "code", "decisionNumber", "statement", "honour")) {
            decision.put(kept, line.get(kept));
        }
        decision.put(member, value);
        return "{\"act\":\"REINSTATE\",\"decision\":{" + Samples.json(decision) + "}}";
    }

    private static Map<String, Object> black(String organisation, String person) {
        Map<String, Object> line = new HashMap<>(Samples.designation(organisation, number()));
        line.put("legalRepresentative", "示例人" + person);
        return line;
    }

    private static ValidatableResponse queue() {
        return as(TestTokens.officer(LEAD)).get("/reinstatements").then().statusCode(200);
    }

    private static ValidatableResponse reinstate(String entry, String body) {
        return reinstate(entry, body, LEAD);
    }

    private static ValidatableResponse reinstate(String entry, String body, String authority) {
        return as(TestTokens.officer(authority))
                .contentType("application/json")
                .body(body)
                .post("/reinstatements/" + entry)
                .then();
    }

    private static Response state(String entry) {
        return as(TestTokens.officer(LEAD)).get("/entries/" + entry + "/state");
    }

    private static String at(String entry) {
        return "find { it.entry == '" + entry + "' }";
    }

    private static void withdraw(String entry, String reason) {
        as(TestTokens.officer(TAX))
                .contentType("application/json")
                .body("{\"reason\":\"" + reason + "\"}")
                .post("/entries/" + entry + "/withdrawal")
                .then()
                .statusCode(204);
    }
}
