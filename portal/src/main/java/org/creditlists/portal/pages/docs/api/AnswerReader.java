package org.creditlists.portal.pages.docs.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.creditlists.portal.pages.docs.api.ApiOperation.ApiAnswer;
import org.creditlists.portal.pages.docs.api.ApiOperation.Content;
import org.creditlists.portal.pages.docs.schema.Member;
import org.creditlists.portal.pages.docs.schema.SchemaReader;
import org.creditlists.portal.pages.docs.text.Bilingual;

/** Reads the bodies and answers of operations. */
final class AnswerReader {

    private static final String REFERENCE = "$ref";
    private static final String MEANING = "description";
    private static final String CODES = "x-problem-codes";
    private static final String CONTENT = "content";
    private static final String SCHEMA = "schema";
    private static final String ANSWERS = "responses";

    private final JsonNode components;
    private final SchemaReader schemas;

    AnswerReader(JsonNode components, SchemaReader schemas) {
        this.components = components;
        this.schemas = schemas;
    }

    List<ApiAnswer> all(JsonNode operation) {
        List<ApiAnswer> all = new ArrayList<>();
        operation.path(ANSWERS).properties().forEach(one -> {
            JsonNode answer = shared(one.getValue());
            TreeSet<String> codes = new TreeSet<>();
            // What every operation can answer with this status stands once in the document.
            components
                    .path("responses")
                    .path("Problem" + one.getKey())
                    .path(CODES)
                    .forEach(code -> codes.add(code.asText()));
            operation.path(CODES).path(one.getKey()).forEach(code -> codes.add(code.asText()));
            all.add(new ApiAnswer(
                    one.getKey(),
                    Bilingual.line(answer.path(MEANING).asText()),
                    contents(answer.path(CONTENT)),
                    headers(answer),
                    List.copyOf(codes)));
        });
        return all;
    }

    List<Content> contents(JsonNode content) {
        List<Content> all = new ArrayList<>();
        content.properties()
                .forEach(one -> all.add(new Content(
                        one.getKey(),
                        schemas.type(one.getValue().path(SCHEMA)),
                        example(one.getValue().path("example")))));
        return all;
    }

    /** The schemas of the body and of all answers. */
    List<JsonNode> schemasOf(JsonNode operation) {
        List<JsonNode> all = new ArrayList<>();
        operation.path("requestBody").path(CONTENT).forEach(one -> all.add(one.path(SCHEMA)));
        operation
                .path(ANSWERS)
                .forEach(answer -> shared(answer).path(CONTENT).forEach(one -> all.add(one.path(SCHEMA))));
        return all;
    }

    private List<Member> headers(JsonNode answer) {
        List<Member> headers = new ArrayList<>();
        answer.path("headers").properties().forEach(one -> {
            JsonNode header = shared(one.getValue());
            headers.add(schemas.member(
                    one.getKey(),
                    false,
                    header.path(SCHEMA),
                    header.path(MEANING).asText()));
        });
        return headers;
    }

    private JsonNode shared(JsonNode node) {
        String reference = node.path(REFERENCE).asText();
        return reference.isEmpty() ? node : components.at(reference.replaceFirst("^#/components", ""));
    }

    private static String example(JsonNode example) {
        return example.isMissingNode() || example.isNull()
                ? ""
                : example.isTextual() ? example.asText() : example.toPrettyString();
    }
}
