package org.creditlists.objection.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import org.creditlists.testkit.SecurityLines;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads of cases, files and queues are lines of the security log. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "objection_tests"))
class RecordedReadsTest {

    private final String id = UUID.randomUUID().toString();

    @Test
    void aFileThatIsReadIsALineAboutItsCase() {
        assertThat(line(TestTokens.officer("tax-420000"), "/objections/" + id + "/evidence/" + UUID.randomUUID()))
                .contains("\"operation\":\"GET /objections/{case}/evidence/{evidence}\"")
                .contains("\"item\":\"" + id + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/objections/%s, GET /objections/{case}",
        "/objections/%s/timeline, GET /objections/{case}/timeline",
        "/objections, GET /objections",
    })
    void aCaseAndAQueueThatAreReadAreLines(String path, String operation) {
        assertThat(line(TestTokens.officer("tax-420000"), path.formatted(id)))
                .contains("\"kind\":\"READ\"")
                .contains("\"operation\":\"" + operation + "\"");
    }

    private static String line(String token, String path) {
        String request = UUID.randomUUID().toString();
        given().header("Authorization", "Bearer " + token)
                .header(SecurityLines.REQUEST, request)
                .get(path);
        return SecurityLines.of(RestAssured.port, request);
    }
}
