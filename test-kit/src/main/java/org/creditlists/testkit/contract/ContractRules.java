package org.creditlists.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What a document of an interface has to say, as the linters Redocly (recommended) and Spectral (oas) and the
 * generators of clients ask for it. Each rule has a name; each has a document in the tests that breaks it.
 */
public final class ContractRules {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");
    private static final String REFERENCE = "$ref";

    private final JsonNode document;
    private final List<String> broken = new ArrayList<>();

    private ContractRules(JsonNode document) {
        this.document = document;
    }

    /** The rules that a document breaks, each with the place. */
    public static List<String> broken(JsonNode document) {
        ContractRules rules = new ContractRules(document);
        rules.frame();
        Set<String> ids = new HashSet<>();
        rules.operations((name, operation) -> {
            rules.operation(name, operation);
            rules.must(ids.add(operation.path("operationId").asText()), "operation-id-unique", name);
        });
        rules.references();
        rules.paths();
        rules.broken.addAll(SchemaRules.broken(document));
        rules.broken.addAll(LanguageRules.broken(document));
        return rules.broken;
    }

    private void frame() {
        must(document.path("openapi").asText().startsWith("3.1"), "version", "openapi");
        must(document.at("/info").has("contact"), "info-contact", "info");
        must(document.at("/info/license").has("url"), "info-license", "info");
        must(!document.path("servers").isEmpty(), "servers", "servers");
        JsonNode bearer = document.at("/components/securitySchemes/bearer");
        must(
                bearer.path("type").asText().equals("http")
                        && bearer.path("scheme").asText().equals("bearer")
                        && bearer.path("bearerFormat").asText().equals("JWT")
                        && bearer.has("description"),
                "security-scheme",
                "components");
        Set<String> tags = new HashSet<>();
        document.path("tags").forEach(tag -> {
            tags.add(tag.path("name").asText());
            must(
                    LanguageRules.isInBoth(tag.path("description").asText()),
                    "tag-description",
                    tag.path("name").asText());
        });
        operations((name, operation) -> must(
                operation.path("tags").size() == 1
                        && tags.contains(operation.at("/tags/0").asText()),
                "tag-defined",
                name));
    }

    private void operation(String name, JsonNode operation) {
        must(operation.path("operationId").asText().matches("[a-z][A-Za-z0-9]+"), "operation-id", name);
        must(LanguageRules.isInBoth(operation.path("summary").asText()), "summary", name);
        must(LanguageRules.hasBothOfEach(operation.path("description").asText()), "description", name);
        must(operation.path("security").isArray(), "security", name);
        must(operation.path("security").isEmpty() != operation.has("x-roles"), "roles", name);
        operation.path("security").forEach(way -> way.fieldNames()
                .forEachRemaining(scheme ->
                        must(document.at("/components/securitySchemes").has(scheme), "security-defined", name)));
        operation.path("parameters").forEach(parameter -> {
            String at = name + " " + parameter.path("name").asText();
            must(LanguageRules.isInBoth(parameter.path("description").asText()), "parameter-description", at);
            must(parameter.has("schema"), "parameter-schema", at);
        });
        answers(name, operation.path("responses"));
        operation
                .at("/requestBody/content")
                .properties()
                .forEach(type -> must(!type.getValue().path("schema").isEmpty(), "request-schema", name));
    }

    private void answers(String name, JsonNode answers) {
        Set<String> kinds = new TreeSet<>();
        answers.properties().forEach(answer -> {
            String status = answer.getKey();
            String at = name + " " + status;
            kinds.add(status.substring(0, 1));
            JsonNode said = answer.getValue().has(REFERENCE)
                    ? document.at(answer.getValue().get(REFERENCE).asText().substring(1))
                    : answer.getValue();
            must(!said.path("description").asText().isEmpty(), "answer-description", at);
            must(said.at("/headers").has("RateLimit") || !status.matches("[24].."), "rate-limit", at);
            must(said.at("/headers").has("Retry-After") || !status.matches("429|503"), "retry-after", at);
            JsonNode content = said.path("content");
            if (status.startsWith("4") || status.startsWith("5")) {
                must(content.has("application/problem+json"), "problem", at);
            }
            if (status.matches("20[012]")) {
                must(!content.isEmpty(), "answer-content", at);
            }
            content.properties()
                    .forEach(type ->
                            must(!type.getValue().path("schema").isEmpty(), "answer-schema", at + " " + type.getKey()));
        });
        must(kinds.contains("2"), "answer-of-success", name);
        must(kinds.contains("4"), "answer-of-failure", name);
    }

    /** No address can be meant by two paths. */
    private void paths() {
        List<String> all = new ArrayList<>();
        document.path("paths").fieldNames().forEachRemaining(all::add);
        for (String one : all) {
            for (String other : all.subList(all.indexOf(one) + 1, all.size())) {
                must(!isAmbiguous(one.split("/"), other.split("/")), "ambiguous-path", one + " " + other);
            }
        }
    }

    private static boolean isAmbiguous(String[] one, String[] other) {
        boolean isOneWider = false;
        boolean isOtherWider = false;
        for (int i = 0; i < one.length && one.length == other.length; i++) {
            boolean isVariable = one[i].startsWith("{");
            boolean isOtherVariable = other[i].startsWith("{");
            if (!isVariable && !isOtherVariable && !one[i].equals(other[i])) {
                return false;
            }
            isOneWider |= isVariable && !isOtherVariable;
            isOtherWider |= isOtherVariable && !isVariable;
        }
        return one.length == other.length && isOneWider == isOtherWider;
    }

    /** Every reference leads somewhere, and every schema is referred to. */
    private void references() {
        Set<String> used = new HashSet<>();
        walk(document, node -> used.add(node.path(REFERENCE).asText()));
        used.stream()
                .filter(reference -> !reference.isEmpty())
                .forEach(reference ->
                        must(!document.at(reference.substring(1)).isMissingNode(), "reference", reference));
        document.at("/components/schemas")
                .fieldNames()
                .forEachRemaining(name -> must(used.contains("#/components/schemas/" + name), "unused", name));
    }

    private static void walk(JsonNode node, Consumer<JsonNode> visit) {
        if (node.has(REFERENCE)) {
            visit.accept(node);
        }
        node.forEach(child -> walk(child, visit));
    }

    private void operations(BiConsumer<String, JsonNode> visit) {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    visit.accept(operation.getKey() + " " + path.getKey(), operation.getValue());
                }
            }
        }
    }

    private void must(boolean holds, String rule, String place) {
        if (!holds) {
            broken.add(rule + ": " + place);
        }
    }
}
