package org.creditlists.designation.push;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.creditlists.designation.entry.UnreadableException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The rows of a file as its sender sees them, header included, with the numbers that receipts name. */
interface OriginalRows extends Closeable {

    /** Without its format nobody can tell a date from a number. */
    ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    /** Where a row stands. Without a header the first rows are above it. */
    enum Part {
        ABOVE,
        HEADER,
        BELOW
    }

    /** @param cells as they are shown, empty texts for empty cells */
    record Numbered(long number, List<String> cells, Part part) {}

    /** Null at the end. */
    @Nullable
    Numbered next() throws IOException, UnreadableException;

    /** The rows of a file in the format of a push. */
    static OriginalRows of(Path file, Push push, Reading reading) throws IOException, UnreadableException {
        return push.format() == PushFormat.XLSX ? workbook(file, reading) : csv(file, push.charset(), reading);
    }

    /** @throws UnreadableException when it is no workbook or unpacks to too much */
    static OriginalRows workbook(Path file, Reading reading) throws IOException, UnreadableException {
        int shift = WorkbookArchive.check(file).date1904() ? SheetLines.DAYS_TO_1904 : 0;
        ReadableWorkbook opened = null;
        Stream<Row> stream;
        try {
            opened = new ReadableWorkbook(file.toFile(), WITH_FORMATS);
            stream = SheetLines.listSheet(opened, reading).openStream();
        } catch (IOException | RuntimeException e) {
            if (opened != null) {
                opened.close();
            }
            throw new UnreadableException(WorkbookRefusals.NOT_XLSX);
        }
        ReadableWorkbook workbook = opened;
        Iterator<Row> rows = stream.iterator();
        var search = new HeaderSearch(reading);
        return new OriginalRows() {
            @Override
            public @Nullable Numbered next() {
                if (!rows.hasNext()) {
                    return null;
                }
                Row row = rows.next();
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < row.getCellCount(); column++) {
                    cells.add(shown(row.getCell(column), shift));
                }
                return new Numbered(row.getRowNum(), cells, search.next(cells));
            }

            @Override
            public void close() throws IOException {
                stream.close();
                workbook.close();
            }
        };
    }

    static OriginalRows csv(Path file, Charset charset, Reading reading) throws IOException {
        InputStream in = Files.newInputStream(file);
        RecordSplitter records = new RecordSplitter(in, true);
        var search = new HeaderSearch(reading);
        return new OriginalRows() {
            private Separator separator = Separator.COMMA;

            @Override
            public @Nullable Numbered next() throws IOException, UnreadableException {
                RawRecord record = records.next();
                if (record == null) {
                    return null;
                }
                byte[] bytes = record.bytes();
                if (bytes == null) {
                    return new Numbered(record.number(), List.of(), search.next(List.of()));
                }
                String text = new String(bytes, charset);
                if (!search.isOn()) {
                    return numbered(record.number(), CsvParser.cells(text, separator));
                }
                separator = separator(text);
                Numbered row = numbered(record.number(), CsvParser.cells(text, separator));
                if (row.part() == Part.HEADER) {
                    records.separatedBy(separator);
                }
                return row;
            }

            private Numbered numbered(long number, List<String> cells) {
                return new Numbered(number, cells, search.next(cells));
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }

    /** Full-width commas separate nothing. */
    private static Separator separator(String text) {
        try {
            return Separator.of(text);
        } catch (UnreadableException e) {
            return Separator.COMMA;
        }
    }

    /** @param shift days to add to those of the usual way to count */
    private static String shown(@Nullable Cell cell, int shift) {
        if (cell == null || cell.getText() == null) {
            return "";
        }
        String format = cell.getDataFormatString();
        boolean date = cell.getType() == CellType.NUMBER && format != null && format.contains("y");
        return date ? cell.asDate().toLocalDate().plusDays(shift).toString() : cell.getText();
    }
}
