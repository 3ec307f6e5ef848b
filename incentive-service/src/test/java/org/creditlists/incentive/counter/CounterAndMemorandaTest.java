package org.creditlists.incentive.counter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creditlists.incentive.PublishedEntries.today;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.incentive.PublishedEntries;
import org.creditlists.incentive.Samples;
import org.creditlists.incentive.order.RuleChanges;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** M2 and M6: memoranda from the draft to the end, and what a counter clerk and a city see. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = CounterAndMemorandaTest.DATABASE))
class CounterAndMemorandaTest {

    static final String DATABASE = "incentive_desk";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> PEOPLE = List.of(Samples.person(1), Samples.person(2));

    private static final Map<String, String> TEXT = Map.of("zh", "示例", "en", "Sample");

    @Inject
    RuleChanges rules;

    @BeforeEach
    void bodies() {
        PublishedEvents.send(PublishedEvents.authority("credit-420100", "CITY", "420100", "EXEMPLARY_INDIVIDUALS"));
        PublishedEvents.send(PublishedEvents.authority("initiator-000000", "NATIONAL", "000000", "CONTRACT_FRAUD"));
        PublishedEvents.send(PublishedEvents.authority("party-000000", "NATIONAL", "000000", "CONTRACT_FRAUD"));
        PublishedEvents.send(PublishedEvents.authority("county-420106", "COUNTY", "420106", "CONTRACT_FRAUD"));
        PublishedEvents.send(PublishedEvents.authority("tax-000000", "NATIONAL", "000000", "TAXATION"));
    }

    @Test
    void aMemorandumIsDraftedSignedByEachPartyAmendedAndEndedAndItsOrdersFollow() {
        String initiator = TestTokens.officer("initiator-000000");
        String party = TestTokens.department("party-000000");
        Map<String, Object> text = memorandum("BLACK", "CONTRACT_FRAUD", "PUN-10-02", "party-000000");
        await().atMost(PATIENCE)
                .until(() -> put(initiator, "/memoranda/MOU-CF/draft", text)
                                .extract()
                                .statusCode()
                        == 200);
        get(party, "/memoranda/drafts").body("code", hasItem("MOU-CF"));
        given().get("/memoranda/MOU-CF").then().statusCode(404);
        get(TestTokens.department("customs-000000"), "/memoranda/MOU-CF").statusCode(404);
        post(TestTokens.department("customs-000000"), "/memoranda/MOU-CF/signatures", Map.of("revision", 1))
                .statusCode(403)
                .body("code", equalTo("not-a-party"));
        post(party, "/memoranda/MOU-CF/signatures", Map.of("revision", 7))
                .statusCode(409)
                .body("code", equalTo("draft-changed"));
        post(party, "/memoranda/MOU-CF/signatures", Map.of("revision", 1)).statusCode(200);
        Designated early = PublishedEntries.list(
                ListKind.BLACK, "CONTRACT_FRAUD", SubjectKind.ORGANISATION, Samples.code(7_001), List.of());
        post(initiator, "/memoranda/MOU-CF/signatures", Map.of("revision", 1))
                .statusCode(200)
                .body("versions", hasSize(1))
                .body("draft", nullValue());
        given().get("/memoranda?list=BLACK&field=CONTRACT_FRAUD&on=" + today())
                .then()
                .body("code", equalTo(List.of("MOU-CF")));
        put(initiator, "/memoranda/MOU-CF-2/draft", text)
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

        // Decided before it was concluded: nothing follows by itself, and the initiator may start what it agreed.
        await().atMost(PATIENCE)
                .until(() -> get(TestTokens.operator(), "/list/entries/" + early.entry())
                                .extract()
                                .statusCode()
                        == 200);
        assertThat(ordersOf(early)).isEmpty();
        Map<String, Object> start =
                Map.of("entry", early.entry().toString(), "measure", "PUN-10-02", "department", "party-000000");
        post(TestTokens.officer("tax-420000"), "/orders", start)
                .statusCode(403)
                .body("code", equalTo("not-the-initiator"));
        post(initiator, "/orders", start).statusCode(201).body("memorandum", equalTo("MOU-CF"));
        post(initiator, "/orders", start).statusCode(201);
        Map<String, Object> outside = new HashMap<>(start);
        outside.put("measure", "PUN-10-01");
        post(initiator, "/orders", outside).statusCode(422).body("code", equalTo("measure-outside-memorandum"));
        assertThat(ordersOf(early)).hasSize(1);

        post(
                        initiator,
                        "/memoranda/MOU-CF/end",
                        Map.of("lastDay", today().plusDays(3).toString()))
                .statusCode(200);
        rules.align(today().plusDays(4));
        assertThat(ordersOf(early)).extracting(order -> order.get("state")).containsExactly("LIFTED");
        rules.align(today());
        // An amendment that is negotiated is for its parties.
        Map<String, Object> amendment = new HashMap<>(text);
        amendment.put("from", today().plusDays(1).toString());
        put(initiator, "/memoranda/MOU-CF/draft", amendment).statusCode(200);
        get(party, "/memoranda/MOU-CF/history").body("", hasSize(6));
        get(TestTokens.department("customs-000000"), "/memoranda/MOU-CF/history")
                .body("", hasSize(5));
        get(party, "/memoranda/NO-SUCH/history").statusCode(404);
        get(TestTokens.auditor(), "/memoranda/MOU-CF/history")
                .body(
                        "event",
                        hasItems(
                                "org.creditlists.memorandum-drafted", "org.creditlists.memorandum-signed",
                                "org.creditlists.memorandum-concluded", "org.creditlists.memorandum-ended"));
    }

