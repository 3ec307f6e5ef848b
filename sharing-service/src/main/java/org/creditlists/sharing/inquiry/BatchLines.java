package org.creditlists.sharing.inquiry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.creditlists.contracts.notation.CodeNotation;
import org.jspecify.annotations.Nullable;

/** The codes of a batch, line by line. Empty lines are passed over; their numbers count. */
final class BatchLines {

    private static final Set<String> HEADERS = Set.of(
            "CODE", "代码", "统一社会信用代码", "社会信用代码", "信用代码", "主体代码", "证件号码", "证件号", "身份证号码", "身份证号", "公民身份号码", "纳税人识别号");
    private static final JsonFactory JSON = new JsonFactory();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final byte[] content;
    private final boolean isTable;
    private int at;
    private long line;

    /** @param isTable CSV whose first column has the codes; else NDJSON with a member {@code code} */
    BatchLines(byte[] content, boolean isTable) {
        this.content = content;
        this.isTable = isTable;
    }

    /** @param code in the notation of {@link CodeNotation}; null when the line has none */
    record Line(long number, @Nullable String code) {}

    /** Null behind the last line. */
    @Nullable
    Line next() {
        while (at < content.length) {
            int end = at;
            while (end < content.length && content[end] != '\n') {
                end++;
            }
            int start = at;
            at = end + 1;
            line++;
            int length = end - start - (end > start && content[end - 1] == '\r' ? 1 : 0);
            if (length > 0) {
                String code = isTable ? cell(start, length) : member(start, length);
                if (!isTable || line > 1 || code == null || !HEADERS.contains(code)) {
                    return new Line(line, code);
                }
            }
        }
        return null;
    }

    private @Nullable String cell(int start, int length) {
        String text = new String(content, start, length, StandardCharsets.UTF_8);
        if (line == 1 && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        int comma = text.indexOf(',');
        String cell = (comma < 0 ? text : text.substring(0, comma)).strip();
        if (cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")) {
            cell = cell.substring(1, cell.length() - 1);
        }
        String code = CodeNotation.plain(cell);
        return code.isEmpty() ? null : code;
    }

    private @Nullable String member(int start, int length) {
        try (JsonParser parser = JSON.createParser(content, start, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals("code");
                JsonToken value = parser.nextToken();
                if (wanted && value == JsonToken.VALUE_STRING) {
                    return CodeNotation.plain(parser.getText());
                }
                parser.skipChildren();
            }
            return null;
        } catch (IOException notJson) {
            return null;
        }
    }
}
