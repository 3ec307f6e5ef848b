package org.creditlists.incentive.efficacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.incentive.Calls.get;
import static org.creditlists.incentive.Calls.order;
import static org.creditlists.incentive.Calls.orderOf;
import static org.creditlists.incentive.Calls.put;
import static org.creditlists.incentive.Calls.report;
import static org.creditlists.incentive.Calls.until;
import static org.creditlists.incentive.PublishedEntries.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.incentive.PublishedEntries;
import org.creditlists.incentive.Samples;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** M7: cases in which measures took effect, and what is counted of them. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class ReportedCaseResourceTest {

    private static final AtomicInteger COUNT = new AtomicInteger(4_000);
    private static final String MARKET = TestTokens.department("market-000000");
    private static final String CUSTOMS = TestTokens.department("customs-000000");

    private final String code = Samples.code(COUNT.incrementAndGet());

    @Test
    void casesAreReportedOnceNameNobodyAndCountAgainstTheDesignations() throws IOException {
        PublishedEvents.send(PublishedEvents.authority("tax-420000", "PROVINCE", "420000", new FieldCode("TAXATION")));
        Designated entry = black(List.of());
        String order = orderOf(entry, "PUN-10-02");
        String path = "/orders/" + order + "/cases/" + UUID.randomUUID();
        Map<String, Object> report = Map.of(
                "happenedOn",
                today().toString(),
                "province",
                "420000",
                "city",
                "420100",
                "typical",
                true,
                "summary",
                "示例案例：某企业许可从严审核");
        put(MARKET, path, report).statusCode(409).body("code", equalTo("case-without-application"));
        report(MARKET, order, "acknowledgement", null);
        report(MARKET, order, "application", null);
        refuseWhatIsWrong(path);
        put(CUSTOMS, path, report).statusCode(404);
        put(MARKET, path, report).statusCode(200);
        put(MARKET, path, report).statusCode(200);
        put(MARKET, path, Map.of("happenedOn", today().toString(), "province", "420000", "summary", "其他"))
                .statusCode(409)
                .body("code", equalTo("case-reported-otherwise"));
        get(MARKET, "/efficacy/cases/own").body("caseId", hasItem(path.substring(path.lastIndexOf('/') + 1)));
        given().get("/efficacy/cases").then().statusCode(200).body("summary", hasItem("示例案例：某企业许可从严审核"));
        reportAfterTheEnd(entry, order);
        readReports();
    }

    private static void refuseWhatIsWrong(String path) {
        put(MARKET, path, Map.of("happenedOn", today().toString(), "province", "420000", "summary", "示 例企业的许可从严审核"))
                .statusCode(422)
                .body("code", equalTo("names-the-subject"));
        put(MARKET, path, Map.of("happenedOn", today().plusDays(1).toString(), "province", "420000", "summary", "示例"))
                .statusCode(422)
                .body("code", equalTo("case-in-future"));
        put(MARKET, path, Map.of("happenedOn", today().toString(), "province", "42", "summary", "示例"))
                .statusCode(422)
                .body("pointer", equalTo("/province"));
    }

    private static void reportAfterTheEnd(Designated entry, String order) {
        put(
                        MARKET,
                        "/orders/" + order + "/cases/" + UUID.randomUUID(),
                        Map.of("happenedOn", today().minusDays(1).toString(), "province", "420000", "summary", "其他"))
                .statusCode(422)
                .body("code", equalTo("case-before-order"));
        PublishedEntries.end(entry, EndReason.REVOKED);
        until(MARKET, order, "state", "LIFTED");
        String late = "/orders/" + order + "/cases/" + UUID.randomUUID();
        put(MARKET, late, Map.of("happenedOn", today().toString(), "province", "420000", "summary", "示例企业"))
                .statusCode(409)
                .body("code", equalTo("entry-ended"));
        put(MARKET, late, Map.of("happenedOn", today().toString(), "province", "420000"))
                .statusCode(200)
                .body("summary", nullValue());
    }

    private static void readReports() throws IOException {
        given().get("/efficacy/provinces")
                .then()
                .statusCode(200)
                .body("columns.code", hasItem("percentMet"))
                .body("rows[0].cases", greaterThanOrEqualTo(1));
        readFiles();
        String page = given().accept("text/html")
                .get("/efficacy/cities")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("城市激励指标");
        get(MARKET, "/efficacy/departments").statusCode(200).body("rows.department", hasItem("market-000000"));
        given().get("/efficacy/departments").then().statusCode(401);
        given().get("/efficacy/provinces?year=1999").then().statusCode(422);
    }

    private static void readFiles() throws IOException {
        String csv = given().accept("text/csv")
                .get("/efficacy/provinces")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).startsWith("\uFEFF省份 Province,");
        byte[] sheet = given().accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/efficacy/provinces")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            assertThat(workbook.getFirstSheet().read().getFirst().getCellText(0))
                    .isEqualTo("省份 Province");
        }
    }

    private Designated black(List<Dossier.Person> people) {
        return PublishedEntries.list(ListKind.BLACK, "FOOD_DRUGS", SubjectKind.ORGANISATION, code, people);
    }
}