    @Test
    void nationalCityAndMarketIncentivesStackAtTheDeskOfTheTradeAndThePlace() throws Exception {
        String person = PEOPLE.getFirst();
        Designated red = exemplary(person);
        UUID city = UUID.randomUUID();
        UUID shop = UUID.randomUUID();
        offer(TestTokens.officer("credit-420100"), city, Map.of("recognised", List.of("420000")));
        Map<String, Object> market = Map.of("by", TEXT, "region", "420100", "perYear", 1);
        offer(TestTokens.enterprise("shop-420100"), shop, market);
        String desk = TestTokens.desk("culture-000000");
        await().atMost(PATIENCE)
                .until(() -> entitlements(desk, person, "420106", "CULTURE").size() == 3);
        List<Map<String, Object>> all = entitlements(desk, person, "420106", "CULTURE");
        assertThat(all).extracting(one -> one.get("level")).containsExactlyInAnyOrder("NATIONAL", "CITY", "MARKET");
        assertThat(all).allSatisfy(one -> assertThat(String.valueOf(one.get("mustNot")))
                .contains("Never"));
        assertThat(all)
                .filteredOn(one -> "NATIONAL".equals(one.get("level")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.get("incentive")).isEqualTo("INC-09");
                    assertThat(one.get("here")).isEqualTo(true);
                });
        // Elsewhere and in another trade only what holds there; nothing for whoever is on no red list.
        assertThat(entitlements(desk, person, "330100", "CULTURE")).hasSize(1);
        assertThat(entitlements(desk, person, "420106", "CARE")).isEmpty();
        assertThat(entitlements(desk, PEOPLE.getLast(), "420106", "CULTURE")).isEmpty();

        // Once a year, however many try at the same time.
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            tries.add(() -> use(desk, UUID.randomUUID(), person, shop.toString())
                    .extract()
                    .statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> answer : threads.invokeAll(tries)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
        assertThat(entitlements(desk, person, "420106", "CULTURE"))
                .filteredOn(one -> shop.toString().equals(one.get("incentive")))
                .singleElement()
                .satisfies(one -> assertThat(one.get("left")).isEqualTo(0));
        UUID id = UUID.randomUUID();
        use(desk, id, person, city.toString()).statusCode(200);
        use(desk, id, person, city.toString()).statusCode(200);
        use(TestTokens.desk("other"), id, person, city.toString())
                .statusCode(409)
                .body("code", equalTo("use-recorded-otherwise"));
        use(desk, UUID.randomUUID(), person, "INC-12").statusCode(422).body("code", equalTo("not-enjoyed"));
        put(
                        desk,
                        "/entitlements/uses/" + UUID.randomUUID(),
                        Map.of("code", person, "incentive", "INC-09", "place", "420106", "trade", "CULTURE"))
                .statusCode(422)
                .body("code", equalTo("agreement-missing"));

        get(TestTokens.subject(person), "/entitlements/checks").body("desk", hasItem("culture-000000"));
        get(TestTokens.subject(person), "/entitlements/uses").body("", hasSize(2));
        get(TestTokens.officer("credit-420100"), "/efficacy/cities").body("rows.city", hasItem("420100"));
        post(TestTokens.enterprise("another"), "/offers/" + shop + "/end", Map.of())
                .statusCode(403);
        put(TestTokens.enterprise("another"), "/offers/" + shop, content(market))
                .statusCode(403);
        Map<String, Object> other = new HashMap<>(market);
        other.put("perYear", 2);
        put(TestTokens.enterprise("shop-420100"), "/offers/" + shop, content(other))
                .statusCode(409)
                .body("code", equalTo("offer-made-otherwise"));
        // Somebody else's code under the id of a use says nothing about anyone.
        use(desk, id, PEOPLE.getLast(), city.toString())
                .statusCode(409)
                .body("code", equalTo("use-recorded-otherwise"));
        // And an attempt to record a use is a check that its subject sees.
        use(desk, UUID.randomUUID(), PEOPLE.getLast(), city.toString())
                .statusCode(422)
                .body("code", equalTo("not-enjoyed"));
        get(TestTokens.subject(PEOPLE.getLast()), "/entitlements/checks").body("shown", hasItem(0));
        PublishedEntries.end(red, EndReason.INELIGIBLE);
        await().atMost(PATIENCE)
                .until(() -> entitlements(desk, person, "420106", "CULTURE").isEmpty());
        get(TestTokens.subject(person), "/entitlements/uses").body("", empty());
    }

