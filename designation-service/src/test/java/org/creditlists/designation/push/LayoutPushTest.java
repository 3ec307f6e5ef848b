package org.creditlists.designation.push;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.designation.PushClient.done;
import static org.creditlists.designation.PushClient.ended;
import static org.creditlists.designation.PushClient.push;
import static org.creditlists.designation.PushClient.receipts;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.creditlists.designation.PushClient;
import org.creditlists.designation.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

/** Templates come out of the layouts, and what comes back filled in is taken. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class LayoutPushTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SCOPE = "?authority=tax-420000&list=BLACK&field=TAXATION&ground=TAX_EVASION";
    private static final String DRY = SCOPE + "&dryRun=true";

    @Test
    void everyTemplateComesBackFilledInAndIsTaken() throws IOException {
        Map<String, String> values = values();
        String header = "企业名称,统一社会信用代码,认定文号,认定日期,事由\n";
        done(push(
                header + "示例企业," + values.get("organisationCode") + "," + values.get("decisionNumber") + ","
                        + values.get("decisionDate") + ",示例事由\n",
                SCOPE));
        String query = DRY + "&decisionDate=" + values.get("decisionDate");
        List<Map<String, Object>> layouts = given().get("/layouts").jsonPath().getList("$");
        List<String> lists = layouts.stream()
                .filter(layout -> "LISTS".equals(layout.get("use")))
                .map(layout -> String.valueOf(layout.get("layout")))
                .toList();
        assertThat(lists).hasSizeGreaterThan(10);
        for (String layout : lists) {
            Map<String, String> meanings = meanings(layout);
            Map<String, String> filled = new HashMap<>(values);
            List<String> own = given().get("/layouts/" + layout).jsonPath().getList("columns.means");
            if (own.contains("statement")) {
                filled.keySet().removeIf(member -> member.startsWith("exit"));
            }
            byte[] workbook = template(layout, XLSX);
            taken(layout, push(filled(workbook, meanings, filled), XLSX, query));
            String table = new String(template(layout, "text/csv"), StandardCharsets.UTF_8);
            String line = table.strip()
                    .replace("\uFEFF", "")
                    .lines()
                    .findFirst()
                    .orElseThrow()
                    .transform(names -> CsvParser.cells(names, Separator.COMMA).stream()
                            .map(name -> filled.getOrDefault(meanings.get(name), ""))
                            .collect(Collectors.joining(",")));
            taken(layout, push(table.strip() + "\n" + line + "\n", query));
        }
    }

    /** Of what it is answered nothing is a fault of the form. */
    private static void taken(String layout, String push) {
        JsonPath done = ended(push);
        assertThat(done.getString("state"))
                .as(layout + ": " + done.getString("failure"))
                .isEqualTo("DONE");
        String expected =
                switch (layout) {
                    case "removals" -> "WITHDRAWN";
                    // a restoration is applied for
                    case "repair-results" -> "exit-reason";
                    default -> "\"line\":2";
                };
        assertThat(receipts(push)).as(layout).contains(expected);
        assertThat(done.getLong("unread")).as(layout + receipts(push)).isZero();
        assertThat(done.getLong("refused"))
                .as(layout + receipts(push))
                .isEqualTo(layout.equals("repair-results") ? 1 : 0);
    }

    private static Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("name", "示例企业");
        values.put("organisationCode", Samples.code(871));
        values.put("decisionNumber", "示例〔2026〕" + UUID.randomUUID() + "号");
        values.put("decisionDate", Samples.today().minusDays(5).toString());
        values.put("statement", "示例事由");
        values.put("inText", "示例");
        values.put("idInText", "420199198511270435");
        values.put("exitReason", "撤销");
        values.put("exitDate", Samples.today().toString());
        return values;
    }

    /** Members by the names of the columns of a template. */
    private static Map<String, String> meanings(String layout) {
        Map<String, String> meanings = new HashMap<>();
        for (String one : List.of("general", layout)) {
            List<Map<String, Object>> columns =
                    given().get("/layouts/" + one).jsonPath().getList("columns");
            columns.forEach(
                    column -> meanings.put(String.valueOf(column.get("name")), String.valueOf(column.get("means"))));
        }
        // A person's number and an organisation's do not stand in one line.
        meanings.values().removeIf(member -> member.equals("code") && !layout.equals("court-defaulters"));
        meanings.replaceAll((name, member) -> member.equals("code") ? "organisationCode" : member);
        Map<String, String> composed =
                given().get("/layouts/" + layout).jsonPath().getMap("composed");
        String texts = composed == null ? "" : String.join("", composed.values());
        meanings.replaceAll((name, member) -> !member.equals("ignored") || !texts.contains("{" + name + "}")
                ? member
                : name.contains("身份证") ? "idInText" : "inText");
        return meanings;
    }

    private static byte[] template(String layout, String type) {
        return given().accept(type)
                .get("/layouts/" + layout + "/template")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** A second row in the first sheet, as a spreadsheet saves it. */
    private static byte[] filled(byte[] template, Map<String, String> meanings, Map<String, String> values)
            throws IOException {
        List<String> names = new ArrayList<>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).contains("填写说明", "选项");
            try (var rows = workbook.getFirstSheet().openStream()) {
                rows.findFirst().orElseThrow().forEach(cell -> names.add(cell.getText()));
            }
        }
        var row = new StringBuilder("<row r=\"2\">");
        for (int i = 0; i < names.size(); i++) {
            String value = values.getOrDefault(meanings.getOrDefault(names.get(i), ""), "");
            if (!value.isEmpty()) {
                String place = (i < 26 ? "" : "A") + (char) ('A' + i % 26) + "2";
                row.append("<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>");
            }
        }
        return withRow(template, row.append("</row></sheetData>").toString());
    }

    private static byte[] withRow(byte[] template, String row) throws IOException {
        // The sizes of parts stand in the directory at the end alone.
        Path file = Files.createTempFile("template", ".xlsx");
        Files.write(file, template);
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipFile(file.toFile());
                var out = new ZipOutputStream(bytes)) {
            for (ZipEntry part : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(part.getName()));
                byte[] content = in.getInputStream(part).readAllBytes();
                out.write(
                        part.getName().equals("xl/worksheets/sheet1.xml")
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replace("</sheetData>", row)
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        } finally {
            Files.delete(file);
        }
        return bytes.toByteArray();
    }

    @Test
    void aTitleAndGroupsOfMergedCellsStandAboveTheHeaderAndAReasonSaysWhereItIs() throws IOException {
        String push = push(market(false), XLSX, DRY);
        JsonPath done = done(push);
        assertThat(done.getLong("accepted")).as(receipts(push)).isEqualTo(1);
        assertThat(receipts(push)).contains("code-malformed", "「严重违法」C列「统一社会信用代码」");
        assertThat(ended(push(market(true), XLSX, DRY)).getString("failure")).startsWith("merged-cells");
    }

    /** @param merged whether cells below the header are merged, too */
    private static byte[] market(boolean merged) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("严重违法");
            sheet.value(0, 0, "严重违法失信企业名单");
            sheet.range(0, 0, 0, 10).merge();
            List<List<String>> rows = List.of(
                    List.of("序号", "企业名称", "统一社会信用代码", "列入", "", "", "", "移出"),
                    List.of("", "", "", "原因", "日期", "决定书文号", "作出决定机关", "原因", "日期", "决定书文号", "作出决定机关"),
                    List.of("1", "示例企业", Samples.code(872), "示例", "2026-01-05", "示例〔2026〕M-1号", "示例局"),
                    List.of("2", "示例企业", "913501", "示例", "2026-01-05", "示例〔2026〕M-2号", "示例局"));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row + 1, column, rows.get(row).get(column));
                }
            }
            sheet.range(1, 3, 1, 6).merge();
            sheet.range(1, 7, 1, 10).merge();
            if (merged) {
                sheet.range(3, 3, 4, 3).merge();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aSenderNamesTheLayoutTheDocumentAndWhatIsNotRead() {
        String table = "纳税人识别号,纳税人名称,评价年度,评价机关,评分\n" + Samples.code(873) + ",示例企业,2025,示例局,99\n";
        assertThat(ended(push(table, DRY)).getString("failure"))
                .startsWith("unknown-column")
                .contains("“评分”");
        String dated = DRY + "&decisionDate=" + Samples.today().minusDays(5);
        assertThat(ended(push(table, DRY + "&ignored=评分")).getString("failure"))
                .startsWith("layout-incomplete")
                .contains("decisionDate");
        String push = push(table, dated + "&ignored=评分&layout=red-taxpayers");
        JsonPath done = done(push);
        assertThat(done.getLong("accepted")).as(receipts(push)).isEqualTo(1);
        assertThat(done.getString("order.reading.layout")).isEqualTo("red-taxpayers");
        given().header("Authorization", "Bearer " + TestTokens.platform("420000"))
                .config(PushClient.plain())
                .contentType("text/csv")
                .body(table)
                .post("/pushes?layout=nothing")
                .then()
                .statusCode(422)
                .body("code", equalTo("layout-unknown"));
        given().get("/layouts/nothing").then().statusCode(404).body("code", equalTo("layout-absent"));
    }

    @Test
    void aSenderSendsALayoutOfItsOwn() {
        String layout = """
                {"layout": "own-1", "titleRows": 1, "columns": [
                  {"name": "甲", "means": "name"}, {"name": "乙", "means": "organisationCode"},
                  {"name": "丙", "means": "decisionNumber"}, {"name": "丁", "means": "statement"},
                  {"name": "戊", "means": "ignored"}]}""";
        String table = "示例名单,,,,\n甲,乙,丙,丁,戊\n示例企业," + Samples.code(874) + ",示例〔2026〕O-1号,示例事由,9\n";
        String query = DRY + "&decisionDate=" + Samples.today().minusDays(5);
        JsonPath done = done(withLayout(layout, table, query, 202).getString("push"));
        assertThat(done.getLong("accepted"))
                .as(receipts(done.getString("push")))
                .isEqualTo(1);
        assertThat(withLayout(layout.replace("organisationCode", "score"), table, query, 422)
                        .getString("code"))
                .isEqualTo("layout-wrong");
        given().header("Authorization", "Bearer " + TestTokens.platform("420000"))
                .multiPart("layout", "layout.json", layout.getBytes(StandardCharsets.UTF_8), "application/json")
                .multiPart("file", "list.csv", table.getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-8")
                .post("/pushes/with-layout" + query)
                .then()
                .statusCode(202);
    }

    @Test
    void receiptsStandBesideTheColumnsAndTheirNamesWhenATitleStandsAbove() throws IOException {
        String table = "示例名单;第一批\n纳税人识别号,纳税人名称,评价年度,评价机关\n" + Samples.code(876) + ",示例企业,2025,示例局\n";
        String push = push(table, DRY + "&decisionDate=" + Samples.today().minusDays(5));
        done(push);
        byte[] annotated = given().header("Authorization", "Bearer " + TestTokens.platform("420000"))
                .config(PushClient.plain())
                .contentType("text/csv")
                .accept(XLSX)
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/pushes/" + push + "/receipts/workbook")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(annotated));
                var rows = workbook.getFirstSheet().openStream()) {
            List<List<String>> shown = rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
            assertThat(shown.get(1)).startsWith("纳税人识别号", "纳税人名称", "评价年度", "评价机关");
            assertThat(shown.get(1)).hasSize(4 + Receipt.COLUMNS.size());
            assertThat(shown.get(2).subList(1, 5)).containsExactly("示例企业", "2025", "示例局", "ACCEPTED");
        }
    }

    @Test
    void aFormOfLicencesAndPenaltiesIsEmptyAsItIsTaken() {
        String template = "/layouts/publicity-penalties/template";
        assertThat(given().get(template).then().statusCode(200).extract().contentType())
                .startsWith("text/csv");
        given().accept(XLSX).get(template).then().statusCode(406);
    }

    private static JsonPath withLayout(String layout, String table, String query, int status) {
        return given().header("Authorization", "Bearer " + TestTokens.platform("420000"))
                .multiPart("layout", layout, "application/json;charset=UTF-8")
                .multiPart("file", "list.csv", table.getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-8")
                .post("/pushes/with-layout" + query)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }
}
