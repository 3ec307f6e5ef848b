package org.creditlists.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.identity.Uscc;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Lists of plainly fictitious companies, every line another company, in the forms that provinces push. */
final class PushLists {

    private static final List<String> HEADER =
            List.of("名单类型", "领域", "企业名称", "统一社会信用代码", "认定部门", "认定文号", "认定日期", "认定情形", "事由");
    private static final String FIRST = "MN";
    private static final String SECOND = "ABCDEFGHJK";
    private static final int OF_A_PREFIX = 1_000_000;
    private static final int ROWS_AT_ONCE = 1_000;
    /** Codes follow each other in no order, as in a list of a province. */
    private static final long STEP = 7_368_787;

    private final Path folder;
    private final LocalDate decided;

    PushLists(Path folder) {
        this(folder, LocalDate.now(WorkingDays.LEGAL_ZONE).minusDays(3));
    }

    /** @param decided day of all decisions */
    PushLists(Path folder, LocalDate decided) {
        this.folder = folder;
        this.decided = decided;
    }

    /** @param number from 0 to 19,999,999, another company for each */
    static String code(int number) {
        long scattered = number * STEP % ((long) OF_A_PREFIX * SECOND.length() * FIRST.length());
        int prefix = (int) (scattered / OF_A_PREFIX);
        String eight = "%c%c%06d"
                .formatted(FIRST.charAt(prefix / SECOND.length()), SECOND.charAt(prefix % SECOND.length()), (int)
                        (scattered % OF_A_PREFIX));
        String seventeen = "91420100" + eight + Uscc.organisationCheckCharacter(eight);
        return seventeen + Uscc.checkCharacter(seventeen);
    }

    Path ndjson(int from, int lines) throws IOException {
        Path file = folder.resolve("list-" + from + ".ndjson");
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int i = from; i < from + lines; i++) {
                out.write("{\"list\":\"BLACK\",\"field\":\"TAXATION\",\"subjectKind\":\"ORGANISATION\",\"name\":\"示例企业"
                        + i + "号\",\"code\":\"" + code(i)
                        + "\",\"authority\":\"tax-420000\",\"decisionNumber\":\"示例〔2026〕"
                        + i + "号\",\"decisionDate\":\"" + decided
                        + "\",\"ground\":\"TAX_EVASION\",\"statement\":\"示例事由\"}\n");
            }
        }
        return file;
    }

    Path csv(int from, int lines) throws IOException {
        Path file = folder.resolve("list-" + from + ".csv");
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), Charset.forName("GB18030")))) {
            out.write(String.join(",", HEADER) + "\r\n");
            for (int i = from; i < from + lines; i++) {
                out.write(String.join(",", row(i)) + "\r\n");
            }
        }
        return file;
    }

    Path xlsx(int from, int lines) throws IOException {
        Path file = folder.resolve("list-" + from + ".xlsx");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名单");
            put(sheet, 0, HEADER);
            for (int i = 0; i < lines; i++) {
                put(sheet, i + 1, row(from + i));
                if (i % ROWS_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    private static void put(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }

    private List<String> row(int i) {
        return List.of(
                "黑名单",
                "税收",
                "示例企业" + i + "号",
                code(i),
                "湖北省税务局（示例）",
                "示例〔2026〕" + i + "号",
                decided.toString().replace('-', '/'),
                "逃税骗税",
                "示例事由");
    }
}
