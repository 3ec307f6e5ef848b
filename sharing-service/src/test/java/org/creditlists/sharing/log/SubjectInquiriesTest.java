package org.creditlists.sharing.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.sharing.inquiry.InquiryCalls.CUSTOMS;
import static org.creditlists.sharing.inquiry.InquiryCalls.MARKET;
import static org.creditlists.sharing.inquiry.InquiryCalls.ask;
import static org.creditlists.sharing.inquiry.InquiryCalls.batch;
import static org.creditlists.sharing.inquiry.InquiryCalls.until;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.sharing.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** Subjects find the inquiries about them, auditors all of them without codes. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "sharing_inquiries"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class SubjectInquiriesTest {

    private static final AtomicInteger COUNT = new AtomicInteger(1_400);

    private final String code = Samples.code(COUNT.incrementAndGet());

    @Test
    void theSubjectSeesWhoAskedAndWhyAndWhatWasShown() {
        Designated entry = Samples.Sample.of(ListKind.BLACK, code).publish();
        until(CUSTOMS, code, 1);
        ask(MARKET, code);
        given().header("Authorization", "Bearer " + TestTokens.subject(code))
                .get("/inquiries/mine")
                .then()
                .statusCode(200)
                .body("organisation[0]", equalTo("market-000000"))
                .body("purpose[0]", equalTo("示例审批"))
                .body("power[0]", equalTo("CLERK"))
                .body("shown[0]", contains(entry.entry().toString()));
        given().header("Authorization", "Bearer " + TestTokens.subject(Samples.code(999)))
                .get("/inquiries/mine")
                .then()
                .body("", empty());
        given().header("Authorization", "Bearer " + CUSTOMS)
                .get("/inquiries/mine")
                .then()
                .statusCode(403);
    }

    @Test
    void everyInquiryIsFoundPageByPageHoweverMany() {
        Set<String> asked = new HashSet<>();
        for (int i = 0; i < 520; i++) {
            asked.add(ask(CUSTOMS, code).extract().path("inquiry"));
        }
        for (int i = 0; i < 3; i++) {
            batch(CUSTOMS, "text/csv", "application/x-ndjson", code + "\n").statusCode(200);
        }
        List<Response> pages = pages(code);
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(all(pages, "inquiry"))
                .doesNotHaveDuplicates()
                .containsAll(asked)
                .hasSize(523);
        assertThat(all(pages, "askedAt").stream().map(Instant::parse)).isSortedAccordingTo(Comparator.reverseOrder());
        given().header("Authorization", "Bearer " + TestTokens.subject(code))
                .accept("application/json")
                .get("/report")
                .then()
                .body("inquiries", hasSize(523));
    }

    @Test
    void equalLinesOfABatchAreOneInquiryWhetherTheyAreFoundOrNot() {
        String unknown = Samples.code(COUNT.incrementAndGet());
        Samples.Sample.of(ListKind.BLACK, code).publish();
        until(CUSTOMS, code, 1);
        int before = all(pages(code), "inquiry").size();
        String answers = batch(CUSTOMS, "text/csv", "application/x-ndjson", (code + "\n" + unknown + "\n").repeat(600))
                .statusCode(200)
                .extract()
                .asString();
        assertThat(answers.lines().filter(line -> line.contains(code) && line.contains("\"entries\":[{")))
                .hasSize(600);
        assertThat(all(pages(code), "inquiry")).hasSize(before + 1);
        assertThat(all(pages(unknown), "inquiry")).hasSize(1);
    }

    /** Every page, the latest inquiry first. */
    private static List<Response> pages(String code) {
        List<Response> pages = new ArrayList<>();
        String path = "/inquiries/mine";
        while (path != null) {
            Response page = given().urlEncodingEnabled(false)
                    .header("Authorization", "Bearer " + TestTokens.subject(code))
                    .get(path);
            pages.add(page);
            String link = page.header("Link");
            path = link == null ? null : link.substring(link.indexOf("/inquiries"), link.indexOf('>'));
        }
        return pages;
    }

    private static List<String> all(List<Response> pages, String member) {
        return pages.stream()
                .flatMap(page -> page.jsonPath().getList(member, String.class).stream())
                .toList();
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        String end = "~" + new UUID(0, 1);
        for (String wrong : List.of(
                "x",
                "~~~",
                "1~4~2026-01-01~x",
                "1~4~+1000000000-01-01T00:00:00Z" + end,
                "1~-4~2026-01-01T00:00:00Z" + end,
                "one~4~2026-01-01T00:00:00Z" + end,
                "2026-01-01T00:00:00Z" + end)) {
            given().header("Authorization", "Bearer " + TestTokens.subject(code))
                    .queryParam("before", wrong)
                    .get("/inquiries/mine")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("cursor-wrong"));
        }
    }

    @Test
    void auditorsExportInquiriesWithoutCodes() {
        String one = ask(CUSTOMS, code).extract().path("inquiry");
        String export = given().header("Authorization", "Bearer " + TestTokens.auditor())
                .get("/inquiries/log?from=" + Math.max(1, batches() - 499))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(export.lines().filter(line -> line.contains("\"" + one + "\"")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("customs-000000", "示例审批", "\"row\"", "\"said\"")
                        .doesNotContain(code));
    }

    /** The number of the last. */
    private static long batches() {
        return ((Number) given().get("/inquiries/log/head")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("batch"))
                .longValue();
    }
}
