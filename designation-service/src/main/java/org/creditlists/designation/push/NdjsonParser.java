package org.creditlists.designation.push;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.designation.entry.SubmissionFields;
import org.creditlists.designation.entry.UnreadableException;
import org.jspecify.annotations.Nullable;

/** One JSON object a line; every member is a text, {@code codeVouched} and {@code nameConfirmed} may be booleans. */
final class NdjsonParser extends LineParser {

    private static final Set<String> FLAGS = Set.of(SubmissionFields.CODE_VOUCHED, SubmissionFields.NAME_CONFIRMED);
    private static final Set<String> KNOWN = Set.copyOf(SubmissionFields.ALL);
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Headers headers;
    private final @Nullable Columns columns;

    /**
     * @param headers members may have the names that columns have
     * @param columns what a layout says of all lines; null without one
     */
    NdjsonParser(Charset charset, Headers headers, @Nullable Columns columns) {
        super(charset);
        this.headers = headers;
        this.columns = columns;
    }

    @Override
    boolean isEmpty(String text) {
        return text.isBlank();
    }

    @Override
    Map<String, String> parse(String text) throws UnreadableException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableException(LineRefusals.NOT_JSON);
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = member(json.currentName());
                JsonToken value = json.nextToken();
                if (name.equals(Layout.IGNORED)) {
                    json.skipChildren();
                    continue;
                }
                if (value == JsonToken.VALUE_NULL) {
                    continue;
                }
                boolean isFlag = FLAGS.contains(name);
                boolean flag = isFlag && value.isBoolean();
                if (value != JsonToken.VALUE_STRING && !flag) {
                    throw new UnreadableException(isFlag ? LineRefusals.notAFlag(name) : LineRefusals.notAText(name));
                }
                String before = fields.put(name, json.getText());
                if (before != null && !before.equals(json.getText())) {
                    throw new UnreadableException(LineRefusals.COLUMN_TWICE);
                }
            }
            if (json.nextToken() != null) {
                throw new UnreadableException(LineRefusals.NOT_JSON);
            }
        } catch (IOException e) {
            throw new UnreadableException(LineRefusals.NOT_JSON);
        }
        return columns == null ? fields : columns.complete(fields);
    }

    private String member(String name) throws UnreadableException {
        if (KNOWN.contains(name)) {
            return name;
        }
        String member = headers.member(name);
        if (member == null) {
            throw new UnreadableException(LineRefusals.unknownField(name));
        }
        return member;
    }
}
