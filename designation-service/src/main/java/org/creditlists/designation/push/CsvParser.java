package org.creditlists.designation.push;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.creditlists.designation.entry.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180, with commas, semicolons or tabs, behind the header. Columns without a
 * name and without values, and records without any value, are what spreadsheets leave behind: they are passed over.
 */
final class CsvParser extends LineParser {

    private final Columns columns;
    private final Separator separator;

    CsvParser(Charset charset, Columns columns, Separator separator) {
        super(charset);
        this.columns = columns;
        this.separator = separator;
    }

    @Override
    @Nullable
    String column(String member) {
        int column = columns.place(member);
        return column < 0 ? null : columns.name(column);
    }

    /** Separators, quotes and spaces are all that is there. */
    @Override
    boolean isEmpty(String text) {
        return saysNothing(text);
    }

    static boolean saysNothing(String text) {
        return text.chars().allMatch(c -> Separator.isAny(c) || c == '"' || Character.isWhitespace(c));
    }

    @Override
    Map<String, String> parse(String text) throws UnreadableException {
        List<String> values = split(text, separator);
        if (values.size() < columns.size() && !areUnnamed(values.size())
                || values.size() > columns.size()
                        && !values.stream().skip(columns.size()).allMatch(String::isBlank)) {
            throw new UnreadableException(LineRefusals.columnCount(values.size(), columns.size()));
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < Math.min(values.size(), columns.size()); i++) {
            String value = values.get(i);
            if (value.isBlank() || columns.isIgnored(i)) {
                continue;
            }
            String member = columns.member(i);
            if (member == null) {
                throw new UnreadableException(LineRefusals.valueWithoutColumn(i + 1));
            }
            String before = fields.put(member, value);
            if (before != null && !before.equals(value)) {
                throw new UnreadableException(LineRefusals.COLUMN_TWICE);
            }
        }
        return columns.complete(fields);
    }

    private boolean areUnnamed(int first) {
        return IntStream.range(first, columns.size()).noneMatch(columns::isNamed);
    }

    /** The cells of a record as its sender sees them; one that cannot be split is one cell. */
    static List<String> cells(String record, Separator separator) {
        try {
            return split(record, separator);
        } catch (UnreadableException e) {
            return List.of(record);
        }
    }

    static List<String> split(String record, Separator separator) throws UnreadableException {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator.character()).ofCsvRecord(record)) {
            List<CsvRecord> records = reader.stream().limit(2).toList();
            if (records.size() > 1) {
                throw new UnreadableException(LineRefusals.LINE_ENDS);
            }
            return records.isEmpty() ? List.of() : records.getFirst().getFields();
        } catch (RuntimeException | java.io.IOException e) {
            throw new UnreadableException(LineRefusals.NOT_CSV);
        }
    }
}
