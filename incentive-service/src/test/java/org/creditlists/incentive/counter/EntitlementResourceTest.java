package org.creditlists.incentive.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creditlists.incentive.Calls.PATIENCE;
import static org.creditlists.incentive.Calls.get;
import static org.creditlists.incentive.Calls.post;
import static org.creditlists.incentive.Calls.put;
import static org.creditlists.incentive.OfferRequests.TEXT;
import static org.creditlists.incentive.OfferRequests.content;
import static org.creditlists.incentive.OfferRequests.offer;
import static org.creditlists.incentive.PublishedEntries.today;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
import org.creditlists.incentive.PublishedBodies;
import org.creditlists.incentive.PublishedEntries;
import org.creditlists.incentive.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** M6: what somebody enjoys at a service counter, and how it is used. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DESK_DATABASE))
class EntitlementResourceTest {

    private static final String DESK = TestTokens.desk("culture-000000");
    private static final String PERSON = Samples.person(1);
    private static final String OTHER_PERSON = Samples.person(2);

    @BeforeEach
    void bodies() {
        PublishedBodies.send();
    }

    @Test
    void nationalCityAndMarketIncentivesStackAtTheDeskOfTheTradeAndThePlace() throws Exception {
        Designated red = exemplary(PERSON);
        UUID city = UUID.randomUUID();
        UUID shop = UUID.randomUUID();
        offer(TestTokens.officer("credit-420100"), city, Map.of("recognised", List.of("420000")));
        Map<String, Object> market = Map.of("by", TEXT, "region", "420100", "perYear", 1);
        offer(TestTokens.enterprise("shop-420100"), shop, market);
        seeAllThree();
        useOnceAYear(shop);
        UUID id = UUID.randomUUID();
        useTwice(id, city);
        get(TestTokens.subject(PERSON), "/entitlements/checks").body("desk", hasItem("culture-000000"));
        get(TestTokens.subject(PERSON), "/entitlements/uses").body("", hasSize(2));
        get(TestTokens.officer("credit-420100"), "/efficacy/cities").body("rows.city", hasItem("420100"));
        refuseOtherProviders(shop, market);
        learnNothingAboutOthers(id, city);
        PublishedEntries.end(red, EndReason.INELIGIBLE);
        await().atMost(PATIENCE)
                .until(() -> entitlements(DESK, PERSON, "420106", "CULTURE").isEmpty());
        get(TestTokens.subject(PERSON), "/entitlements/uses").body("", empty());
    }

    @Test
    void aQuestionOfADeskNamesAPersonAPlaceAndATrade() {
        ask(TestTokens.desk("hall-420100"), "91420100", "420100", "CULTURE")
                .statusCode(422)
                .body("code", equalTo("code-malformed"));
        ask(TestTokens.desk("hall-420100"), PERSON, "wuhan", "CULTURE")
                .statusCode(422)
                .body("pointer", equalTo("/place"));
        ask(TestTokens.desk("hall-420100"), PERSON, "420100", "NO")
                .statusCode(422)
                .body("pointer", equalTo("/trade"));
        ask(TestTokens.department("customs-000000"), PERSON, "420100", "CULTURE")
                .statusCode(403);
    }

    private static void seeAllThree() {
        await().atMost(PATIENCE)
                .until(() -> entitlements(DESK, PERSON, "420106", "CULTURE").size() == 3);
        List<Map<String, Object>> all = entitlements(DESK, PERSON, "420106", "CULTURE");
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
        assertThat(entitlements(DESK, PERSON, "330100", "CULTURE")).hasSize(1);
        assertThat(entitlements(DESK, PERSON, "420106", "CARE")).isEmpty();
        assertThat(entitlements(DESK, OTHER_PERSON, "420106", "CULTURE")).isEmpty();
    }

    /** Once a year, however many try at the same time. */
    private static void useOnceAYear(UUID shop) throws Exception {
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            tries.add(() -> use(DESK, UUID.randomUUID(), PERSON, shop.toString())
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
        assertThat(entitlements(DESK, PERSON, "420106", "CULTURE"))
                .filteredOn(one -> shop.toString().equals(one.get("incentive")))
                .singleElement()
                .satisfies(one -> assertThat(one.get("left")).isEqualTo(0));
    }

    private static void useTwice(UUID id, UUID city) {
        use(DESK, id, PERSON, city.toString()).statusCode(200);
        use(DESK, id, PERSON, city.toString()).statusCode(200);
        use(TestTokens.desk("hall-420100"), id, PERSON, city.toString())
                .statusCode(409)
                .body("code", equalTo("use-recorded-otherwise"));
        use(DESK, UUID.randomUUID(), PERSON, "INC-12").statusCode(422).body("code", equalTo("not-enjoyed"));
        put(
                        DESK,
                        "/entitlements/uses/" + UUID.randomUUID(),
                        Map.of("code", PERSON, "incentive", "INC-09", "place", "420106", "trade", "CULTURE"))
                .statusCode(422)
                .body("code", equalTo("agreement-missing"));
    }

    private static void refuseOtherProviders(UUID shop, Map<String, Object> market) {
        post(TestTokens.enterprise("another"), "/offers/" + shop + "/end", Map.of())
                .statusCode(422)
                .body("code", equalTo("field-missing"));
        Map<String, Object> soon = Map.of("lastDay", today().plusDays(2).toString());
        post(TestTokens.enterprise("shop-420100"), "/offers/" + shop + "/end", soon)
                .statusCode(422)
                .body("code", equalTo("last-day-too-soon"));
        Map<String, Object> later = Map.of("lastDay", today().plusDays(3).toString());
        post(TestTokens.enterprise("another"), "/offers/" + shop + "/end", later)
                .statusCode(403);
        put(TestTokens.enterprise("another"), "/offers/" + shop, content(market))
                .statusCode(403);
        Map<String, Object> other = new HashMap<>(market);
        other.put("perYear", 2);
        put(TestTokens.enterprise("shop-420100"), "/offers/" + shop, content(other))
                .statusCode(409)
                .body("code", equalTo("offer-made-otherwise"));
    }

    private static void learnNothingAboutOthers(UUID id, UUID city) {
        // Somebody else's code under the id of a use says nothing about anyone.
        use(DESK, id, OTHER_PERSON, city.toString()).statusCode(409).body("code", equalTo("use-recorded-otherwise"));
        // And an attempt to record a use is a check that its subject sees.
        use(DESK, UUID.randomUUID(), OTHER_PERSON, city.toString())
                .statusCode(422)
                .body("code", equalTo("not-enjoyed"));
        get(TestTokens.subject(OTHER_PERSON), "/entitlements/checks").body("shown", hasItem(0));
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
}
