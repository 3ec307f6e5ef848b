package org.creditlists.designation.countersigning;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.creditlists.designation.PushClient;
import org.creditlists.designation.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** Who is freed by one person is free at once, and a second person looks at it. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class CountersigningResourceTest {

    private static final String FIRST = TestTokens.officer("tax-420000");
    private static final String SECOND = TestTokens.officer("tax-420000", "second");
    private static final String ABOVE = TestTokens.officer("tax-000000");
    private static final String ELSEWHERE = TestTokens.officer("tax-330000");

    @Test
    void aWithdrawalHoldsAtOnceAndAnotherPersonOfTheOrganisationCountersignsIt() {
        String entry = withdrawn(960);
        get(FIRST, "/countersignings")
                .body("entry", hasItem(entry))
                .body("find { it.entry == '" + entry + "' }.second", nullValue());
        sign(FIRST, entry, "{\"agreed\":true}").statusCode(403).body("code", equalTo("countersigned-by-the-first"));
        sign(ELSEWHERE, entry, "{\"agreed\":true}").statusCode(404).body("code", equalTo("countersigning-unknown"));
        sign(SECOND, UUID.randomUUID().toString(), "{\"agreed\":true}").statusCode(404);
        sign(SECOND, entry, "{}").statusCode(422).body("pointer", equalTo("/agreed"));
        sign(SECOND, entry, "{\"agreed\":false}").statusCode(422).body("pointer", equalTo("/reason"));
        sign(SECOND, entry, "{\"agreed\":true}").statusCode(200).body("second", equalTo("second"));
        sign(SECOND, entry, "{\"agreed\":true}").statusCode(200);
        sign(TestTokens.officer("tax-420000", "third"), entry, "{\"agreed\":true}")
                .statusCode(409)
                .body("code", equalTo("already-countersigned"));
        get(ABOVE, "/countersignings/overdue").body("entry", not(hasItem(entry)));
    }

    @Test
    void whatIsNotCountersignedInTimeOrObjectedToShowsToTheBodyAbove() throws SQLException {
        String late = withdrawn(961);
        String objected = withdrawn(962);
        get(ABOVE, "/countersignings/overdue").body("entry", not(hasItem(late)));
        PushClient.text("UPDATE countersigning SET due_on = due_on - 30 WHERE entry_id = '" + late
                + "' RETURNING entry_id::text");
        sign(SECOND, objected, "{\"agreed\":false,\"reason\":\"示例理由\"}")
                .statusCode(200)
                .body("objection", equalTo("示例理由"));
        get(ABOVE, "/countersignings/overdue").body("entry", hasItem(late)).body("entry", hasItem(objected));
        get(TestTokens.auditor(), "/countersignings/overdue").body("entry", hasItem(late));
        get(ELSEWHERE, "/countersignings/overdue").body("entry", not(hasItem(late)));
        get(FIRST, "/countersignings/overdue").body("entry", not(hasItem(late)));
        // It can be given late.
        sign(SECOND, late, "{\"agreed\":true}").statusCode(200);
        get(ABOVE, "/countersignings/overdue").body("entry", not(hasItem(late)));
    }

    private static String withdrawn(int number) {
        Map<String, Object> line = Samples.designation(Samples.code(number), "复-" + UUID.randomUUID());
        String entry = given().auth()
                .oauth2(FIRST)
                .contentType("application/json")
                .body("{" + Samples.json(line) + "}")
                .post("/designations")
                .then()
                .statusCode(201)
                .extract()
                .path("entry");
        String path = "/entries/" + entry + "/withdrawal";
        post(FIRST, path, "{}").statusCode(422);
        post(FIRST, path, "{\"reason\":\"REVOKED\"}").statusCode(204);
        post(FIRST, path, "{\"reason\":\"REVOKED\"}").statusCode(204);
        return entry;
    }

    private static ValidatableResponse sign(String token, String entry, String json) {
        return post(token, "/countersignings/" + entry, json);
    }

    private static ValidatableResponse post(String token, String path, String json) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(json)
                .post(path)
                .then();
    }

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then().statusCode(200);
    }
}
