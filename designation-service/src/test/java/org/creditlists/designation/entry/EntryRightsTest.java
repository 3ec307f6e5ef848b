package org.creditlists.designation.entry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.designation.EntryClient.LEAD;
import static org.creditlists.designation.EntryClient.accepted;
import static org.creditlists.designation.EntryClient.as;
import static org.creditlists.designation.EntryClient.history;
import static org.creditlists.designation.EntryClient.honoured;
import static org.creditlists.designation.EntryClient.number;
import static org.creditlists.designation.EntryClient.person;
import static org.creditlists.designation.EntryClient.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.creditlists.designation.PushClient;
import org.creditlists.designation.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** C7, C9, C11: what individuals on RED can do, and what everybody can find out about an entry afterwards. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class EntryRightsTest {

    @Test
    void anIndividualOnRedIsPublishedOnlyWithConsentWhichCanBeTakenBack() {
        String person = person(1);
        String entry = accepted(honoured(person));
        assertThat(history(entry).<String>getList("content[0].publicationNeeds"))
                .containsExactlyInAnyOrder("CONSENT", "REVIEW");

        consent(TestTokens.subject(person(2)), entry, true).statusCode(404).body("code", equalTo("entry-unknown"));
        consent(TestTokens.officer("tax-420000"), entry, true).statusCode(404);
        consent(TestTokens.subject(person), entry, true).statusCode(204);
        consent(TestTokens.subject(person), entry, true).statusCode(204);
        consent(TestTokens.officer(LEAD), entry, false).statusCode(204);
        assertThat(history(entry).getList("event"))
                .isEqualTo(List.of("designated", "consent-given", "consent-revoked"));
    }

    @Test
    void consentIsAskedOnlyOfIndividualsOnRed() {
        String entry = accepted(Samples.designation(Samples.code(901), number()), "tax-420000");
        consent(TestTokens.officer("tax-420000"), entry, true)
                .statusCode(422)
                .body("code", equalTo("consent-needless"));
    }

    @Test
    void anExitWithAnEarlierDateEndedTheEntryOnThatDayAlthoughNobodyKnew() {
        String company = Samples.code(906);
        Map<String, Object> line = Samples.designation(company, number());
        line.put("decisionDate", Samples.today().minusDays(20).toString());
        String entry = accepted(line, "tax-420000");
        String before = Instant.now().atOffset(ZoneOffset.UTC).toString();
        line.put("exitDate", Samples.today().minusDays(5).toString());
        line.put("exitReason", "REVOKED");
        String push = PushClient.push(
                ("{" + Samples.json(line) + "}\n").getBytes(StandardCharsets.UTF_8), "application/x-ndjson", "");
        assertThat(PushClient.ended(push).getLong("withdrawn")).isEqualTo(1);

        state(entry, Samples.today().minusDays(3).toString(), null).body("standing", equalTo("ENDED"));
        state(entry, Samples.today().minusDays(6).toString(), null).body("standing", equalTo("IN_FORCE"));
        state(entry, Samples.today().minusDays(21).toString(), null).body("standing", equalTo("NOT_YET"));
        state(entry, Samples.today().minusDays(3).toString(), before)
                .body("standing", equalTo("IN_FORCE"))
                .body("entry.ended", nullValue());
        state(entry, Samples.today().toString(), "2020-01-01T00:00:00Z")
                .statusCode(404)
                .body("code", equalTo("not-known-then"));
        state(entry, "yesterday", null).statusCode(422).body("pointer", equalTo("/on"));
    }

    @Test
    void anHonourOfTheAttachmentOpensRedAndAnotherNeedsItsAwardingBody() {
        Map<String, Object> line = honoured(person(10));
        line.put("honour", "好人奖");
        refused(line, LEAD, "honour-missing");
        line.put("awardedBy", "township-420106");
        refused(line, LEAD, "honour-missing");
        line.put("awardedBy", LEAD);
        accepted(line);
        Map<String, Object> famous = honoured(person(11));
        famous.put("honour", "“母亲河”奖");
        accepted(famous);
    }

    private static ValidatableResponse consent(String token, String entry, boolean given) {
        return as(token)
                .contentType("application/json")
                .body("{\"given\":" + given + "}")
                .put("/entries/" + entry + "/consent")
                .then();
    }

    private static ValidatableResponse state(String entry, String on, @Nullable String knownAt) {
        RequestSpecification request = as(TestTokens.officer("tax-420000")).queryParam("on", on);
        if (knownAt != null) {
            request.queryParam("knownAt", knownAt);
        }
        return request.get("/entries/" + entry + "/state").then();
    }
}