    @Test
    void whatIsNoIncentiveOrNotOnesOwnToGiveCannotBeOffered() {
        await().atMost(PATIENCE)
                .until(() -> put(
                                        TestTokens.officer("credit-420100"),
                                        "/offers/" + UUID.randomUUID(),
                                        content(Map.of("trades", List.of("MEDICAL"))))
                                .extract()
                                .statusCode()
                        == 200);
        String city = TestTokens.officer("credit-420100");
        wrong(city, Map.of("kind", "PUNISHMENT"), 422, "incentives-only");
        wrong(city, Map.of("trades", List.of("NO_SUCH")), 422, "trade-unknown");
        wrong(city, Map.of("region", "330100"), 422, "region-not-yours");
        wrong(city, Map.of("until", today().minusDays(1).toString()), 422, "offer-dates");
        wrong(city, Map.of("perYear", 0), 422, "wrong-value");
        wrong(TestTokens.officer("tax-000000"), Map.of(), 403, "not-a-local-body");
        wrong(TestTokens.officer("nobody"), Map.of(), 403, "not-a-local-body");
        put(TestTokens.desk("x"), "/offers/" + UUID.randomUUID(), content(Map.of()))
                .statusCode(403);
        ask(TestTokens.desk("x"), "91420100", "420100", "CULTURE")
                .statusCode(422)
                .body("code", equalTo("code-malformed"));
        ask(TestTokens.desk("x"), PEOPLE.getFirst(), "wuhan", "CULTURE")
                .statusCode(422)
                .body("pointer", equalTo("/place"));
        ask(TestTokens.desk("x"), PEOPLE.getFirst(), "420100", "NO")
                .statusCode(422)
                .body("pointer", equalTo("/trade"));
        ask(TestTokens.department("x"), PEOPLE.getFirst(), "420100", "CULTURE").statusCode(403);
        given().get("/offers?place=420106&trade=MEDICAL")
                .then()
                .statusCode(200)
                .body("level", everyItem(not(nullValue())));
        given().get("/measures").then().body("edition", equalTo("measures-3")).body("trades.code", hasItem("CULTURE"));
        given().get("/measures?on=2016-06-01").then().body("edition", equalTo("measures-1"));
    }

    private static Designated exemplary(String code) {
        return PublishedEntries.list(
                ListKind.RED,
                "EXEMPLARY_INDIVIDUALS",
                SubjectKind.INDIVIDUAL,
                code,
                List.of(),
                "credit-420100",
                today().plusYears(1));
    }

    private void wrong(String token, Map<String, Object> change, int status, String refusal) {
        put(token, "/offers/" + UUID.randomUUID(), content(change))
                .statusCode(status)
                .body("code", equalTo(refusal));
    }

    private static void offer(String token, UUID id, Map<String, Object> change) {
        await().atMost(PATIENCE)
                .until(() ->
                        put(token, "/offers/" + id, content(change)).extract().statusCode() == 200);
        put(token, "/offers/" + id, content(change)).statusCode(200);
    }

    private static Map<String, Object> content(Map<String, Object> change) {
        Map<String, Object> content =
                new HashMap<>(Map.of("trades", List.of("CULTURE"), "name", TEXT, "conditions", TEXT, "basis", TEXT));
        content.putAll(change);
        return content;
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

    private static ValidatableResponse ask(String token, String code, String place, String trade) {
        return post(token, "/entitlements", Map.of("code", code, "place", place, "trade", trade));
    }

    private static List<Map<String, Object>> entitlements(String token, String code, String place, String trade) {
        return ask(token, code, place, trade).statusCode(200).extract().path("entitlements");
    }

    private static ValidatableResponse use(String token, UUID id, String code, String incentive) {
        return put(
                token,
                "/entitlements/uses/" + id,
                Map.of("code", code, "incentive", incentive, "place", "420106", "trade", "CULTURE", "agreed", true));
    }

    private static List<Map<String, Object>> ordersOf(Designated entry) {
        return get(TestTokens.operator(), "/orders/of-entry/" + entry.entry())
                .extract()
                .path("");
    }

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    private static ValidatableResponse put(String token, String path, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }

    private static ValidatableResponse post(String token, String path, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }
}
