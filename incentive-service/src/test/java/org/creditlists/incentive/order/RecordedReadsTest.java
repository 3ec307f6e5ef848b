package org.creditlists.incentive.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import org.creditlists.incentive.Samples;
import org.creditlists.testkit.SecurityLines;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** Reads of orders are lines of the security log. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class RecordedReadsTest {

    @Test
    void aQueueThatIsReadIsALine() {
        assertThat(line(TestTokens.department("customs-000000"), "/orders"))
                .contains("\"kind\":\"READ\"")
                .contains("\"operation\":\"GET /orders\"")
                .contains("\"status\":200");
    }

    @Test
    void anOrderThatIsReadIsALine() {
        String id = UUID.randomUUID().toString();
        assertThat(line(TestTokens.department("customs-000000"), "/orders/" + id))
                .contains("\"operation\":\"GET /orders/{order}\"")
                .contains("\"item\":\"" + id + "\"");
    }

    private static String line(String token, String path) {
        String request = UUID.randomUUID().toString();
        given().header("Authorization", "Bearer " + token)
                .header(SecurityLines.REQUEST, request)
                .get(path);
        return SecurityLines.of(RestAssured.port, request);
    }
}
