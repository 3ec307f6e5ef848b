package org.creditlists.designation.push;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.designation.PushClient.ended;
import static org.creditlists.designation.PushClient.push;
import static org.creditlists.designation.PushClient.receipts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.creditlists.designation.PushClient;
import org.creditlists.designation.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** XLSX as provinces have it (C4), and what is not to be seen in a sheet. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class WorkbookPushTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> HEADER =
            List.of("名单类型", "领域", "企业名称", "统一社会信用代码", "认定部门", "认定文号", "认定日期", "认定情形", "事由");

    @Test
    void datesAndTextsAreTakenAndEmptyRowsSkipped() {
        String push = push(
                workbook(sheet -> {
                    row(sheet, 1, Samples.code(801));
                    sheet.value(1, 6, Samples.today().minusDays(5));
                    sheet.style(1, 6).format("yyyy/mm/dd").set();
                    row(sheet, 3, Samples.code(802));
                    sheet.value(3, 6, 20260105);
                    row(sheet, 4, Samples.code(803));
                }),
                XLSX,
                "");
        JsonPath done = ended(push);
        assertThat(done.getLong("accepted")).as(receipts(push)).isEqualTo(3);
        assertThat(done.getString("format")).isEqualTo("XLSX");
    }

    @Test
    void aCellThatIsNotWhatItShowsIsRefusedAndTheOtherRowsGoOn() {
        String push = push(
                workbook(sheet -> {
                    row(sheet, 1, Samples.code(811));
                    sheet.formula(1, 8, "1+1");
                    row(sheet, 2, Samples.code(812));
                    sheet.value(2, 3, 910000000000000000L);
                    row(sheet, 3, Samples.code(813));
                    sheet.value(3, 6, 1234567.25);
                    row(sheet, 4, Samples.code(814));
                }),
                XLSX,
                "");
        JsonPath done = ended(push);
        assertThat(done.getLong("accepted")).as(receipts(push)).isEqualTo(1);
        assertThat(receipts(push).lines().toList())
                .anyMatch(line -> line.contains("formula-cell") && line.contains("\"line\":2"))
                .anyMatch(line -> line.contains("number-cell") && line.contains("/organisationCode"))
                .anyMatch(line -> line.contains("wrong-date") && line.contains("\"line\":4"));
    }

    @Test
    void receiptsComeBackBesideTheOriginalCellsOfTheSameFile() throws IOException {
        byte[] file = workbook(sheet -> {
            row(sheet, 1, Samples.code(821));
            sheet.value(1, 6, Samples.today().minusDays(5));
            sheet.style(1, 6).format("yyyy-mm-dd").set();
            row(sheet, 3, "913501");
        });
        String push = push(file, XLSX, "");
        assertThat(ended(push).getLong("refused")).isEqualTo(1);
        List<List<String>> rows = rows(annotated(push, file, XLSX, 200));
        assertThat(rows.getFirst())
                .endsWith("事由", "结果 outcome", "条目 entry", "变更 changed", "代码 code", "字段 field", "说明", "explanation");
        assertThat(rows.get(1))
                .contains("ACCEPTED", Samples.today().minusDays(5).toString());
        assertThat(rows.getLast()).contains("913501", "REFUSED", "code-malformed", "/code");
        annotated(push, workbook(sheet -> row(sheet, 1, Samples.code(822))), XLSX, 422);
    }

    @Test
    void aWorkbookWithoutItsSheetIsRefusedAndSoAreItsReceipts() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook><sheets/></workbook>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        String push = push(bytes.toByteArray(), XLSX, "");
        assertThat(ended(push).getString("failure")).contains("not-xlsx");
        annotated(push, bytes.toByteArray(), XLSX, 422);
    }

    @Test
    void receiptsOfACsvComeAsAWorkbookToo() throws IOException {
        byte[] file = Samples.csv(3, "表-" + UUID.randomUUID()).getBytes(Charset.forName("GB18030"));
        String push = push(file, "text/csv;charset=GB18030", "");
        assertThat(ended(push).getLong("accepted")).isEqualTo(3);
        List<List<String>> rows = rows(annotated(push, file, "text/csv", 200));
        assertThat(rows).hasSize(4);
        assertThat(rows.get(2)).contains("示例企业", "示例,事由", "ACCEPTED");
    }

    private static byte[] annotated(String push, byte[] file, String type, int status) {
        return given().header("Authorization", "Bearer " + TestTokens.platform("420000"))
                .config(PushClient.plain())
                .contentType(type)
                .accept(XLSX)
                .body(file)
                .post("/pushes/" + push + "/receipts/workbook")
                .then()
                .statusCode(status)
                .extract()
                .asByteArray();
    }

    private static List<List<String>> rows(byte[] workbook) throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                var rows = read.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }

    @Test
    void whatNobodySeesInTheSheetFailsThePush() {
        assertThat(failure(workbook(sheet -> sheet.range(1, 0, 2, 0).merge()))).contains("merged-cells");
        assertThat(failure(twoSheets(true))).contains("hidden-sheet");
        assertThat(failure(twoSheets(false))).contains("several-sheets");
        assertThat(failure(workbook(sheet -> sheet.value(0, 9, "评分")))).contains("unknown-column");
        assertThat(failure("not a zip".getBytes(StandardCharsets.UTF_8))).contains("not-xlsx");
    }

    @Test
    void anArchiveThatUnpacksToTooMuchFailsBeforeItIsRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(megabyte);
            }
            zip.closeEntry();
        }
        assertThat(failure(bytes.toByteArray())).contains("xlsx-too-large");
    }

    private static byte[] workbook(Consumer<Worksheet> content) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名单");
            for (int column = 0; column < HEADER.size(); column++) {
                sheet.value(0, column, HEADER.get(column));
            }
            content.accept(sheet);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] twoSheets(boolean hidden) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("名单").value(0, 0, "企业名称");
            Worksheet second = workbook.newWorksheet("底稿");
            second.value(0, 0, "企业名称");
            if (hidden) {
                second.setVisibilityState(VisibilityState.HIDDEN);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String code) {
        List<String> values = List.of(
                "黑名单",
                "税收",
                "示例企业",
                code,
                "tax-420000",
                "X-" + UUID.randomUUID(),
                Samples.today().minusDays(5).toString(),
                "虚开发票",
                "示例事由");
        for (int column = 0; column < values.size(); column++) {
            sheet.value(row, column, values.get(column));
        }
    }

    private static String failure(byte[] content) {
        JsonPath failed = ended(push(content, XLSX, ""));
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        return failed.getString("failure");
    }
}
