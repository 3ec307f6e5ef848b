package org.creditlists.designation.entry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.ResidentId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.record.MemorandumRecord;
import org.creditlists.designation.PushClient;
import org.creditlists.designation.Samples;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** C7, C9, C11: what individuals on RED, and those whom an entry concerns, can do and see. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class EntryRightsTest {

    private static final String LEAD = "credit-420100";

    @Test
    void anIndividualOnRedIsPublishedOnlyWithConsentWhichCanBeTakenBack() {
        String person = person(1);
        String entry = accepted(honoured(person));
        assertThat(history(entry).<String>getList("content[0].publicationNeeds"))
                .containsExactlyInAnyOrder("CONSENT", "REVIEW");

        consent(TestTokens.subject(person(2)), entry, true).statusCode(404).body("code", equalTo("entry-unknown"));
        consent(TestTokens.officer("tax-420000"), entry, true).statusCode(403);
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
    void theNoticeSaysWhatWasDecidedWhyWhatFollowsAndTheWayOut() throws IOException {
        String company = Samples.code(902);
        Map<String, Object> line = Samples.designation(company, number());
        String manager = person(3);
        line.put("legalRepresentative", "示例法人" + manager);
        line.put("statement", "示例<事由>&说明");
        String entry = accepted(line, "tax-420000");
        PublishedEvents.send(new MemorandumRecord(
                "MOU-TAXATION-BLACK",
                ListKind.BLACK,
                "TAXATION",
                "tax-000000",
                "示例备忘录",
                "Sample memorandum",
                List.of(new MemorandumRecord.Version(
                        1,
                        LocalDate.of(2018, 2, 1),
                        null,
                        List.of(),
                        List.of(new MemorandumRecord.Duty("PUN-10-05", "tax-000000"))))));
        await().atMost(Duration.ofSeconds(60)).until(() -> notice(TestTokens.subject(company), entry, "text/html")
                .extract()
                .asString()
                .contains("限制股票发行上市融资"));
        notice(TestTokens.subject(company), entry, "text/html")
                .statusCode(200)
                .body(containsString("示例企业"))
                .body(containsString("示例&lt;事由&gt;&amp;说明"))
                .body(containsString("如何提出异议"))
                .body(containsString("How to be restored"))
                .body(containsString("3 个工作日"))
                .body(containsString("mandatory"))
                .body(containsString("示例法人"));
        notice(TestTokens.subject(manager), entry, "text/html").statusCode(200);
        notice(TestTokens.subject(Samples.code(903)), entry, "text/html").statusCode(404);
        notice(TestTokens.officer("tax-330000"), entry, "text/html").statusCode(403);
        as(TestTokens.officer("tax-330000"))
                .get("/entries/" + entry + "/history")
                .then()
                .statusCode(403);

        byte[] pdf = notice(TestTokens.officer("tax-420000"), entry, "application/pdf")
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        Files.write(Path.of("target/notice.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("名单认定告知书", "示例企业", "Notice of designation", entry);
        }
    }

    @Test
    void theFirstDeliveryOfTheNoticeCountsAndShowsAmongTheEntries() {
        String company = Samples.code(904);
        String entry = accepted(Samples.designation(company, number()), "tax-420000");
        undelivered().body("entry", hasItem(entry));
        deliver(TestTokens.officer("tax-420000"), entry, "{}").statusCode(422).body("pointer", equalTo("/method"));
        deliver(TestTokens.officer("tax-420000"), entry, "{\"method\":\"POST\",\"on\":\"2001-01-01\"}")
                .statusCode(422)
                .body("code", equalTo("date-of-act"));
        deliver(TestTokens.subject(company), entry, "{}").statusCode(204);
        deliver(TestTokens.officer("tax-420000"), entry, "{\"method\":\"POST\"}")
                .statusCode(204);
        deliver(
                        TestTokens.officer("tax-420000"),
                        entry,
                        "{\"method\":\"POST\",\"on\":\"" + Samples.today().minusDays(1) + "\"}")
                .statusCode(409)
                .body("code", equalTo("already-delivered"));
        undelivered().body("entry", not(hasItem(entry)));
        JsonPath history = history(entry);
        assertThat(history.getList("event")).hasSize(2);
        assertThat(history.getString("content[1].method")).isEqualTo("ELECTRONIC");
    }

    @Test
    void theNoticeIsGoneWithTheDossierAndTheHistoryStays() {
        String company = Samples.code(905);
        String entry = accepted(Samples.designation(company, number()), "tax-420000");
        as(TestTokens.officer("tax-420000"))
                .contentType("application/json")
                .body("{\"reason\":\"ERROR\"}")
                .post("/entries/" + entry + "/withdrawal")
                .then()
                .statusCode(204);
        notice(TestTokens.officer("tax-420000"), entry, "text/html")
                .statusCode(404)
                .body("code", equalTo("notice-gone"));
        deliver(TestTokens.officer("tax-420000"), entry, "{\"method\":\"POST\"}")
                .statusCode(409);
        assertThat(history(entry).getList("event")).hasSize(2);
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

    @Test
    void aRecommendationCountsFromARecognisedBodyAndItsNameStandsInTheEvent() {
        Map<String, Object> line = honoured(person(12));
        line.remove("honour");
        line.put("ground", "ORGANISATION_RECOMMENDED");
        refused(line, LEAD, "recommendation-missing");
        line.put("recommendedBy", "food-association");
        refused(line, LEAD, "not-recognised");
        line.put("recommendedBy", "honesty-society");
        String entry = accepted(line);
        assertThat(history(entry).getString("content[0].recommendedBy")).isEqualTo("honesty-society");
    }

    @Test
    void aRecommendationThatProvesFalseIsCountedForTheBodyThatRecognisedTheOrganisation() {
        Map<String, Object> line = honoured(person(14));
        line.remove("honour");
        line.put("ground", "ORGANISATION_RECOMMENDED");
        line.put("recommendedBy", "honesty-society");
        String entry = accepted(line);
        int before = falseRecommendations(LEAD).statusCode(200).extract().path("provedFalse");
        var upheld = new ObjectionUpheld(
                EntryId.of(entry),
                SubjectId.of(history(entry).getString("content[0].subject")),
                new CaseId(UUID.randomUUID()),
                LEAD,
                1,
                Remedy.WITHDRAWAL,
                null);
        PublishedEvents.send(upheld);
        PublishedEvents.send(upheld);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> falseRecommendations(LEAD).extract().<Integer>path("provedFalse") == before + 1);
        falseRecommendations("honesty-society")
                .statusCode(200)
                .body("cases.entry", hasItem(entry))
                .body("recommended", greaterThanOrEqualTo(1));
        falseRecommendations("tax-420000").statusCode(403).body("code", equalTo("not-yours"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> history(entry).getList("content").size() == 2);
        assertThat(history(entry).getString("content[1].reason")).isEqualTo("ERROR");
    }

    @Test
    void anObjectionThatAsksForACorrectionEndsNothing() {
        String entry = accepted(honoured(person(15)));
        PublishedEvents.send(new ObjectionUpheld(
                EntryId.of(entry),
                SubjectId.of(history(entry).getString("content[0].subject")),
                new CaseId(UUID.randomUUID()),
                LEAD,
                1,
                Remedy.CORRECTION,
                null));
        String other = accepted(honoured(person(16)));
        PublishedEvents.send(new ObjectionUpheld(
                EntryId.of(other),
                SubjectId.of(history(other).getString("content[0].subject")),
                new CaseId(UUID.randomUUID()),
                LEAD,
                1,
                Remedy.WITHDRAWAL,
                null));
        // Both are of one topic; when the second has had its consequence the first has had none.
        await().atMost(Duration.ofSeconds(60))
                .until(() -> history(other).getList("content").size() == 2);
        assertThat(history(entry).getList("content")).hasSize(1);
    }

    private static ValidatableResponse falseRecommendations(String reader) {
        return as(TestTokens.officer(reader))
                .get("/authorities/honesty-society/recommendations")
                .then();
    }

    @Test
    void anOwnApplicationIsVerifiedByTheLeadDepartmentOfTheCityAndThenDesignated() {
        String person = person(13);
        apply(person, "{\"name\":\"示例人\",\"region\":\"330100\",\"statement\":\"示例\"}")
                .statusCode(422)
                .body("code", equalTo("no-lead-department"));
        String application = apply(person, "{\"name\":\"示例人\",\"region\":\"420100\",\"statement\":\"示例\"}")
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .extract()
                .path("application");
        apply(person, "{\"name\":\"示例人\",\"region\":\"420100\",\"statement\":\"示例\"}")
                .statusCode(409)
                .body("code", equalTo("application-open"));
        as(TestTokens.officer(LEAD)).get("/applications").then().body("application", hasItem(application));
        as(TestTokens.officer("tax-420000")).get("/applications").then().statusCode(403);

        Map<String, Object> line = honoured(person);
        line.remove("honour");
        line.put("ground", "OWN_APPLICATION");
        line.put("application", application);
        line.put("decisionDate", Samples.today().toString());
        refused(line, LEAD, "application-missing");
        verify(TestTokens.officer("tax-420000"), application, "{\"verified\":true}")
                .statusCode(403);
        verify(TestTokens.officer(LEAD), application, "{\"verified\":false}")
                .statusCode(422)
                .body("pointer", equalTo("/reason"));
        verify(TestTokens.officer(LEAD), application, "{\"verified\":true}")
                .statusCode(200)
                .body("state", equalTo("VERIFIED"))
                .body("code", equalTo(person));
        as(TestTokens.officer(LEAD))
                .get("/applications?state=VERIFIED")
                .then()
                .body("application", hasItem(application));
        verify(TestTokens.officer(LEAD), application, "{\"verified\":true}").statusCode(409);
        accepted(line);
        line.put("code", person(14));
        line.put("decisionNumber", number());
        refused(line, LEAD, "application-missing");
        as(TestTokens.subject(person)).get("/applications").then().body("state", contains("VERIFIED"));
    }

    private static Map<String, Object> honoured(String person) {
        Map<String, Object> line = new HashMap<>(Samples.designation(person, number()));
        line.put("list", "RED");
        line.put("field", "EXEMPLARY_INDIVIDUALS");
        line.put("subjectKind", "INDIVIDUAL");
        line.put("name", "示例人");
        line.put("authority", LEAD);
        line.put("ground", "HONOUR");
        line.put("honour", "诚信之星");
        return line;
    }

    private static String person(int number) {
        String seventeen = "420106" + "19800101" + "%03d".formatted(number);
        return seventeen + ResidentId.checkCharacter(seventeen);
    }

    private static String number() {
        return "权-" + UUID.randomUUID();
    }

    private static String accepted(Map<String, Object> line) {
        return accepted(line, LEAD);
    }

    private static String accepted(Map<String, Object> line, String authority) {
        return designate(line, authority).statusCode(201).extract().path("entry");
    }

    private static void refused(Map<String, Object> line, String authority, String code) {
        designate(line, authority).statusCode(422).body("code", equalTo(code));
    }

    private static ValidatableResponse designate(Map<String, Object> line, String authority) {
        return as(TestTokens.officer(authority))
                .contentType("application/json")
                .body("{" + Samples.json(line) + "}")
                .post("/designations")
                .then();
    }

    private static ValidatableResponse consent(String token, String entry, boolean given) {
        return as(token)
                .contentType("application/json")
                .body("{\"given\":" + given + "}")
                .put("/entries/" + entry + "/consent")
                .then();
    }

    private static ValidatableResponse deliver(String token, String entry, String body) {
        return as(token)
                .contentType("application/json")
                .body(body)
                .post("/entries/" + entry + "/notice/delivery")
                .then();
    }

    private static ValidatableResponse notice(String token, String entry, String type) {
        return as(token).accept(type).get("/entries/" + entry + "/notice").then();
    }

    private static ValidatableResponse undelivered() {
        return as(TestTokens.officer("tax-420000"))
                .get("/entries?delivered=false&list=BLACK&field=TAXATION&limit=500")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse state(String entry, String on, @Nullable String knownAt) {
        RequestSpecification request = as(TestTokens.officer("tax-420000")).queryParam("on", on);
        if (knownAt != null) {
            request.queryParam("knownAt", knownAt);
        }
        return request.get("/entries/" + entry + "/state").then();
    }

    private static JsonPath history(String entry) {
        return as(TestTokens.operator()).get("/entries/" + entry + "/history").jsonPath();
    }

    private static ValidatableResponse apply(String person, String body) {
        return as(TestTokens.subject(person))
                .contentType("application/json")
                .body(body)
                .post("/applications")
                .then();
    }

    private static ValidatableResponse verify(String token, String application, String body) {
        return as(token)
                .contentType("application/json")
                .body(body)
                .post("/applications/" + application + "/verification")
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
