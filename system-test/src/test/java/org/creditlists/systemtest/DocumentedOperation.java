package org.creditlists.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;

/**
 * One operation as its document has it.
 *
 * @param node of the operation
 * @param document whole, for what is referred to
 */
record DocumentedOperation(Service service, String method, String path, JsonNode node, JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");
    private static final String JSON = "application/json";

    static List<DocumentedOperation> all(Platform platform) {
        List<DocumentedOperation> all = new ArrayList<>();
        for (Service service : Service.withLists()) {
            JsonNode document = new Http()
                    .get(platform.managementUrl(service) + "/openapi?format=json", "")
                    .json();
            document.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                    .filter(one -> METHODS.contains(one.getKey()))
                    .forEach(one -> all.add(new DocumentedOperation(
                            service, one.getKey().toUpperCase(Locale.ROOT), path.getKey(), one.getValue(), document))));
        }
        return all;
    }

    @Override
    public String toString() {
        return service.shortName() + " " + method + " " + path;
    }

    /** The path with an id of nothing in place of each parameter. */
    String address(Platform platform) {
        return platform.url(service)
                + path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    /** The path and query with the examples of their parameters. */
    String exampleAddress() {
        String address = path;
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : node.path("parameters")) {
            String name = parameter.get("name").asText();
            String value = URLEncoder.encode(parameter.path("example").asText(), StandardCharsets.UTF_8);
            if (parameter.get("in").asText().equals("path")) {
                address = address.replace("{" + name + "}", value);
            } else if (parameter.get("in").asText().equals("query") && parameter.has("example")) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        }
        return address + query;
    }

    /** A token of a role that may, empty where everybody may. */
    String token() {
        Set<String> roles = new TreeSet<>();
        node.path("x-roles").forEach(role -> roles.add(role.asText()));
        return roles.isEmpty() ? "" : SampleCallers.of(roles.iterator().next());
    }

    /** Its parameters in the query: by name, their schemas. */
    Map<String, JsonNode> queries() {
        Map<String, JsonNode> queries = new LinkedHashMap<>();
        node.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                queries.put(parameter.get("name").asText(), resolved(parameter.path("schema")));
            }
        });
        return queries;
    }

    Set<String> bodyTypes() {
        Set<String> types = new TreeSet<>();
        node.at("/requestBody/content").fieldNames().forEachRemaining(types::add);
        return types;
    }

    /** Whether an answer has a content of a type that is known beforehand. */
    boolean hasTypedAnswer() {
        return Stream.of("200", "201", "202")
                .map(status -> node.path("responses").path(status).path("content"))
                .anyMatch(content -> !content.isEmpty() && !content.has("*/*"));
    }

    /** The members of its JSON body with their schemas; empty where it has none. */
    Map<String, JsonNode> members() {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        JsonNode schema =
                resolved(node.path("requestBody").path("content").path(JSON).path("schema"));
        schema.path("properties").properties().forEach(one -> members.put(one.getKey(), resolved(one.getValue())));
        return members;
    }

    /** A schema instead of the reference to it. */
    JsonNode resolved(JsonNode schema) {
        JsonNode one = schema;
        while (one.has("$ref")) {
            one = document.at(one.get("$ref").asText().substring(1));
        }
        return one;
    }

    static boolean isOf(JsonNode schema, String type) {
        JsonNode types = schema.path("type");
        return types.isArray()
                ? Stream.of(types).anyMatch(all -> all.toString().contains('"' + type + '"'))
                : types.asText().equals(type);
    }
}
