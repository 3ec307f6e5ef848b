package org.creditlists.designation.push;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.designation.entry.SubmissionFields;
import org.creditlists.web.problem.RefusedException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an XLSX workbook with one sheet, read as a stream from a temporary file that has no name any more. Whatever a
 * person does not see when they look at the sheet is refused: hidden sheets, values of formulas, cells merged over
 * others.
 */
final class SheetLines implements LineSource {

    private static final Set<String> DATES = Set.of(
            SubmissionFields.DECISION_DATE,
            SubmissionFields.VALID_UNTIL,
            SubmissionFields.PRIOR_NOTICE_DATE,
            SubmissionFields.ACT_DATE,
            SubmissionFields.EXIT_DATE);
    /** A number in a sheet keeps this many digits, a code of 18 loses its last ones. */
    private static final int EXACT_DIGITS = 15;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Map<Integer, String> columns = new TreeMap<>();

    private SheetLines(ReadableWorkbook workbook, Sheet sheet, Vocabulary vocabulary) throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        readHeader(vocabulary);
    }

    /**
     * @param content is copied to a temporary file
     * @throws RefusedException when the workbook as a whole cannot be taken
     */
    static LineSource open(InputStream content, Vocabulary vocabulary) throws IOException {
        Path file = Files.createTempFile("push", ".xlsx");
        try {
            // What fails here is the database or the disk, not the workbook: it is tried again.
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return open(file, vocabulary);
        } finally {
            // It is read on through the open file; a kill leaves nothing behind.
            Files.deleteIfExists(file);
        }
    }

    private static LineSource open(Path file, Vocabulary vocabulary) throws IOException {
        ReadableWorkbook workbook = null;
        try {
            WorkbookArchive.check(file);
            workbook = new ReadableWorkbook(file.toFile());
            return new SheetLines(workbook, onlySheet(workbook), vocabulary);
        } catch (IOException | RuntimeException e) {
            if (workbook != null) {
                workbook.close();
            }
            if (e instanceof RefusedException refused) {
                throw refused;
            }
            throw WorkbookArchive.notAWorkbook();
        }
    }

    @Override
    public @Nullable Line next() {
        for (Row row = nextRow(); row != null; row = nextRow()) {
            Row current = row;
            if (columns.keySet().stream().anyMatch(column -> !isEmpty(cell(current, column)))) {
                return new Line(current.getRowNum(), () -> read(current));
            }
        }
        return null;
    }

    private @Nullable Row nextRow() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException broken) {
            throw WorkbookArchive.notAWorkbook();
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private static Sheet onlySheet(ReadableWorkbook workbook) {
        List<Sheet> sheets = workbook.getSheets().toList();
        if (sheets.stream().anyMatch(sheet -> sheet.getVisibility() != SheetVisibility.VISIBLE)) {
            throw refused(
                    "hidden-sheet",
                    "工作簿含有隐藏的工作表；请取消隐藏并删除后重新推送",
                    "The workbook has a hidden sheet; unhide and delete it, then push again");
        }
        if (sheets.size() != 1) {
            throw refused(
                    "several-sheets",
                    "工作簿应只有一张工作表，现有" + sheets.size() + "张；请分别推送",
                    "The workbook has " + sheets.size() + " sheets; push one workbook for each");
        }
        return sheets.getFirst();
    }

    private void readHeader(Vocabulary vocabulary) {
        Row header = nextRow();
        if (header == null) {
            throw refused("header-missing", "缺少表头", "The first row has to name the columns");
        }
        for (int column = 0; column < header.getCellCount(); column++) {
            Cell cell = cell(header, column);
            if (cell == null || isEmpty(cell)) {
                continue;
            }
            String member = vocabulary.member(cell.getText());
            if (member == null) {
                throw refused(
                        "unknown-column",
                        "第" + (column + 1) + "列的列名未知（可用的列名见/standards/headers）；第一行应为表头",
                        "The name of column " + (column + 1)
                                + " is unknown (see /standards/headers); the first row has to name the columns");
            }
            columns.put(column, member);
        }
        if (columns.isEmpty()) {
            throw refused("header-missing", "缺少表头", "The first row has to name the columns");
        }
    }

    private Map<String, String> read(Row row) {
        Map<String, String> fields = new HashMap<>();
        columns.forEach((column, member) -> {
            Cell cell = cell(row, column);
            String value = cell == null ? "" : text(member, cell);
            String before = value.isBlank() ? null : fields.put(member, value);
            if (before != null && !before.equals(value)) {
                throw new RefusedException(new Refusal(
                        "column-twice",
                        "/" + member,
                        Articles.GUOFA_2016_33_ART_25,
                        "两列含义相同而内容不同",
                        "Two columns of the same meaning have different values"));
            }
        });
        return fields;
    }

    private static String text(String member, Cell cell) {
        return switch (cell.getType()) {
            case STRING -> cell.getText();
            case EMPTY -> "";
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            case NUMBER -> DATES.contains(member) ? date(member, cell) : number(member, cell);
            case FORMULA ->
                throw refused(
                        "formula-cell",
                        member,
                        "单元格含有公式；请复制后选择性粘贴为数值再推送",
                        "The cell is a formula; paste it as a value, then push again");
            case ERROR -> throw refused("error-cell", member, "单元格为错误值", "The cell is an error value");
        };
    }

    /** A date as Excel counts it; eight digits typed as a number are a date as well. */
    private static String date(String member, Cell cell) {
        String raw = cell.getRawValue();
        if (raw.matches("[12]\\d{7}")) {
            return raw;
        }
        try {
            LocalDateTime moment = cell.asDate();
            LocalDate day = moment.toLocalDate();
            if (moment.equals(day.atStartOfDay())) {
                return day.toString();
            }
        } catch (ExcelReaderException | ArithmeticException noDate) {
            // told below
        }
        throw refused("wrong-date", member, "不是日期", "Not a date");
    }

    private static String number(String member, Cell cell) {
        String plain = cell.asNumber().toPlainString();
        if (plain.length() > EXACT_DIGITS) {
            throw refused(
                    "number-cell",
                    member,
                    "单元格为数值格式，末位数字已丢失；请将该列设为文本格式并重新填写",
                    "The cell is a number and has lost its last digits; format the column as text and fill it in"
                            + " again");
        }
        return plain;
    }

    private static @Nullable Cell cell(Row row, int column) {
        return column < row.getCellCount() ? row.getCell(column) : null;
    }

    private static boolean isEmpty(@Nullable Cell cell) {
        return cell == null
                || cell.getType() == CellType.EMPTY
                || cell.getRawValue() == null
                || cell.getRawValue().isBlank();
    }

    private static RefusedException refused(String code, String zh, String en) {
        return new RefusedException(new Refusal(code, "", Articles.GUOFA_2016_33_ART_25, zh, en));
    }

    private static RefusedException refused(String code, String member, String zh, String en) {
        return new RefusedException(new Refusal(code, "/" + member, Articles.GUOFA_2016_33_ART_25, zh, en));
    }
}
