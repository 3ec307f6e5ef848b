package org.creditlists.designation.push;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.designation.PushClient.done;
import static org.creditlists.designation.PushClient.ndjson;
import static org.creditlists.designation.PushClient.ndjsonOf;
import static org.creditlists.designation.PushClient.number;
import static org.creditlists.designation.PushClient.push;
import static org.creditlists.designation.PushClient.receipts;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditlists.designation.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** C4: one code under two names. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class PushedNamesTest {

    @Test
    void theSameCodeUnderAnotherNameIsRefusedUnlessTheAuthorityConfirmsIt() {
        Map<String, Object> line = Samples.designation(Samples.code(716), number());
        line.put("name", "示例（武汉）企业");
        assertThat(done(ndjson(line)).getLong("accepted")).isEqualTo(1);
        line.put("decisionNumber", number());
        line.put("name", "示例(武汉) 企业");
        assertThat(done(ndjson(line)).getLong("accepted")).isEqualTo(1);
        line.put("decisionNumber", number());
        line.put("name", "另一企业");
        String other = ndjson(line);
        assertThat(done(other).getLong("refused")).isEqualTo(1);
        assertThat(receipts(other)).contains("name-differs").doesNotContain("示例");
        given().header("Authorization", "Bearer " + TestTokens.officer("tax-420000"))
                .contentType("application/json")
                .body("{" + Samples.json(line) + "}")
                .post("/designations")
                .then()
                .statusCode(422)
                .body("code", equalTo("name-differs"))
                .body("detail", containsString("示例"));
        // Others learn that names differ, and the subject that they did.
        Map<String, Object> elsewhere = new HashMap<>(line);
        elsewhere.put("authority", "tax-330000");
        given().header("Authorization", "Bearer " + TestTokens.officer("tax-330000"))
                .contentType("application/json")
                .body("{" + Samples.json(elsewhere) + "}")
                .post("/designations")
                .then()
                .statusCode(422)
                .body("code", equalTo("name-differs"))
                .body(not(containsString("示例（")), not(containsString("示例(")));
        looks(Samples.code(716)).body("[0].organisation", equalTo("tax-330000")).body("[0].kind", equalTo("REFUSED"));
        line.put("nameConfirmed", true);
        assertThat(done(ndjson(line)).getLong("accepted")).isEqualTo(1);
    }

    @Test
    void whoeverIsTriedInADryRunSeesIt() {
        Map<String, Object> line = Samples.designation(Samples.code(97_180), number());
        looks(Samples.code(97_180)).body("", hasSize(0));
        String tried = push(ndjsonOf(List.of(line)), "?dryRun=true", "application/x-ndjson");
        assertThat(done(tried).getLong("accepted")).isEqualTo(1);
        looks(Samples.code(97_180))
                .body("", hasSize(1))
                .body("[0].organisation", equalTo("platform-420000"))
                .body("[0].kind", equalTo("DRY_RUN"));
        assertThat(done(ndjson(line)).getLong("accepted")).isEqualTo(1);
        looks(Samples.code(97_180)).body("", hasSize(1));
    }

    private static ValidatableResponse looks(String code) {
        return given().header("Authorization", "Bearer " + TestTokens.subject(code))
                .get("/looks/mine")
                .then()
                .statusCode(200);
    }

    @Test
    void whatHasTheOtherNameAlreadyStaysUnchangedAndAnEndedEntryHasNoNameAnyMore() {
        Map<String, Object> first = Samples.designation(Samples.code(717), number());
        Map<String, Object> second = new HashMap<>(first);
        second.put("decisionNumber", number());
        second.put("name", "另一企业");
        second.put("nameConfirmed", true);
        assertThat(done(push(ndjsonOf(List.of(first, second)), "", "application/x-ndjson"))
                        .getLong("accepted"))
                .isEqualTo(2);
        assertThat(done(ndjson(first)).getLong("unchanged")).isEqualTo(1);
        Map<String, Object> exit = new HashMap<>(first);
        exit.put("exitReason", "REVOKED");
        Map<String, Object> third = new HashMap<>(second);
        third.remove("nameConfirmed");
        third.put("decisionNumber", number());
        JsonPath both = done(push(ndjsonOf(List.of(exit, third)), "", "application/x-ndjson"));
        assertThat(List.of(both.getLong("withdrawn"), both.getLong("accepted"))).containsExactly(1L, 1L);
    }
}
