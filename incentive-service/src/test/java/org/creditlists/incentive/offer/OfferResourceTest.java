package org.creditlists.incentive.offer;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.creditlists.incentive.Calls.PATIENCE;
import static org.creditlists.incentive.Calls.put;
import static org.creditlists.incentive.OfferRequests.content;
import static org.creditlists.incentive.PublishedEntries.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditlists.incentive.PublishedBodies;
import org.creditlists.incentive.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** M6: what cities and enterprises may offer. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DESK_DATABASE))
class OfferResourceTest {

    @BeforeEach
    void bodies() {
        PublishedBodies.send();
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
        wrong(TestTokens.officer("nobody"), Map.of(), 403, "organisation-not-registered");
        put(TestTokens.desk("hall-420100"), "/offers/" + UUID.randomUUID(), content(Map.of()))
                .statusCode(403);
        given().get("/offers?place=420106&trade=MEDICAL")
                .then()
                .statusCode(200)
                .body("level", everyItem(not(nullValue())));
        given().get("/measures").then().body("edition", equalTo("measures-3")).body("trades.code", hasItem("CULTURE"));
        given().get("/measures?on=2016-06-01").then().body("edition", equalTo("measures-1"));
    }

    private static void wrong(String token, Map<String, Object> change, int status, String refusal) {
        put(token, "/offers/" + UUID.randomUUID(), content(change))
                .statusCode(status)
                .body("code", equalTo(refusal));
    }
}
