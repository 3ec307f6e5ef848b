package org.creditlists.designation.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creditlists.designation.EntryClient.accepted;
import static org.creditlists.designation.EntryClient.as;
import static org.creditlists.designation.EntryClient.designate;
import static org.creditlists.designation.EntryClient.history;
import static org.creditlists.designation.EntryClient.number;
import static org.creditlists.designation.EntryClient.person;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.record.MemorandumRecord;
import org.creditlists.designation.Samples;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** C13: the notice of a designation, its delivery, and that it goes with the dossier. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class NoticeResourceTest {

    @Test
    void theNoticeSaysWhatWasDecidedWhyWhatFollowsAndTheWayOut() {
        String company = Samples.code(902);
        Map<String, Object> line = Samples.designation(company, number());
        String manager = person(3);
        line.put("legalRepresentative", "示例法人" + manager);
        line.put("statement", "示例<事由>&说明");
        String entry = accepted(line, "tax-420000");
        PublishedEvents.send(memorandum());
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
                .body(containsString("示例法人"))
                .body(not(containsString("TAX_EVASION")))
                .body(containsString("列入税收领域"));
        notice(TestTokens.subject(manager), entry, "text/html").statusCode(200);
        notice(TestTokens.subject(Samples.code(903)), entry, "text/html").statusCode(404);
        notice(TestTokens.officer("tax-330000"), entry, "text/html").statusCode(404);
        as(TestTokens.officer("tax-330000"))
                .get("/entries/" + entry + "/history")
                .then()
                .statusCode(404);
    }

    /** F5, C9: nobody is promised what he cannot do, until the authority has added who he is. */
    @Test
    void whoIsKnownByNameAloneIsToldHowToBecomeKnown() {
        String company = Samples.code(908);
        Map<String, Object> line = Samples.designation(company, number());
        String responsible = person(31);
        line.put("legalRepresentative", "示例法人" + person(30));
        line.put("directlyResponsible", "示例责任人");
        String entry = accepted(line, "tax-420000");
        String byName = notice(TestTokens.subject(company), entry, "text/html")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(byName)
                .contains("享有与单位相同的异议、修复权利：示例法人。")
                .contains("仅以姓名登记，未记录身份证件号码，尚不能凭本条目行使权利：示例责任人。")
                .contains("restored: 示例法人.")
                .contains("by name alone, without the number of an identity document, and cannot act by this entry yet:"
                        + " 示例责任人.");
        notice(TestTokens.subject(responsible), entry, "text/html").statusCode(404);
        line.put("directlyResponsible", "示例责任人" + responsible);
        designate(line, "tax-420000").body("entry", equalTo(entry));
        assertThat(notice(TestTokens.subject(responsible), entry, "text/html")
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("享有与单位相同的异议、修复权利：示例法人、示例责任人。")
                .doesNotContain("仅以姓名登记")
                .doesNotContain("by name alone");
    }

    @Test
    void theNoticeIsPrintedForPaper() throws IOException {
        String entry = accepted(Samples.designation(Samples.code(907), number()), "tax-420000");
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

    private static MemorandumRecord memorandum() {
        return new MemorandumRecord(
                "MOU-TAXATION-BLACK",
                ListKind.BLACK,
                new FieldCode("TAXATION"),
                new DepartmentId("tax-000000"),
                "示例备忘录",
                "Sample memorandum",
                List.of(new MemorandumRecord.Version(
                        1,
                        LocalDate.of(2018, 2, 1),
                        null,
                        List.of(),
                        List.of(new MemorandumRecord.Duty("PUN-10-05", new DepartmentId("tax-000000"))))));
    }
}
