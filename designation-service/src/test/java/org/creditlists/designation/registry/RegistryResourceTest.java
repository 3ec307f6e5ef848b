package org.creditlists.designation.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.creditlists.contracts.record.AuthorityRecord;
import org.creditlists.designation.PushClient;
import org.creditlists.designation.Samples;
import org.creditlists.designation.SecondPerson;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** C1: the registry as its keepers, its bodies and everyone else see it. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class RegistryResourceTest {

    private static final String BODY =
            "{\"kind\":\"DEPARTMENT\",\"level\":\"CITY\",\"region\":\"420200\",\"zh\":\"示例税务机关\",\"en\":\"Sample\"}";

    private static void isGivenAMandateOnce(String body) {
        granted(mandate(TestTokens.registrar(), body, "2026-01-01", "TAXATION"));
        mandate(TestTokens.registrar(), body, "2026-01-01", "TAXATION")
                .statusCode(200)
                .body("mandates", hasSize(1));
        mandate(TestTokens.registrar(), body, "2026-02-01", "TAXATION")
                .statusCode(409)
                .body("code", equalTo("mandate-overlaps"));
        mandate(TestTokens.registrar(), body, "2026-01-01", "ALCHEMY")
                .statusCode(422)
                .body("code", equalTo("field-unknown"));
    }

    @Test
    void aBodyDesignatesFromItsFirstDayToItsLastAndWhatItDecidedStaysValid() {
        String body = id();
        String yesterday = Samples.today().minusDays(1).toString();
        Map<String, Object> line = Samples.designation(Samples.code(950), "登-" + UUID.randomUUID());
        line.put("authority", body);
        designate(line, body).statusCode(403).body("code", equalTo("organisation-not-registered"));
        put(TestTokens.registrar(), body, BODY).statusCode(200);
        put(TestTokens.registrar(), body, BODY).statusCode(200);
        designate(line, body).statusCode(422).body("code", equalTo("not-competent"));
        isGivenAMandateOnce(body);
        String entry = designate(line, body).statusCode(201).extract().path("entry");

        post(TestTokens.registrar(), body + "/mandates/end", """
                {"power": "DESIGNATE", "field": "TAXATION", "lastDay": "%s"}
                """.formatted(
                                Samples.today().minusDays(2)))
                .statusCode(200);
        Map<String, Object> next = Samples.designation(Samples.code(951), "登-" + UUID.randomUUID());
        next.put("authority", body);
        designate(next, body).statusCode(422).body("code", equalTo("not-competent-then"));
        next.put("decisionDate", Samples.today().minusDays(2).toString());
        designate(next, body).statusCode(201);
        as(TestTokens.officer(body)).get("/entries").then().body("entry", hasItem(entry));
        granted(post(TestTokens.registrar(), body + "/closure", "{\"lastDay\":\"" + yesterday + "\"}"));
        // From the day after its last, nobody acts for it.
        as(TestTokens.officer(body))
                .get("/entries")
                .then()
                .statusCode(403)
                .body("code", equalTo("organisation-not-registered"));
        as(TestTokens.registrar())
                .get("/authorities/" + body + "/history")
                .then()
                .body("event", hasSize(4))
                .body("event", hasItem("org.creditlists.authority-closed"))
                .body("content.last().persons.first", equalTo("registrar"))
                .body("content.last().persons.second", equalTo("second"));
    }

    @Test
    void whatTravelsToTheOtherServicesIsTheBodyAsThePublishedLanguageHasIt()
            throws SQLException, JsonProcessingException {
        String body = id();
        put(TestTokens.registrar(), body, BODY).statusCode(200);
        granted(mandate(TestTokens.registrar(), body, "2026-01-01", "TAXATION"));
        String json =
                PushClient.text("SELECT convert_from(payload, 'UTF8') FROM authority WHERE authority = '" + body + "'");
        AuthorityRecord record = WireJson.MAPPER.readValue(json, AuthorityRecord.class);
        assertThat(record.level()).isEqualTo("CITY");
        assertThat(record.mandates()).hasSize(1);
        assertThat(WireJson.MAPPER.readTree(WireJson.MAPPER.writeValueAsString(record)))
                .isEqualTo(WireJson.MAPPER.readTree(json));
    }

    @Test
    void aStateDepartmentRecordsTheAuthorisationOfAnAssociationItself() {
        String association = id();
        put(TestTokens.registrar(), association, """
                {"kind": "ASSOCIATION", "level": "NATIONAL", "region": "000000", "zh": "示例协会", "en": "Sample"}
                """).statusCode(200);
        String grant = """
                {"power": "DESIGNATE", "field": "FOOD_DRUGS", "from": "2026-01-01",
                 "authorisation": {"by": "%s", "document": "示例授权2号"}}
                """;
        post(TestTokens.officer("tax-000000"), association + "/mandates", grant.formatted("market-000000"))
                .statusCode(403);
        post(TestTokens.officer("market-420000"), association + "/mandates", grant.formatted("market-420000"))
                .statusCode(422)
                .body("code", equalTo("authoriser-not-competent"));
        SecondPerson.approves(
                        post(
                                TestTokens.officer("market-000000"),
                                association + "/mandates",
                                grant.formatted("market-000000")),
                        TestTokens.officer("market-000000", "second"))
                .statusCode(200)
                .body("state", equalTo("CARRIED_OUT"));
        given().get("/authorities/" + association).then().body("mandates[0].authorisation.document", equalTo("示例授权2号"));
        mandate(TestTokens.officer("market-000000"), association, "2026-01-01", "FOOD_DRUGS")
                .statusCode(403);
        given().get("/authorities?field=FOOD_DRUGS").then().statusCode(200).body("id", hasItem(association));
        given().get("/authorities?field=TAXATION").then().body("id", not(hasItem(association)));
    }

    @Test
    void theLiaisonIsForThoseWhoWorkWithTheBodyAndTheOneBeforeIsForgotten() {
        String body = id();
        put(TestTokens.registrar(), body, BODY).statusCode(200);
        String liaison = "{\"name\":\"示例甲\",\"title\":\"科长\",\"phone\":\"%s\"}";
        as(TestTokens.officer(body))
                .get("/authorities/" + body + "/liaison")
                .then()
                .statusCode(404);
        liaison(TestTokens.officer("tax-420000"), body, liaison.formatted("027-00000000"))
                .statusCode(403);
        liaison(TestTokens.officer(body), body, liaison.formatted("call me"))
                .statusCode(422)
                .body("pointer", equalTo("/phone"));
        liaison(TestTokens.officer(body), body, liaison.formatted("027-00000000"))
                .statusCode(200);
        liaison(TestTokens.officer(body), body, liaison.replace("示例甲", "示例乙").formatted("027-00000001"))
                .statusCode(200);
        as(TestTokens.department("customs-000000"))
                .get("/authorities/" + body + "/liaison")
                .then()
                .body("name", equalTo("示例乙"));
        given().get("/authorities/" + body + "/liaison").then().statusCode(401);
        as(TestTokens.registrar())
                .get("/authorities/" + body + "/history")
                .then()
                .body("content.name", not(hasItem("示例甲")));
    }

    @Test
    void aNameIsNotOverwrittenByWhoReadAnOlderOne() {
        String body = id();
        String name = body + "/name";
        String names = "{\"zh\":\"示例机关%s\",\"en\":\"Sample\"}";
        put(TestTokens.registrar(), body, BODY).statusCode(200);
        String read = tag(given().get("/authorities/" + body).then());
        given().header("If-None-Match", read).get("/authorities/" + body).then().statusCode(304);
        put(TestTokens.registrar(), name, names.formatted("甲"), read).statusCode(200);
        put(TestTokens.registrar(), name, names.formatted("乙"), read)
                .statusCode(412)
                .body("code", equalTo("changed-meanwhile"));
        given().get("/authorities/" + body).then().body("zh", equalTo("示例机关甲"));
        put(TestTokens.registrar(), name, names.formatted("丙"), "*").statusCode(200);
        put(TestTokens.registrar(), name, names.formatted("丁")).statusCode(200);
        put(TestTokens.officer("tax-420000"), name, names.formatted("戊"), read).statusCode(403);
    }

    @Test
    void aLiaisonIsNotOverwrittenByWhoReadAnOlderOne() {
        String body = id();
        String path = body + "/liaison";
        String liaison = "{\"name\":\"示例%s\",\"title\":\"科长\",\"phone\":\"027-00000000\"}";
        put(TestTokens.registrar(), body, BODY).statusCode(200);
        put(TestTokens.registrar(), path, liaison.formatted("甲"), "*").statusCode(412);
        put(TestTokens.registrar(), path, liaison.formatted("甲")).statusCode(200);
        String read = tag(as(TestTokens.registrar()).get("/authorities/" + path).then());
        put(TestTokens.officer(body), path, liaison.formatted("乙"), read).statusCode(200);
        put(TestTokens.registrar(), path, liaison.formatted("丙"), read).statusCode(412);
        as(TestTokens.registrar())
                .get("/authorities/" + path)
                .then()
                .header("Cache-Control", "no-store")
                .body("name", equalTo("示例乙"));
    }

    private static String tag(ValidatableResponse answer) {
        return answer.statusCode(200)
                .header("ETag", matchesPattern("\"[A-Za-z0-9_-]{43}\""))
                .extract()
                .header("ETag");
    }

    private static ValidatableResponse put(String token, String body, String json, String wanted) {
        return as(token)
                .header("If-Match", wanted)
                .contentType("application/json")
                .body(json)
                .put("/authorities/" + body)
                .then();
    }

    @Test
    void onlyTheRegistrarRegistersAndContradictionsAreRefused() {
        String body = id();
        put(TestTokens.officer("tax-000000"), body, BODY).statusCode(403);
        put(TestTokens.registrar(), "Not An Id", BODY).statusCode(422).body("code", equalTo("id-malformed"));
        put(TestTokens.registrar(), body, BODY.replace("420200", "420000"))
                .statusCode(422)
                .body("code", equalTo("region-wrong"));
        put(TestTokens.registrar(), body, BODY).statusCode(200);
        put(TestTokens.registrar(), body, BODY.replace("示例税务机关", "另一机关"))
                .statusCode(409)
                .body("code", equalTo("registered-otherwise"));
        given().get("/authorities/nobody").then().statusCode(404).body("code", equalTo("authority-unknown"));
    }

    private static void granted(ValidatableResponse asked) {
        SecondPerson.approves(asked, TestTokens.registrar("second"))
                .statusCode(200)
                .body("state", equalTo("CARRIED_OUT"));
    }

    private static String id() {
        return "sample-" + UUID.randomUUID();
    }

    private static ValidatableResponse put(String token, String body, String json) {
        return as(token)
                .contentType("application/json")
                .body(json)
                .put("/authorities/" + body)
                .then();
    }

    private static ValidatableResponse liaison(String token, String body, String json) {
        return put(token, body + "/liaison", json);
    }

    private static ValidatableResponse mandate(String token, String body, String from, String field) {
        return post(token, body + "/mandates", """
                {"power": "DESIGNATE", "field": "%s", "from": "%s"}
                """.formatted(field, from));
    }

    private static ValidatableResponse post(String token, String path, String json) {
        return as(token)
                .contentType("application/json")
                .body(json)
                .post("/authorities/" + path)
                .then();
    }

    private static ValidatableResponse designate(Map<String, Object> line, String authority) {
        return as(TestTokens.officer(authority))
                .contentType("application/json")
                .body("{" + Samples.json(line) + "}")
                .post("/designations")
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
