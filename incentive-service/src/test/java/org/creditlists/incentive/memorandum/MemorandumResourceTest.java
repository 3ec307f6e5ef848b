package org.creditlists.incentive.memorandum;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creditlists.incentive.Calls.PATIENCE;
import static org.creditlists.incentive.Calls.get;
import static org.creditlists.incentive.Calls.ordersOf;
import static org.creditlists.incentive.Calls.post;
import static org.creditlists.incentive.Calls.put;
import static org.creditlists.incentive.PublishedEntries.today;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.incentive.PublishedBodies;
import org.creditlists.incentive.PublishedEntries;
import org.creditlists.incentive.Samples;
import org.creditlists.incentive.order.RuleChanges;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** M2: memoranda from the draft to the end, and the orders that follow. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DESK_DATABASE))
class MemorandumResourceTest {

    private static final String INITIATOR = TestTokens.officer("initiator-000000");
    private static final String PARTY = TestTokens.department("party-000000");

    private final Map<String, Object> text = memorandum("BLACK", "CONTRACT_FRAUD", "PUN-10-02", "party-000000");

    @Inject
    RuleChanges rules;

    @BeforeEach
    void bodies() {
        PublishedBodies.send();
    }

    @Test
    void aMemorandumIsDraftedSignedByEachPartyAmendedAndEndedAndItsOrdersFollow() {
        await().atMost(PATIENCE)
                .until(() -> put(INITIATOR, "/memoranda/MOU-CF/draft", text)
                                .extract()
                                .statusCode()
                        == 200);
        overwriteOnlyWhatWasRead();
        signByTheParty();
        Designated early = PublishedEntries.list(
                ListKind.BLACK, "CONTRACT_FRAUD", SubjectKind.ORGANISATION, Samples.code(7_001), List.of());
        post(INITIATOR, "/memoranda/MOU-CF/signatures", Map.of("revision", 1))
                .statusCode(200)
                .body("versions", hasSize(1))
                .body("draft", nullValue());
        given().get("/memoranda?list=BLACK&field=CONTRACT_FRAUD&on=" + today())
                .then()
                .body("code", equalTo(List.of("MOU-CF")));
        refuseOthers();
        startForAnEarlierEntry(early);
        endWithASecondPerson();
        // The end makes the service align for today, perhaps after this test has aligned for a later day.
        await().atMost(PATIENCE).untilAsserted(() -> {
            rules.align(today().plusDays(4));
            assertThat(ordersOf(early)).extracting(order -> order.get("state")).containsExactly("LIFTED");
        });
        rules.align(today());
        amendAndReadTheHistory();
    }

    private void overwriteOnlyWhatWasRead() {
        String read = get(INITIATOR, "/memoranda/MOU-CF").extract().header("ETag");
        draft(read).statusCode(200);
        draft("*").statusCode(200);
        draft("\"another\"").statusCode(412).body("code", equalTo("changed-meanwhile"));
        given().auth()
                .oauth2(INITIATOR)
                .header("If-Match", "\"another\"")
                .delete("/memoranda/MOU-CF/draft")
                .then()
                .statusCode(412);
        // The same again is no change, and whoever else is a party reads the same.
        get(PARTY, "/memoranda/MOU-CF").header("ETag", equalTo(read));
    }

    private ValidatableResponse draft(String wanted) {
        return given().auth()
                .oauth2(INITIATOR)
                .header("If-Match", wanted)
                .contentType("application/json")
                .body(text)
                .put("/memoranda/MOU-CF/draft")
                .then();
    }

    private static void signByTheParty() {
        get(PARTY, "/memoranda/drafts").body("code", hasItem("MOU-CF"));
        given().get("/memoranda/MOU-CF").then().statusCode(404);
        get(TestTokens.department("customs-000000"), "/memoranda/MOU-CF").statusCode(404);
        post(TestTokens.department("customs-000000"), "/memoranda/MOU-CF/signatures", Map.of("revision", 1))
                .statusCode(404)
                .body("code", equalTo("memorandum-unknown"));
        post(PARTY, "/memoranda/MOU-CF/signatures", Map.of("revision", 7))
                .statusCode(409)
                .body("code", equalTo("draft-changed"));
        post(PARTY, "/memoranda/MOU-CF/signatures", Map.of("revision", 1)).statusCode(200);
    }

    private void refuseOthers() {
        put(INITIATOR, "/memoranda/MOU-CF-2/draft", text)
                .statusCode(409)
                .body("code", equalTo("memorandum-contradicts"));
        put(TestTokens.officer("tax-000000"), "/memoranda/MOU-CF/draft", text)
                .statusCode(403)
                .body("code", equalTo("not-the-initiator"));
        // A body of a county, or of another field, cannot close a field to everybody.
        await().atMost(PATIENCE)
                .untilAsserted(() -> put(TestTokens.officer("county-420106"), "/memoranda/MOU-C/draft", text)
                        .statusCode(403)
                        .body("code", equalTo("initiator-not-competent")));
        put(TestTokens.officer("tax-000000"), "/memoranda/MOU-T/draft", text)
                .statusCode(403)
                .body("code", equalTo("initiator-not-competent"));
    }

