package org.creditlists.designation.revocation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.creditlists.designation.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestClock;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Revoking tokens: who may, what has to be said, and how long the list names them. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class RevocationResourceTest {

    @AfterEach
    void today() {
        TestClock.setAhead(Duration.ZERO);
    }

    @Test
    void whatIsRevokedStandsInTheListByItsDigestUntilEveryTokenOfThenHasExpired() {
        String person = "person-" + UUID.randomUUID();
        String digest = revoke(TestTokens.operator(), Map.of("sub", person, "reason", "示例：离岗"))
                .statusCode(200)
                .extract()
                .path("digest");
        assertThat(digest).matches("[0-9a-f]{64}");
        list().body("$", hasKey(digest));
        TestClock.setAhead(Duration.ofHours(13));
        list().body("$", not(hasKey(digest)));
    }

    @Test
    void onlyAnOperatorRevokes() {
        revoke(TestTokens.officer("tax-420000"), Map.of("sub", "x", "reason", "示例"))
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\": \"r\"}",
                "{\"jti\": \"a\", \"sub\": \"b\", \"reason\": \"r\"}",
                "{\"sub\": \" \", \"reason\": \"r\"}",
                "{}"
            })
    void itIsSaidWhatIsRevoked(String body) {
        revoke(TestTokens.operator(), body).statusCode(422).body("code", equalTo("revocation-of-what"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"jti\": \"a\"}", "{\"jti\": \"a\", \"reason\": \" \"}"})
    void itIsSaidWhy(String body) {
        revoke(TestTokens.operator(), body).statusCode(422).body("code", equalTo("revocation-reason"));
    }

    private static ValidatableResponse list() {
        return given().get("/revocations").then().statusCode(200);
    }

    private static ValidatableResponse revoke(String token, Object body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(body)
                .post("/revocations")
                .then();
    }
}
