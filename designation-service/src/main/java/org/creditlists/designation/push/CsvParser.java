package org.creditlists.designation.push;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditlists.designation.entry.UnreadableException;

/** RFC 4180; Chinese or English column names in the first record. */
final class CsvParser extends LineParser {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<String> columns = new ArrayList<>();

    /**
     * @param header the first record of the file
     * @throws UnreadableException when a column is unknown, stands twice, or the encoding is wrong
     */
    CsvParser(Charset charset, byte[] header, Headers headers) throws UnreadableException {
        super(charset);
        String text = decode(header);
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        for (String name : split(text)) {
            String field = headers.member(name);
            if (field == null) {
                throw new UnreadableException(LineRefusals.unknownColumn(columns.size() + 1));
            }
            columns.add(field);
        }
        if (columns.isEmpty()) {
            throw new UnreadableException(LineRefusals.HEADER_MISSING);
        }
    }

    @Override
    Map<String, String> parse(String text) throws UnreadableException {
        List<String> values = split(text);
        if (values.size() != columns.size()) {
            throw new UnreadableException(LineRefusals.columnCount(values.size(), columns.size()));
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            String before = value.isBlank() ? null : fields.put(columns.get(i), value);
            if (before != null && !before.equals(value)) {
                throw new UnreadableException(LineRefusals.COLUMN_TWICE);
            }
        }
        return fields;
    }

    /** The cells of a record as its sender sees them; one that cannot be split is one cell. */
    static List<String> cells(String record) {
        try {
            return split(record);
        } catch (UnreadableException e) {
            return List.of(record);
        }
    }

    private static List<String> split(String record) throws UnreadableException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(record)) {
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
