package org.creditlists.designation.push;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.problem.RefusedException;

/** RFC 4180; Chinese or English column names in the first record. */
final class CsvParser extends LineParser {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<String> columns = new ArrayList<>();

    /**
     * @param header the first record of the file
     * @throws RefusedException when a column is unknown, stands twice, or the encoding is wrong
     */
    CsvParser(Charset charset, byte[] header, Vocabulary vocabulary) {
        super(charset);
        String text = decode(header);
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        for (String name : split(text)) {
            String field = vocabulary.member(name);
            if (field == null) {
                // The name itself is not repeated: without a header it would be somebody's.
                throw refused(
                        "unknown-column",
                        "第" + (columns.size() + 1) + "列的列名未知（可用的列名见/standards/headers）；第一行应为表头",
                        "The name of column " + (columns.size() + 1)
                                + " is unknown (see /standards/headers); the first line has to name the columns");
            }
            columns.add(field);
        }
        if (columns.isEmpty()) {
            throw refused("header-missing", "缺少表头", "The first line has to name the columns");
        }
    }

    @Override
    Map<String, String> parse(String text) {
        List<String> values = split(text);
        if (values.size() != columns.size()) {
            throw refused(
                    "wrong-column-count",
                    "该行有" + values.size() + "列，表头有" + columns.size() + "列",
                    "The record has %d values and the header %d".formatted(values.size(), columns.size()));
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            String before = value.isBlank() ? null : fields.put(columns.get(i), value);
            if (before != null && !before.equals(value)) {
                throw refused("column-twice", "两列含义相同而内容不同", "Two columns of the same meaning have different values");
            }
        }
        return fields;
    }

    /** The cells of a record as its sender sees them; one that cannot be split is one cell. */
    static List<String> cells(String record) {
        try {
            return split(record);
        } catch (RefusedException e) {
            return List.of(record);
        }
    }

    private static List<String> split(String record) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(record)) {
            List<CsvRecord> records = reader.stream().limit(2).toList();
            if (records.size() > 1) {
                throw refused(
                        "line-ends",
                        "该行中有单独的回车符；请以换行（LF或CRLF）结束每一行",
                        "A carriage return alone stands in the record; end every line with LF or CRLF");
            }
            return records.isEmpty() ? List.of() : records.getFirst().getFields();
        } catch (RefusedException e) {
            throw e;
        } catch (RuntimeException | java.io.IOException e) {
            throw refused("not-csv", "该行的引号或分隔符不正确", "Quotes or separators of the record are wrong");
        }
    }

    private static RefusedException refused(String code, String zh, String en) {
        return new RefusedException(new Refusal(code, "", Articles.GUOFA_2016_33_ART_25, zh, en));
    }
}
