package org.creditlists.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a document of an interface names: operations, their parameters, and the members of their contents. */
record DocumentNames(JsonNode document) {

    private static final String SUCCESS = "2";

    /** Each operation, as {@code GET /path}, with its node. */
    Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> operations.put(
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), operation.getValue())));
        return operations;
    }

    Set<String> parameters(JsonNode operation) {
        Set<String> names = new TreeSet<>();
        operation.path("parameters").forEach(one -> names.add(one.path("name").asText()));
        return names;
    }

    /** The members of the request and of each answer of success, as paths; nothing for what has no schema. */
    Map<String, Set<String>> members(JsonNode operation) {
        Map<String, Set<String>> contents = new TreeMap<>();
        contents.put("request", members(operation.path("requestBody").path("content"), "request"));
        operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith(SUCCESS))
                .forEach(answer -> contents.put(
                        answer.getKey(), members(resolved(answer.getValue()).path("content"), answer.getKey())));
        return contents;
    }

    private Set<String> members(JsonNode content, String place) {
        Set<String> paths = new TreeSet<>();
        content.forEach(type -> collect(type.path("schema"), place, paths, new HashSet<>()));
        return paths;
    }

    private void collect(JsonNode schema, String place, Set<String> paths, Set<String> within) {
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty() && !within.add(reference)) {
            return;
        }
        JsonNode one = resolved(schema);
        one.path("properties").properties().forEach(member -> {
            String path = place + "/" + member.getKey();
            paths.add(path);
            collect(member.getValue(), path, paths, within);
        });
        Stream.of("items", "additionalProperties")
                .filter(one::has)
                .forEach(part -> collect(one.get(part), place, paths, within));
        within.remove(reference);
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode one = schema;
        while (one.has("$ref")) {
            one = document.at(one.get("$ref").asText().substring(1));
        }
        return one;
    }

    /** What is in one of them only. */
    static Set<String> between(Set<String> before, Set<String> after) {
        Set<String> all = Stream.of(before, after).flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        all.removeIf(name -> before.contains(name) && after.contains(name));
        return all;
    }

    /** The members of paths, without those that stand within another of them. */
    static Set<String> outermost(Set<String> paths) {
        return paths.stream()
                .filter(path -> paths.stream().noneMatch(other -> path.startsWith(other + "/")))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
