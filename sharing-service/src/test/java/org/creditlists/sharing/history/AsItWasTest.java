package org.creditlists.sharing.history;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.sharing.Samples;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In force at T as known at K, for an entry and for a subject. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "sharing_history"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class AsItWasTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String AUDITOR = TestTokens.auditor();

    @Test
    void aCorrectionCountsFromWhenItBecameKnown() {
        LocalDate today = Samples.today();
        Designated entry = known(Samples.code(7_001));
        Instant first = beforeWhatComes();
        LocalDate shorter = today.plusDays(20);
        PublishedEvents.send(new Corrected(
                entry.entry(),
                entry.subject(),
                2,
                entry.ground(),
                entry.decisionDate(),
                shorter,
                shorter,
                null,
                entry.publicationNeeds(),
                java.util.List.of("validUntil")));
        await().atMost(PATIENCE)
                .untilAsserted(() -> entry(AUDITOR, entry, null, null, 200).body("version", equalTo(2)));
        String later = today.plusDays(30).toString();
        entry(AUDITOR, entry, later, first.toString(), 200)
                .body("inForce", equalTo(true))
                .body("version", equalTo(1));
        entry(AUDITOR, entry, later, null, 200).body("inForce", equalTo(false));
        entry(AUDITOR, entry, today.minusDays(11).toString(), null, 200).body("inForce", equalTo(false));
        entry(AUDITOR, entry, null, "2020-01-01T00:00:00Z", 404);
        subject(Samples.code(7_001), null, first.toString())
                .body("entries", hasSize(1))
                .body("entries[0].version", equalTo(1))
                .body("knownAt", equalTo(first.toString()))
                .body("notCovered", hasItem("INDIVIDUAL-WATCH"))
                .body("receipt", containsString("."));
        given().header("Authorization", "Bearer " + TestTokens.subject(Samples.code(7_001)))
                .get("/inquiries/mine")
                .then()
                .body("purpose", hasItem("示例追溯"));
    }

    @Test
    void anObjectionSuspendsFromWhenItBecameKnown() {
        Designated entry = known(Samples.code(7_004));
        Instant before = beforeWhatComes();
        PublishedEvents.send(new ObjectionRaised(
                entry.entry(),
                entry.subject(),
                new CaseId(UUID.randomUUID()),
                Objector.SUBJECT,
                new GroundCode("FACTS_WRONG"),
                1,
                true));
        await().atMost(PATIENCE)
                .untilAsserted(() -> entry(AUDITOR, entry, null, null, 200).body("suspended", equalTo(true)));
        entry(AUDITOR, entry, null, before.toString(), 200).body("suspended", equalTo(false));
        String yesterday = Samples.today().minusDays(1).toString();
        entry(AUDITOR, entry, yesterday, null, 200).body("suspended", equalTo(false));
    }

    @Test
    void anErrorWasNeverInForceOnceItIsKnown() {
        Designated entry = known(Samples.code(7_005));
        String yesterday = Samples.today().minusDays(1).toString();
        Instant before = beforeWhatComes();
        withdrawAsError(entry);
        await().atMost(PATIENCE).untilAsserted(() -> ofSubject(AUDITOR, entry, null, 200)
                .body("", hasSize(1))
                .body("[0].entry", equalTo(entry.entry().toString()))
                .body("[0].endReason", equalTo("ERROR"))
                .body("[0].inForce", equalTo(false)));
        ofSubject(AUDITOR, entry, before.toString(), 200).body("[0].inForce", equalTo(true));
        ofSubject(AUDITOR, entry, "2020-01-01T00:00:00Z", 200).body("", hasSize(0));
        await().atMost(PATIENCE).untilAsserted(() -> entry(AUDITOR, entry, yesterday, null, 200)
                .body("inForce", equalTo(false))
                .body("endReason", equalTo("ERROR")));
        entry(AUDITOR, entry, yesterday, before.toString(), 200)
                .body("inForce", equalTo(true))
                .body("endReason", nullValue());
    }

    @Test
    void whatHasEndedIsShownToNobodyElseNeitherAsItIsNorAsItWas() {
        String code = Samples.code(7_006);
        Designated entry = known(code);
        Instant before = beforeWhatComes();
        withdrawAsError(entry);
        ofSubject(TestTokens.subject(code), entry, null, 403);
        await().atMost(PATIENCE)
                .untilAsserted(() -> entry(TestTokens.subject(code), entry, null, before.toString(), 404));
        // Departments ask by /inquiries/as-it-was, with their power and their purpose.
        entry(TestTokens.department("customs-000000"), entry, null, null, 403);
        await().atMost(PATIENCE)
                .untilAsserted(() -> subject(code, null, before.toString()).body("entries", empty()));
    }

    private static Designated known(String code) {
        Designated entry = Samples.Sample.of(ListKind.BLACK, code).publish();
        await().atMost(PATIENCE).untilAsserted(() -> entry(AUDITOR, entry, null, null, 200));
        // The history follows beside the lists.
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> subject(code, null, Instant.now().toString()).body("entries", hasSize(1)));
        return entry;
    }

    private static void withdrawAsError(Designated entry) {
        PublishedEvents.send(new Withdrawn(
                entry.entry(), entry.subject(), 2, ListKind.BLACK, EndReason.ERROR, Samples.today(), null));
        PublishedEvents.forget(entry.entry());
    }

    @Test
    void subjectsSeeTheirOwnEntriesAndWrongTimesAreToldSo() {
        String code = Samples.code(7_002);
        Designated entry = Samples.Sample.of(ListKind.BLACK, code).publish();
        await().atMost(PATIENCE).untilAsserted(() -> entry(TestTokens.subject(code), entry, null, null, 200));
        entry(TestTokens.subject(Samples.code(7_003)), entry, null, null, 404);
        entry(AUDITOR, entry, "yesterday", null, 422).body("pointer", equalTo("/on"));
        entry(AUDITOR, entry, "+999999999-12-31", null, 422).body("pointer", equalTo("/on"));
        entry(AUDITOR, entry, null, "2026-01-01", 422).body("pointer", equalTo("/knownAt"));
    }

    /**
     * Times of messages are whole milliseconds: what is sent at once can have the time of the millisecond that has
     * begun.
     */
    private static Instant beforeWhatComes() {
        return Instant.now().minusMillis(1);
    }

    private static ValidatableResponse entry(
            String token, Designated entry, @Nullable String on, @Nullable String knownAt, int status) {
        var request = given().header("Authorization", "Bearer " + token);
        if (on != null) {
            request.queryParam("on", on);
        }
        if (knownAt != null) {
            request.queryParam("knownAt", knownAt);
        }
        return request.get("/history/entries/" + entry.entry()).then().statusCode(status);
    }

    private static ValidatableResponse ofSubject(String token, Designated entry, @Nullable String knownAt, int status) {
        var request = given().header("Authorization", "Bearer " + token);
        if (knownAt != null) {
            request.queryParam("knownAt", knownAt);
        }
        return request.get("/history/subjects/" + entry.subject()).then().statusCode(status);
    }

    private static ValidatableResponse subject(String code, @Nullable String on, String knownAt) {
        Map<String, String> body =
                new HashMap<>(Map.of("code", code, "purpose", "示例追溯", "legalGround", "示例依据", "knownAt", knownAt));
        if (on != null) {
            body.put("on", on);
        }
        return given().header("Authorization", "Bearer " + TestTokens.department("customs-000000"))
                .contentType("application/json")
                .body(body)
                .post("/inquiries/as-it-was")
                .then()
                .statusCode(200);
    }
}
