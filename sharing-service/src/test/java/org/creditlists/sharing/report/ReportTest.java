package org.creditlists.sharing.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.MeasureApplied;
import org.creditlists.contracts.event.MeasureOrdered;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.PublicationNeed;
import org.creditlists.sharing.Samples;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestClock;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S9. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "sharing_reports"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class ReportTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aReportHasEveryEntryEveryMeasureAndEveryInquiryUntilTheEntryIsRestored() {
        String code = Samples.code(1);
        Designated entry = listed(code);
        report(code)
                .body("entries[0].published", equalTo(false))
                .body("entries[0].statement", equalTo("示例事由"))
                // incentive-service does not run here, and the report says so.
                .body("uses", nullValue());
        Samples.end(entry, EndReason.RESTORED);
        await().atMost(PATIENCE).untilAsserted(() -> report(code).body("entries", empty()));
    }

    /** F15: JSON, though the same path is a page and paper, too. */
    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/json", "*/*;q=0.8", ""})
    void whoeverNamesNoFormGetsJson(String accept) {
        given().header("Authorization", "Bearer " + TestTokens.subject(Samples.code(9_012)))
                .header("Accept", accept)
                .get("/report")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    void aReportIsAPageAndPaperInWords() throws IOException {
        String code = Samples.code(9_011);
        listed(code);
        given().header("Authorization", "Bearer " + TestTokens.subject(code))
                .accept("text/html")
                .get("/report")
                .then()
                .statusCode(200)
                .body(containsString("示例〔2026〕1号"))
                .body(containsString("示例审批用途"))
                .body(containsString("黑名单"))
                .body(containsString("经办人员"))
                .body(not(containsString("CLERK")));
        byte[] pdf = given().header("Authorization", "Bearer " + TestTokens.subject(code))
                .accept("application/pdf")
                .get("/report")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("信用报告").contains("示例审批用途");
        }
    }

    @Test
    void ownEntriesHaveWordsAndOthersDoNotSeeThem() {
        String code = Samples.code(9_012);
        listed(code);
        given().header("Authorization", "Bearer " + TestTokens.subject(code))
                .get("/report/entries")
                .then()
                .body("decisionNumber", hasItem("示例〔2026〕1号"))
                .body("[0].field.zh", equalTo("税收"))
                .body("[0].measures", empty());
        given().get("/words/fields").then().body("TAXATION.zh", equalTo("税收"));
        given().get("/words/authorities/tax-420000").then().body("zh", notNullValue());
        report(Samples.code(2)).body("entries", empty()).body("inquiries", empty());
        given().header("Authorization", "Bearer " + TestTokens.officer("tax-420000"))
                .get("/report")
                .then()
                .statusCode(403);
    }

    /** An entry with a measure that was applied, about which somebody asked. */
    private static Designated listed(String code) {
        Designated entry = Samples.Sample.of(ListKind.BLACK, code)
                .needing(PublicationNeed.NEVER)
                .publish();
        var order = new OrderId(UUID.randomUUID());
        PublishedEvents.send(new MeasureOrdered(
                entry.entry(),
                entry.subject(),
                order,
                "PUN-10-02",
                1,
                new DepartmentId("customs-000000"),
                "MOU-TAXATION-BLACK",
                1,
                null,
                null));
        PublishedEvents.send(
                new MeasureApplied(entry.entry(), entry.subject(), order, new DepartmentId("customs-000000")));
        await().atMost(PATIENCE).untilAsserted(() -> report(code)
                .body("entries", hasSize(1))
                .body("entries[0].measures[0].applied", equalTo(Samples.today().toString())));
        given().header("Authorization", "Bearer " + TestTokens.department("market-000000"))
                .contentType("application/json")
                .body(Map.of("code", code, "purpose", "示例审批用途", "legalGround", "示例依据"))
                .post("/inquiries")
                .then()
                .statusCode(200);
        await().atMost(PATIENCE).untilAsserted(() -> report(code)
                .body("entries[0].shownTo.zh", hasItem("market-000000"))
                .body("inquiries.purpose", hasItem("示例审批用途")));
        return entry;
    }

    @Test
    void anIndividualOnRedHasFourPrintsAYearAtACounterAndOthersAreSentOnline() {
        String person = Samples.person(3);
        Designated entry = Samples.Sample.person(ListKind.RED, person).publish();
        await().atMost(PATIENCE).untilAsserted(() -> report(person).body("entries", hasSize(1)));
        counter(person, false).statusCode(422).body("code", equalTo("identity-unchecked"));
        for (int i = 0; i < 4; i++) {
            counter(person, true).statusCode(200).contentType("application/pdf");
        }
        counter(person, true).statusCode(409).body("code", equalTo("used-up"));
        // The person sees that somebody printed, and where.
        report(person).body("prints", hasSize(4)).body("prints[0].desk.zh", equalTo("hall-420100"));
        TestClock.setAhead(
                Duration.ofDays(Samples.today().lengthOfYear() - Samples.today().getDayOfYear() + 1));
        counter(person, true).statusCode(200);
        TestClock.setAhead(Duration.ZERO);
        counter(Samples.person(4), true).statusCode(403).body("code", equalTo("counter-for-red-only"));
        Samples.end(entry, EndReason.INELIGIBLE);
        await().atMost(PATIENCE).untilAsserted(() -> counter(person, true).statusCode(403));
    }

    private static ValidatableResponse report(String code) {
        return given().header("Authorization", "Bearer " + TestTokens.subject(code))
                .accept("application/json")
                .get("/report")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse counter(String code, boolean checked) {
        return given().header("Authorization", "Bearer " + TestTokens.desk("hall-420100"))
                .contentType("application/json")
                .body(Map.of("code", code, "identityChecked", checked))
                .post("/report/counter")
                .then();
    }
}