    /** Decided before it was concluded: nothing follows by itself, and the initiator may start what it agreed. */
    private static void startForAnEarlierEntry(Designated early) {
        await().atMost(PATIENCE)
                .until(() -> get(TestTokens.auditor(), "/list/entries/" + early.entry())
                                .extract()
                                .statusCode()
                        == 200);
        assertThat(ordersOf(early)).isEmpty();
        Map<String, Object> start =
                Map.of("entry", early.entry().toString(), "measure", "PUN-10-02", "department", "party-000000");
        post(TestTokens.officer("tax-420000"), "/orders", start).statusCode(404).body("code", equalTo("entry-unknown"));
        post(INITIATOR, "/orders", start).statusCode(201).body("memorandum", equalTo("MOU-CF"));
        post(INITIATOR, "/orders", start).statusCode(201);
        Map<String, Object> outside = new HashMap<>(start);
        outside.put("measure", "PUN-10-01");
        post(INITIATOR, "/orders", outside).statusCode(422).body("code", equalTo("measure-outside-memorandum"));
        assertThat(ordersOf(early)).hasSize(1);
    }

    private static void endWithASecondPerson() {
        String end = "/memoranda/MOU-CF/end";
        post(INITIATOR, end, Map.of()).statusCode(422).body("code", equalTo("field-missing"));
        post(INITIATOR, end, Map.of("lastDay", today().plusDays(2).toString()))
                .statusCode(422)
                .body("code", equalTo("last-day-too-soon"));
        post(
                        TestTokens.officer("tax-000000"),
                        end,
                        Map.of("lastDay", today().plusDays(3).toString()))
                .statusCode(403)
                .body("code", equalTo("not-the-initiator"));
        String approval = post(
                        INITIATOR, end, Map.of("lastDay", today().plusDays(3).toString()))
                .statusCode(202)
                .header(
                        "Location",
                        endsWith("/approvals/"
                                + get(INITIATOR, "/approvals").extract().path("[0].approval")))
                .extract()
                .path("approval");
        // The same again is the same request, and nothing has ended yet.
        post(INITIATOR, end, Map.of("lastDay", today().plusDays(3).toString()))
                .statusCode(202)
                .body("approval", equalTo(approval));
        get(INITIATOR, "/approvals/" + approval).body("touches.orders", equalTo(1));
        get(INITIATOR, "/memoranda/MOU-CF").body("versions[0].until", nullValue());
        agree(approval);
    }

    private static void agree(String approval) {
        String approve = "/approvals/" + approval + "/approve";
        Map<String, Object> act = Map.of("act", "end-memorandum");
        post(INITIATOR, approve, act).statusCode(403).body("code", equalTo("approval-by-the-first"));
        post(TestTokens.officer("tax-000000"), approve, act).statusCode(404);
        String second = TestTokens.officer("initiator-000000", "second");
        post(second, approve, Map.of()).statusCode(422).body("code", equalTo("approval-statement-missing"));
        post(second, approve, act).statusCode(200).body("state", equalTo("CARRIED_OUT"));
        get(INITIATOR, "/memoranda/MOU-CF")
                .body("versions[0].until", equalTo(today().plusDays(3).toString()));
        get(TestTokens.auditor(), "/memoranda/MOU-CF/history")
                .body("content.last().persons.first", equalTo("officer-of-initiator-000000"))
                .body("content.last().persons.second", equalTo("second"))
                .body("content.last().persons.approval", equalTo(approval));
    }

    private void amendAndReadTheHistory() {
        // An amendment that is negotiated is for its parties.
        Map<String, Object> amendment = new HashMap<>(text);
        amendment.put("from", today().plusDays(1).toString());
        put(INITIATOR, "/memoranda/MOU-CF/draft", amendment).statusCode(200);
        get(PARTY, "/memoranda/MOU-CF/history").body("", hasSize(6));
        get(TestTokens.department("customs-000000"), "/memoranda/MOU-CF/history")
                .body("", hasSize(5));
        get(PARTY, "/memoranda/NO-SUCH/history").statusCode(404);
        get(TestTokens.auditor(), "/memoranda/MOU-CF/history")
                .body(
                        "event",
                        hasItems(
                                "org.creditlists.memorandum-drafted", "org.creditlists.memorandum-signed",
                                "org.creditlists.memorandum-concluded", "org.creditlists.memorandum-ended"));
    }

    private static Map<String, Object> memorandum(String list, String field, String measure, String department) {
        return Map.of(
                "list",
                list,
                "field",
                field,
                "zh",
                "示例备忘录",
                "en",
                "Sample memorandum",
                "from",
                today().minusDays(1).toString(),
                "duties",
                List.of(Map.of("measure", measure, "department", department)));
    }
}
