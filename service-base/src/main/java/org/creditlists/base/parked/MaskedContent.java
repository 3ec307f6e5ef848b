package org.creditlists.base.parked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.regex.Pattern;
import org.creditlists.runtime.json.WireJson;
import org.jspecify.annotations.Nullable;

/**
 * What a record is like, without what it says: names of members, ids that were chosen by chance, and of everything else
 * its type and its length.
 */
final class MaskedContent {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z]{0,39}");
    private static final int MOST_ELEMENTS = 20;
    private static final int MOST_DEPTH = 8;

    private MaskedContent() {}

    /** @param value null for a tombstone */
    static JsonNode of(byte @Nullable [] value) {
        if (value == null) {
            return TextNode.valueOf("(no value)");
        }
        try {
            return masked(WireJson.MAPPER.readTree(value), 0);
        } catch (IOException e) {
            return TextNode.valueOf("(no JSON, " + value.length + " bytes)");
        }
    }

    /** An id as it is, anything else by its length. */
    static String text(@Nullable String text) {
        if (text == null) {
            return "(none)";
        }
        return ID.matcher(text).matches() ? text : "(text, " + text.length() + " characters)";
    }

    private static JsonNode masked(JsonNode value, int depth) {
        if (depth == MOST_DEPTH) {
            return TextNode.valueOf("(…)");
        }
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            value.properties().stream()
                    .limit(MOST_ELEMENTS)
                    .forEach(member -> object.set(
                            NAME.matcher(member.getKey()).matches() ? member.getKey() : "(name)",
                            masked(member.getValue(), depth + 1)));
            return object;
        }
        if (value.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            value.valueStream().limit(MOST_ELEMENTS).forEach(element -> array.add(masked(element, depth + 1)));
            return array;
        }
        return switch (value.getNodeType()) {
            case STRING -> TextNode.valueOf(text(value.asText()));
            case NUMBER -> TextNode.valueOf("(number)");
            case BOOLEAN -> value;
            case NULL -> value;
            default -> TextNode.valueOf("(nothing)");
        };
    }
}
