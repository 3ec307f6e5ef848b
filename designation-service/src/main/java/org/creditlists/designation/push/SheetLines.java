package org.creditlists.designation.push;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.creditlists.designation.entry.SubmissionFields;
import org.creditlists.designation.entry.UnreadableException;
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
    /** Between the first days of the two ways to count. */
    static final int DAYS_TO_1904 = 1_462;

    /** Formats in which a whole number is shown with its digits and nothing else. */
    private static final Set<String> AS_IT_IS = Set.of("General", "general", "@", "0", "0_", "0_ ", "#", "");

    /** A number in a sheet keeps this many digits, a code of 18 loses its last ones. */
    private static final int EXACT_DIGITS = 15;

    private static final int LETTERS = 26;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final WorkbookArchive.Found found;
    private final String sheet;
    private final Columns columns;
    /** The columns that are read, by their places. */
    private final Map<Integer, String> members = new TreeMap<>();

    private SheetLines(ReadableWorkbook workbook, Sheet sheet, WorkbookArchive.Found found, Reading reading)
            throws IOException, UnreadableException {
        this.found = found;
        this.workbook = workbook;
        this.sheet = sheet.getName();
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.columns = readHeader(reading, found.partOf(sheet.getId()));
        for (int column = 0; column < columns.size(); column++) {
            String member = columns.member(column);
            if (member != null && !columns.isIgnored(column)) {
                members.put(column, member);
            }
        }
    }

    /**
     * @param content is copied to a temporary file
     * @throws UnreadableException when the workbook as a whole cannot be taken
     */
    static LineSource open(InputStream content, Reading reading) throws IOException, UnreadableException {
        Path file = Files.createTempFile("push", ".xlsx");
        Path rewritten = null;
        try {
            // What fails here is the database or the disk, not the workbook: it is tried again.
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            WorkbookArchive.Found found = found(file);
            if (found.needsRewriting()) {
                rewritten = Files.createTempFile("push", ".xlsx");
                TransitionalWorkbook.write(file, rewritten);
            }
            return open(rewritten == null ? file : rewritten, found, reading);
        } finally {
            // It is read on through the open file; a kill leaves nothing behind.
            Files.deleteIfExists(file);
            if (rewritten != null) {
                Files.deleteIfExists(rewritten);
            }
        }
    }

    private static WorkbookArchive.Found found(Path file) throws UnreadableException {
        try {
            return WorkbookArchive.check(file);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException(WorkbookRefusals.NOT_XLSX);
        }
    }

    private static LineSource open(Path file, WorkbookArchive.Found found, Reading reading)
            throws IOException, UnreadableException {
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(file.toFile(), OriginalRows.WITH_FORMATS);
            return new SheetLines(workbook, listSheet(workbook, reading), found, reading);
        } catch (IOException | RuntimeException | UnreadableException e) {
            if (workbook != null) {
                workbook.close();
            }
            if (e instanceof UnreadableException unreadable) {
                throw unreadable;
            }
            throw new UnreadableException(WorkbookRefusals.NOT_XLSX);
        }
    }

    @Override
    public @Nullable Line next() throws UnreadableException {
        for (Row row = nextRow(); row != null; row = nextRow()) {
            Row current = row;
            if (members.keySet().stream().anyMatch(column -> !isEmpty(cell(current, column)))) {
                return new Line(current.getRowNum(), () -> read(current));
            }
        }
        return null;
    }

    private @Nullable Row nextRow() throws UnreadableException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException broken) {
            throw new UnreadableException(WorkbookRefusals.NOT_XLSX);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    /** The one sheet with a list in it; those that explain a form or hold its choices are none. */
    static Sheet listSheet(ReadableWorkbook workbook, Reading reading) throws IOException, UnreadableException {
        List<Sheet> sheets = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().toList()) {
            if (!reading.isBeside(sheet.getName()) && hasContent(sheet)) {
                sheets.add(sheet);
            }
        }
        List<String> hidden = sheets.stream()
                .filter(sheet -> sheet.getVisibility() != SheetVisibility.VISIBLE)
                .map(Sheet::getName)
                .toList();
        if (!hidden.isEmpty()) {
            throw new UnreadableException(WorkbookRefusals.hiddenSheets(hidden));
        }
        if (sheets.size() > 1) {
            throw new UnreadableException(WorkbookRefusals.severalSheets(
                    sheets.stream().map(Sheet::getName).toList()));
        }
        return sheets.isEmpty() ? workbook.getFirstSheet() : sheets.getFirst();
    }

    /** Programs make workbooks with empty sheets, which nobody counts. */
    private static boolean hasContent(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.anyMatch(row -> row.stream().anyMatch(cell -> !isEmpty(cell)));
        }
    }

    @Override
    public @Nullable Place place(String member) {
        int column = columns.place(member);
        return column < 0 ? null : new Place("「" + sheet + "」" + letters(column) + "列", columns.name(column));
    }

    /** Of a column from 0, as spreadsheets show it. */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    private Columns readHeader(Reading reading, WorkbookArchive.Part part) throws UnreadableException {
        if (!part.hiddenRows().isEmpty()) {
            throw new UnreadableException(WorkbookRefusals.hiddenRows(part.hiddenRows()));
        }
        List<List<String>> header = new ArrayList<>();
        for (Row row = nextRow(); row != null && header.size() < reading.mostRows(); row = nextRow()) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < row.getCellCount(); column++) {
                Cell cell = cell(row, column);
                cells.add(cell == null || isEmpty(cell) ? "" : cell.getText());
            }
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            header.add(cells);
            Columns known = reading.columns(header);
            if (known != null) {
                if (part.lastMergedRow() > row.getRowNum()) {
                    throw new UnreadableException(WorkbookRefusals.MERGED_CELLS);
                }
                checkVisible(known, part);
                return known;
            }
        }
        throw part.lastMergedRow() > 0 && header.size() < 2
                ? new UnreadableException(WorkbookRefusals.MERGED_CELLS)
                : reading.noHeader(header);
    }

    private static void checkVisible(Columns columns, WorkbookArchive.Part part) throws UnreadableException {
        for (int column = 0; column < columns.size(); column++) {
            if (columns.isNamed(column) && !columns.isIgnored(column) && part.isHidden(column + 1)) {
                throw new UnreadableException(WorkbookRefusals.hiddenColumn(column + 1));
            }
        }
    }

    private Map<String, String> read(Row row) throws UnreadableException {
        Map<String, String> fields = new HashMap<>();
        for (Map.Entry<Integer, String> column : members.entrySet()) {
            String member = column.getValue();
            Cell cell = cell(row, column.getKey());
            String value = cell == null ? "" : text(member, cell);
            String before = value.isBlank() ? null : fields.put(member, value);
            if (before != null && !before.equals(value)) {
                throw new UnreadableException(WorkbookRefusals.columnTwice(member));
            }
        }
        return columns.complete(fields);
    }

    private String text(String member, Cell cell) throws UnreadableException {
        return switch (cell.getType()) {
            case STRING -> cell.getText();
            case EMPTY -> "";
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            case NUMBER -> DATES.contains(member) ? date(member, cell) : number(member, cell);
            case FORMULA -> throw new UnreadableException(WorkbookRefusals.formula(member));
            case ERROR -> throw new UnreadableException(WorkbookRefusals.error(member));
        };
    }

    /** A date as Excel counts it; eight digits typed as a number are a date as well. */
    private String date(String member, Cell cell) throws UnreadableException {
        String raw = cell.getRawValue();
        if (raw.matches("[12]\\d{7}")) {
            return raw;
        }
        try {
            LocalDateTime moment = cell.asDate().plusDays(found.date1904() ? DAYS_TO_1904 : 0);
            LocalDate day = moment.toLocalDate();
            if (moment.equals(day.atStartOfDay())) {
                return day.toString();
            }
            throw new UnreadableException(WorkbookRefusals.timeOfDay(member));
        } catch (ExcelReaderException | ArithmeticException noDate) {
            // told below
        }
        throw new UnreadableException(WorkbookRefusals.date(member));
    }

    private static String number(String member, Cell cell) throws UnreadableException {
        String plain = cell.asNumber().toPlainString();
        if (plain.length() > EXACT_DIGITS) {
            throw new UnreadableException(WorkbookRefusals.number(member));
        }
        String format = cell.getDataFormatString();
        if (format != null && !AS_IT_IS.contains(format.strip())) {
            throw new UnreadableException(WorkbookRefusals.shownOtherwise(member));
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
}
