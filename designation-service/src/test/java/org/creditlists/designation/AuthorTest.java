package org.creditlists.designation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creditlists.designation.PushClient.done;
import static org.creditlists.designation.PushClient.ndjson;
import static org.creditlists.designation.PushClient.number;
import static org.creditlists.designation.PushClient.receipts;
import static org.creditlists.designation.PushClient.text;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.runtime.author.UnknownAuthorException;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** Nobody acts unrecorded (security/F1). */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class AuthorTest {

    private static final String CANARY = "somebody-who-occurs-nowhere-else";

    @Inject
    Decisions<CreditEvent> decisions;

    @Test
    void whoeverDesignatesCorrectsDeliversAndWithdrawsStandsWithEachEvent() throws SQLException {
        String officer = TestTokens.officer("tax-420000", CANARY);
        Map<String, Object> body = Samples.designation(Samples.code(9_765), number());
        String entry =
                post(officer, "/designations", body).statusCode(201).extract().path("entry");
        body.put("statement", "示例事由（更正）");
        post(officer, "/designations", body).statusCode(200).body("outcome", equalTo("CORRECTED"));
        post(officer, "/entries/" + entry + "/withdrawal", Map.of("reason", "ERROR"))
                .statusCode(204);

        assertThat(authors(entry)).isEqualTo("3 of 3");
        assertThat(text("SELECT metadata->>'org' || ' ' || (metadata->>'role') || ' ' || (metadata ? 'jti') || ' '"
                        + " || (metadata ? 'request') FROM event WHERE type LIKE '%withdrawn' AND subject = '" + entry
                        + "'"))
                .isEqualTo("tax-420000 officer true true");
        // The dossier is forgotten, and still it is told who ended the entry.
        history(TestTokens.officer("tax-420000"), entry)
                .statusCode(200)
                .body("author.person", equalTo(List.of(CANARY, CANARY, CANARY)));
        history(TestTokens.auditor(), entry).statusCode(200).body("author[2].organisation", equalTo("tax-420000"));
    }

    @Test
    void whoeverChangesTheRegistryStandsWithEachEvent() throws SQLException {
        String registrar = TestTokens.registrar();
        String id = "author-" + UUID.randomUUID();
        given().header("Authorization", "Bearer " + registrar)
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "DEPARTMENT", "level", "CITY", "region", "420200", "zh", id, "en", "Sample"))
                .put("/authorities/" + id)
                .then()
                .statusCode(200);
        assertThat(text("SELECT metadata->>'role' FROM event WHERE tags @> ARRAY['authority:" + id + "']"))
                .isEqualTo("registrar");
        given().header("Authorization", "Bearer " + TestTokens.auditor())
                .get("/events/of/authority/" + id)
                .then()
                .statusCode(200)
                .body("author.person", equalTo(List.of("registrar")));
    }

    @Test
    void whoeverPushedAListStandsWithTheEventsOfItsLines() throws SQLException {
        String push = ndjson(Samples.designation(Samples.code(9_766), number()));
        assertThat(done(push).getLong("accepted")).isEqualTo(1);
        String entry = JsonPath.from(receipts(push)).getString("entry");
        assertThat(text("SELECT concat_ws(' ', metadata->>'sub', metadata->>'role') FROM event WHERE subject = '"
                        + entry + "'"))
                .isEqualTo("platform-420000 platform");
    }

    @Test
    void anAppendThatNobodyCausesIsRefused() {
        assertThatThrownBy(() -> decisions.decide(Boundary.of("entry", UUID.randomUUID()), history -> {
                    throw new AssertionError("it is not even decided");
                }))
                .isInstanceOf(UnknownAuthorException.class);
        assertThatThrownBy(() -> text("""
                        INSERT INTO event (position, id, type, revision, tags, occurred_at, payload, metadata)
                        VALUES (-1, gen_random_uuid(), 'x', '1', '{}', now(), '', '{}') RETURNING 1
                        """)).hasMessageContaining("event_has_author");
    }

    @Test
    void aTokenThatDoesNotSayWhoseItIsChangesNothing() {
        String nameless = TestTokens.namelessOfficer("tax-420000");
        String entry = "/entries/" + UUID.randomUUID();
        for (String path : List.of("/designations", entry + "/withdrawal")) {
            post(nameless, path, Map.of()).statusCode(403).body("code", equalTo("claim-missing"));
        }
        given().header("Authorization", "Bearer " + nameless)
                .contentType(ContentType.JSON)
                .body(Map.of())
                .put("/authorities/tax-420000/liaison")
                .then()
                .statusCode(403)
                .body("code", equalTo("claim-missing"));
    }

    @Test
    void nobodyElseIsToldWhoDidIt() throws SQLException {
        String push = ndjson(Samples.designation(Samples.code(9_767), number()));
        done(push);
        String entry = JsonPath.from(receipts(push)).getString("entry");
        history(TestTokens.officer("environment-420000"), entry).statusCode(404);
        history(TestTokens.department("tax-420000"), entry).statusCode(403);
        history(TestTokens.operator(), entry).statusCode(403);
    }

    private static ValidatableResponse history(String token, String entry) {
        return given().header("Authorization", "Bearer " + token)
                .get("/entries/" + entry + "/history")
                .then();
    }

    private static ValidatableResponse post(String token, String path, Object body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private static String authors(String entry) throws SQLException {
        return text("SELECT count(*) FILTER (WHERE metadata->>'sub' = '" + CANARY + "') || ' of ' || count(*)"
                + " FROM event WHERE subject = '" + entry + "'");
    }
}
