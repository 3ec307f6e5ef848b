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
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.designation.entry.SubmissionFields;
import org.creditlists.web.problem.RefusedException;

/** One JSON object a line; every member is a text, {@code codeVouched} and {@code nameConfirmed} may be booleans. */
final class NdjsonParser extends LineParser {

    private static final Set<String> FLAGS = Set.of(SubmissionFields.CODE_VOUCHED, SubmissionFields.NAME_CONFIRMED);
    private static final Set<String> KNOWN = Set.copyOf(SubmissionFields.ALL);
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    NdjsonParser(Charset charset) {
        super(charset);
    }

    @Override
    Map<String, String> parse(String text) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw notJson();
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (!KNOWN.contains(name)) {
                    throw unknown(name);
                }
                JsonToken value = json.nextToken();
                if (value == JsonToken.VALUE_NULL) {
                    continue;
                }
                boolean isFlag = FLAGS.contains(name);
                boolean flag = isFlag && value.isBoolean();
                if (value != JsonToken.VALUE_STRING && !flag) {
                    throw isFlag
                            ? refused("wrong-type", name, "字段应为true或false", "The field is true or false")
                            : refused("wrong-type", name, "字段应为文本", "The field is a text");
                }
                fields.put(name, json.getText());
            }
            if (json.nextToken() != null) {
                throw notJson();
            }
        } catch (IOException e) {
            throw notJson();
        }
        return fields;
    }

    /** The name is repeated only when it looks like one. */
    private static RefusedException unknown(String name) {
        String shown = name.matches("[A-Za-z_]{1,30}") ? name : "";
        return new RefusedException(new Refusal(
                "unknown-field",
                shown.isEmpty() ? "" : "/" + shown,
                Articles.GUOFA_2016_33_ART_25,
                "未知字段 " + shown,
                "Unknown field " + shown));
    }

    private static RefusedException notJson() {
        return new RefusedException(new Refusal(
                "not-json",
                "",
                Articles.GUOFA_2016_33_ART_25,
                "该行不是一个完整的JSON对象",
                "The line is not one whole JSON object without repeated members"));
    }

    private static RefusedException refused(String code, String field, String zh, String en) {
        return new RefusedException(new Refusal(code, "/" + field, Articles.GUOFA_2016_33_ART_25, zh, en));
    }
}
