package org.creditlists.sharing.inquiry;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import org.creditlists.testkit.TestTokens;

/** Inquiries as the tests make them. */
public final class InquiryCalls {

    public static final Duration PATIENCE = Duration.ofSeconds(60);
    public static final String CUSTOMS = TestTokens.department("customs-000000");
    public static final String MARKET = TestTokens.department("market-000000");

    private InquiryCalls() {}

    public static ValidatableResponse ask(String token, String code) {
        return ask(token, code, 200);
    }

    public static ValidatableResponse ask(String token, String code, int status) {
        return post(token, Map.of("code", code, "purpose", "示例审批", "legalGround", "示例依据"))
                .statusCode(status);
    }

    public static ValidatableResponse post(String token, Object body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(body)
                .post("/inquiries")
                .then();
    }

    /** Waits until so many entries are in the answer. */
    public static void until(String token, String code, int entries) {
        await().atMost(PATIENCE).untilAsserted(() -> ask(token, code).body("entries", hasSize(entries)));
    }

    public static ValidatableResponse names(String token, String name) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of("name", name, "purpose", "示例查名", "legalGround", "示例依据"))
                .post("/inquiries/names")
                .then();
    }

    public static ValidatableResponse batch(String token, String type, String accept, String content) {
        return given().header("Authorization", "Bearer " + token)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                                .encodeContentTypeAs("text/csv", ContentType.TEXT)))
                .contentType(type)
                .accept(accept)
                .queryParam("purpose", "示例批量")
                .queryParam("legalGround", "示例依据")
                .body(content)
                .post("/inquiries/batch")
                .then();
    }

    /** Inquiries about the holder of a code, as the holder sees them. */
    public static ValidatableResponse mine(String code) {
        return given().header("Authorization", "Bearer " + TestTokens.subject(code))
                .get("/inquiries/mine")
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse verification(long from) {
        return given().header("Authorization", "Bearer " + TestTokens.auditor())
                .queryParam("from", from)
                .get("/inquiries/log/verification")
                .then()
                .statusCode(200);
    }
}
