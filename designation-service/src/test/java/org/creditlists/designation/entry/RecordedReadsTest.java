package org.creditlists.designation.entry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import org.creditlists.designation.Samples;
import org.creditlists.testkit.SecurityLines;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads of entries, notices and receipts, and refusals, are lines of the security log. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class RecordedReadsTest {

    private final String id = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource({
        "/entries/%s/state, GET /entries/{entry}/state",
        "/entries/%s/history, GET /entries/{entry}/history",
        "/entries/%s/notice, GET /entries/{entry}/notice",
        "/pushes/%s/receipts, GET /pushes/{push}/receipts",
    })
    void aReadSaysWhoWhatAndWithWhichOutcome(String path, String operation) {
        assertThat(line(TestTokens.officer("tax-420000"), path.formatted(id)))
                .contains("\"kind\":\"READ\"")
                .contains("\"sub\":\"officer-of-tax-420000\"")
                .contains("\"organisation\":\"tax-420000\"")
                .contains("\"roles\":\"officer\"")
                .contains("\"address\":\"127.0.0.1\"")
                .contains("\"operation\":\"" + operation + "\"")
                .contains("\"item\":\"" + id + "\"")
                .contains("\"status\":404");
    }

    @Test
    void aQueueThatIsReadIsALine() {
        assertThat(line(TestTokens.officer("tax-420000"), "/entries?field=%E7%A4%BA%E4%BE%8B"))
                .contains("\"operation\":\"GET /entries\"")
                .doesNotContain("示例")
                .doesNotContain("%E7");
    }

    @Test
    void aForgedTokenIsALineWithItsDigest() {
        String token = TestTokens.forged();
        assertThat(line(token, "/entries"))
                .contains("\"kind\":\"REFUSED\"")
                .contains("\"status\":401")
                .containsPattern("\"token\":\"[A-Za-z0-9_-]{43}\"")
                .doesNotContain("\"sub\"")
                .doesNotContain(token);
    }

    @Test
    void aRoleThatMayNotIsALine() {
        assertThat(line(TestTokens.department("customs-000000"), "/entries"))
                .contains("\"kind\":\"REFUSED\"")
                .contains("\"status\":403")
                .contains("\"sub\":\"clerk-of-customs-000000\"");
    }

    @Test
    void whatAnybodyMayReadIsNoLine() {
        String anybody = UUID.randomUUID().toString();
        given().header(SecurityLines.REQUEST, anybody).get("/standards").then().statusCode(200);
        line(TestTokens.officer("tax-420000"), "/entries");
        assertThat(SecurityLines.export(RestAssured.port)).doesNotContain(anybody);
    }

    private static String line(String token, String path) {
        String request = UUID.randomUUID().toString();
        given().header("Authorization", "Bearer " + token)
                .header(SecurityLines.REQUEST, request)
                .get(path);
        return SecurityLines.of(RestAssured.port, request);
    }
}
