package org.creditlists.designation.push;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditlists.designation.entry.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180, with commas, semicolons or tabs; Chinese or English column names in the first record. Columns without a
 * name and without values, and records without any value, are what spreadsheets leave behind: they are passed over.
 */
final class CsvParser extends LineParser {

    private final List<Column> columns = new ArrayList<>();
    private final Separator separator;

    /**
     * A column of the file.
     *
     * @param member that it means, null for one without a name
     * @param name as it stands in the file
     */
    private record Column(@Nullable String member, String name) {}

    /**
     * @param header the first record of the file
     * @throws UnreadableException when a column is unknown, stands twice, or the encoding is wrong
     */
    CsvParser(Charset charset, RawRecord header, Headers headers) throws UnreadableException {
        super(charset);
        String text = decode(header);
        this.separator = Separator.of(text);
        List<Integer> unknown = new ArrayList<>();
        for (String name : split(text, separator)) {
            String member = name.isBlank() ? null : headers.member(name);
            columns.add(new Column(member, name.strip()));
            if (member == null && !name.isBlank()) {
                unknown.add(columns.size());
            }
        }
        if (!unknown.isEmpty()) {
            throw new UnreadableException(LineRefusals.unknownColumns(unknown));
        }
        if (columns.stream().allMatch(column -> column.member() == null)) {
            throw new UnreadableException(LineRefusals.HEADER_MISSING);
        }
    }

    Separator separator() {
        return separator;
    }

    @Override
    @Nullable
    String column(String member) {
        return columns.stream()
                .filter(column -> member.equals(column.member()))
                .map(Column::name)
                .findFirst()
                .orElse(null);
    }

    /** Separators, quotes and spaces are all that is there. */
    @Override
    boolean isEmpty(String text) {
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
            String member = columns.get(i).member();
            if (value.isBlank()) {
                continue;
            }
            if (member == null) {
                throw new UnreadableException(LineRefusals.valueWithoutColumn(i + 1));
            }
            String before = fields.put(member, value);
            if (before != null && !before.equals(value)) {
                throw new UnreadableException(LineRefusals.COLUMN_TWICE);
            }
        }
        return fields;
    }

    private boolean areUnnamed(int first) {
        return columns.stream().skip(first).allMatch(column -> column.member() == null);
    }

    /** The cells of a record as its sender sees them; one that cannot be split is one cell. */
    static List<String> cells(String record, Separator separator) {
        try {
            return split(record, separator);
        } catch (UnreadableException e) {
            return List.of(record);
        }
    }

    private static List<String> split(String record, Separator separator) throws UnreadableException {
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
