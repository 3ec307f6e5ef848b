package org.creditlists.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What schemas and examples have to say: how long and large values may be, as OWASP's rules ask for it (API4:2023), and
 * examples that are what they are examples of.
 */
final class SchemaRules {

    private final JsonNode document;
    private final List<String> broken = new ArrayList<>();

    private SchemaRules(JsonNode document) {
        this.document = document;
    }

    static List<String> broken(JsonNode document) {
        SchemaRules rules = new SchemaRules(document);
        DocumentWalk.of("", document, rules::look);
        return rules.broken;
    }

    private void look(String place, JsonNode node) {
        if (node.path("type").isTextual() && !node.has("scheme")) {
            bounds(place, node);
        }
        if (node.has("schema") && node.has("example")) {
            String fault = fault(node.get("schema"), node.get("example"));
            must(fault.isEmpty(), "example", place + " " + fault);
        }
    }

    private void bounds(String place, JsonNode schema) {
        switch (schema.get("type").asText()) {
            case "string" -> must(schema.has("maxLength") || schema.has("enum"), "text-bound", place);
            case "integer" ->
                must(schema.has("minimum") && schema.has("maximum") && schema.has("format"), "number-bound", place);
            case "array" -> must(schema.has("maxItems") && schema.has("items"), "array-bound", place);
            default -> {}
        }
    }

    /** What is wrong with an example; empty when nothing is. */
    private String fault(JsonNode given, JsonNode example) {
        JsonNode schema = given;
        while (schema.has("$ref")) {
            schema = document.at(schema.get("$ref").asText().substring(1));
        }
        return switch (schema.path("type").asText()) {
            case "string" -> text(schema, example);
            case "integer" -> example.isIntegralNumber() ? "" : "is no whole number: " + example;
            case "boolean" -> example.isBoolean() ? "" : "is neither true nor false: " + example;
            case "array" -> items(schema, example);
            case "object" -> members(schema, example);
            default -> "";
        };
    }

    private static String text(JsonNode schema, JsonNode example) {
        String text = example.asText();
        boolean isAmong = !schema.has("enum");
        for (JsonNode one : schema.path("enum")) {
            isAmong |= one.asText().equals(text);
        }
        boolean isFormed =
                switch (schema.path("format").asText()) {
                    case "uuid" -> text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
                    case "date" -> text.matches("\\d{4}-\\d{2}-\\d{2}");
                    case "date-time" -> text.matches("\\d{4}-\\d{2}-\\d{2}T.+");
                    default -> true;
                };
        boolean isShort = text.length() <= schema.path("maxLength").asInt(Integer.MAX_VALUE);
        return example.isTextual() && isAmong && isFormed && isShort ? "" : "is not as it says: " + example;
    }

    private String items(JsonNode schema, JsonNode example) {
        if (!example.isArray()) {
            return "is no array: " + example;
        }
        for (JsonNode one : example) {
            String fault = fault(schema.path("items"), one);
            if (!fault.isEmpty()) {
                return fault;
            }
        }
        return "";
    }

    private String members(JsonNode schema, JsonNode example) {
        if (!example.isObject()) {
            return "is no object: " + example;
        }
        for (JsonNode required : schema.path("required")) {
            if (!example.has(required.asText())) {
                return "lacks " + required.asText();
            }
        }
        for (Map.Entry<String, JsonNode> member : example.properties()) {
            JsonNode of = schema.path("properties").path(member.getKey());
            if (of.isMissingNode() && schema.has("properties")) {
                return "has no member " + member.getKey();
            }
            String fault = fault(of, member.getValue());
            if (!fault.isEmpty()) {
                return member.getKey() + " " + fault;
            }
        }
        return "";
    }

    private void must(boolean holds, String rule, String place) {
        if (!holds) {
            broken.add(rule + ": " + place);
        }
    }
}
