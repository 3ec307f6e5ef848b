package org.creditlists.local.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The OpenAPI v3 schema of a custom resource, strictly: a field that it does not name is a fault, as for
 * {@code kubectl apply --validate=strict}. What the operators' schemas use is checked, expressions
 * ({@code x-kubernetes-validations}) are not.
 */
final class StructuralSchema {

    private final List<String> faults = new ArrayList<>();

    private StructuralSchema() {}

    /** What is wrong, with its place; empty when nothing is. */
    static List<String> faults(JsonNode schema, JsonNode value, String place) {
        var check = new StructuralSchema();
        check.check(schema, value, place);
        return check.faults;
    }

    private void check(JsonNode schema, JsonNode value, String place) {
        if (value.isNull() && schema.path("nullable").asBoolean()) {
            return;
        }
        if (!isOfType(schema, value)) {
            faults.add(place + ": not " + schema.path("type").asText("integer or string"));
            return;
        }
        checkScalar(schema, value, place);
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(schema.path("items"), value.get(i), place + "/" + i);
            }
        }
        if (value.isObject()) {
            checkFields(schema, value, place);
        }
    }

    private void checkFields(JsonNode schema, JsonNode value, String place) {
        if (place.equals("/metadata")) {
            // the same in every kind, so no schema describes it
            return;
        }
        for (JsonNode field : schema.path("required")) {
            if (!value.has(field.asText())) {
                faults.add(place + "/" + field.asText() + ": missing");
            }
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            String at = place + "/" + field.getKey();
            JsonNode known = schema.path("properties").path(field.getKey());
            JsonNode others = schema.path("additionalProperties");
            if (!known.isMissingNode()) {
                check(known, field.getValue(), at);
            } else if (others.isObject()) {
                check(others, field.getValue(), at);
            } else if (!others.asBoolean()
                    && !schema.path("x-kubernetes-preserve-unknown-fields").asBoolean()
                    && !(place.isEmpty()
                            && List.of("apiVersion", "kind", "metadata").contains(field.getKey()))) {
                faults.add(at + ": unknown");
            }
        }
    }

    private void checkScalar(JsonNode schema, JsonNode value, String place) {
        JsonNode values = schema.path("enum");
        if (values.isArray() && values.valueStream().noneMatch(value::equals)) {
            faults.add(place + ": none of " + values);
        }
        if (schema.has("pattern")
                && value.isTextual()
                && !Pattern.compile(schema.get("pattern").asText())
                        .matcher(value.asText())
                        .find()) {
            faults.add(place + ": not like " + schema.get("pattern").asText());
        }
        if (value.isNumber()
                && (value.asDouble() < schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
                        || value.asDouble() > schema.path("maximum").asDouble(Double.POSITIVE_INFINITY))) {
            faults.add(place + ": out of bounds");
        }
        if (value.isArray() && value.size() < schema.path("minItems").asInt(0)) {
            faults.add(place + ": too few");
        }
    }

    private static boolean isOfType(JsonNode schema, JsonNode value) {
        if (schema.path("x-kubernetes-int-or-string").asBoolean()) {
            return value.isIntegralNumber() || value.isTextual();
        }
        return switch (schema.path("type").asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> true;
        };
    }
}
