package org.creditlists.incentive.efficacy;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.calendar.WorkingDays;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Sets a report as CSV, as a workbook, and as a page with bars. */
@Singleton
public class ReportPrinter {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** Excel takes a file without it for the encoding of its own machine. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final double WIDTH = 320;
    private static final int LEFT = 210;
    private static final int LINE = 22;
    private static final int BASE_LINE = 15;
    private static final int GAP = 3;
    private static final double TENTHS = 10;

    private final Template page;

    ReportPrinter(@Location("report.html") Template page) {
        this.page = page;
    }

    /** UTF-8; the first line has the names of the columns in Chinese and English. */
    byte[] csv(Report report) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    report.columns().stream().map(ReportPrinter::heading).toList());
            for (Map<String, @Nullable Object> row : report.rows()) {
                csv.writeRecord(report.columns().stream()
                        .map(column -> harmless(text(row.get(column.code()))))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A cell that a spreadsheet would take for a formula is made a text. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    byte[] workbook(Report report) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "credit-lists", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(report.title().zh().replaceAll("[\\[\\]:*?/\\\\]", " "));
            for (int c = 0; c < report.columns().size(); c++) {
                sheet.value(0, c, heading(report.columns().get(c)));
                for (int r = 0; r < report.rows().size(); r++) {
                    set(
                            sheet,
                            r + 1,
                            c,
                            report.rows().get(r).get(report.columns().get(c).code()));
                }
            }
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void set(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, text(value));
        }
    }

    /**
     * A bar of a chart, in pixels.
     *
     * @param y of its upper edge
     * @param textY of the line on which its name and its value stand
     * @param valueX where the value begins
     */
    public record Bar(String name, int y, int textY, double width, double valueX, String value) {}

    /** What is drawn of one column. */
    public record Chart(Report.Column column, int height, List<Bar> bars) {}

    String html(Report report) {
        List<List<String>> cells = report.rows().stream()
                .map(row -> report.columns().stream()
                        .map(column -> text(row.get(column.code())))
                        .toList())
                .toList();
        return page.data("report", report)
                .data("cells", cells)
                .data("charts", charts(report))
                .data("asOf", MINUTES.format(report.asOf().atZone(WorkingDays.LEGAL_ZONE)))
                .render();
    }

    private static List<Chart> charts(Report report) {
        List<Chart> charts = new ArrayList<>();
        String name = report.columns().getFirst().code();
        for (Report.Column column : report.columns()) {
            if (column.chart()) {
                double most = report.rows().stream()
                        .mapToDouble(row -> number(row.get(column.code())))
                        .max()
                        .orElse(0);
                List<Bar> bars = new ArrayList<>();
                for (Map<String, @Nullable Object> row : report.rows()) {
                    Object value = row.get(column.code());
                    if (value != null) {
                        double width = most == 0 ? 0 : Math.round(number(value) / most * WIDTH * TENTHS) / TENTHS;
                        int y = bars.size() * LINE;
                        bars.add(new Bar(
                                text(row.get(name)),
                                y + GAP,
                                y + BASE_LINE,
                                width,
                                LEFT + width + GAP + GAP,
                                text(value)));
                    }
                }
                charts.add(new Chart(column, bars.size() * LINE + GAP, bars));
            }
        }
        return charts;
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    private static String heading(Report.Column column) {
        return column.zh() + " " + column.en();
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "是 yes" : "否 no";
        }
        return value == null ? "" : value.toString();
    }
}
