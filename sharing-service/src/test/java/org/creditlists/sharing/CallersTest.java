package org.creditlists.sharing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.record.AuthorityRecord;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever acts for a body has to act for one of the registry, with its region and a rank that there is. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "sharing_inquiries"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class CallersTest {

    private static final Map<String, String> INQUIRY =
            Map.of("code", Samples.code(1), "purpose", "示例", "legalGround", "示例");

    @ParameterizedTest
    @CsvSource({
        "department, museum-999999, 999999, , organisation-not-registered",
        "officer, museum-999999, , , organisation-not-registered",
        "liaison, museum-999999, , , organisation-not-registered",
        "department, customs-000000, 420000, , region-not-registered",
        "department, customs-000000, , EMPEROR, rank-unknown",
        "officer, tax-420000, 000000, , region-not-registered",
        "platform, platform-33, 33, , organisation-not-registered",
        "platform, platform-420000, 42, , region-not-registered",
        "platform, platform-420000, 00, , region-not-registered",
        "platform, platform-420000, 000000, , region-not-registered",
        "platform, platform-420000, , , region-not-registered"
    })
    void whatATokenSaysAndTheRegistryDoesNotIsRefusedEverywhere(
            String role, String organisation, @Nullable String region, @Nullable String rank, String code) {
        Map<String, String> claims = new HashMap<>(Map.of("org", organisation));
        if (region != null) {
            claims.put("region", region);
        }
        if (rank != null) {
            claims.put("rank", rank);
        }
        String token = TestTokens.of(role, claims);
        String path =
                switch (role) {
                    case "liaison", "platform" -> "/feed/entries?purpose=x&legalGround=x";
                    default -> "/list/digest";
                };
        as(token, path).statusCode(403).body("code", equalTo(code));
        as(token, "/feed/digest").statusCode(403).body("code", equalTo(code));
        if (role.equals("department")) {
            given().header("Authorization", "Bearer " + token)
                    .contentType("application/json")
                    .body(INQUIRY)
                    .post("/inquiries")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo(code));
        }
        // What is open to everybody is open to these, too.
        as(token, "/inquiries/receipt-keys").statusCode(200);
        given().get("/inquiries/receipt-keys").then().statusCode(200);
    }

    @Test
    void aBodyActsFromItsRegistrationUntilTheDayAfterItsLast() {
        String token = TestTokens.department("closing-420000");
        as(token, "/list/digest").statusCode(403);
        PublishedEvents.send(body(null));
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> as(token, "/list/digest")
                .statusCode(200));
        PublishedEvents.send(body(Samples.today().minusDays(1)));
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> as(token, "/list/digest")
                .statusCode(403));
        PublishedEvents.send(body(Samples.today()));
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> as(token, "/list/digest")
                .statusCode(200));
    }

    private static AuthorityRecord body(@Nullable LocalDate closedOn) {
        return new AuthorityRecord(
                new AuthorityId("closing-420000"),
                "DEPARTMENT",
                "PROVINCE",
                "420000",
                "示例机构",
                "Sample body",
                List.of(),
                closedOn);
    }

    private static ValidatableResponse as(String token, String path) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }
}
