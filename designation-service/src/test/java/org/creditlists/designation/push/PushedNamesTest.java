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

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
        line.put("nameConfirmed", true);
        assertThat(done(ndjson(line)).getLong("accepted")).isEqualTo(1);
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
