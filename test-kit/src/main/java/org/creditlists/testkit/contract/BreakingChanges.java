package org.creditlists.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a client that was made from one document of an interface would notice of the next one. Whatever only comes in
 * addition breaks nobody: clients pass over members that they do not know.
 */
public final class BreakingChanges {

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> found = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private BreakingChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** What breaks, each with the place; empty when nothing does. */
    public static List<String> between(JsonNode before, JsonNode after) {
        BreakingChanges changes = new BreakingChanges(before, after);
        before.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    JsonNode now = after.path("paths").path(path.getKey()).path(operation.getKey());
                    if (now.isMissingNode()) {
                        changes.found.add(name + " is gone");
                    } else {
                        changes.operation(name, operation.getValue(), now);
                    }
                }));
        return changes.found;
    }

    private void operation(String name, JsonNode was, JsonNode now) {
        if (was.has("operationId") && !was.path("operationId").equals(now.path("operationId"))) {
            found.add(name + " has another operationId");
        }
        roles(was).stream()
                .filter(role -> !roles(now).isEmpty() && !roles(now).contains(role))
                .forEach(role -> found.add(name + " is closed to " + role));
        if (roles(was).isEmpty() && !roles(now).isEmpty()) {
            found.add(name + " is open to everybody no longer");
        }
        parameters(name, was, now);
        contents(name + " request", was.at("/requestBody/content"), now.at("/requestBody/content"), false);
        was.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> {
                    JsonNode of = now.path("responses").path(answer.getKey());
                    if (of.isMissingNode()) {
                        found.add(name + " answers " + answer.getKey() + " no longer");
                    } else {
                        contents(
                                name + " " + answer.getKey(),
                                answer.getValue().path("content"),
                                of.path("content"),
                                true);
                    }
                });
    }

    private static Set<String> roles(JsonNode operation) {
        Set<String> roles = new HashSet<>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        // Documents of 0.1.0 had them in place of scopes.
        operation
                .path("security")
                .forEach(way -> way.forEach(scopes -> scopes.forEach(role -> roles.add(role.asText()))));
        return roles;
    }

    private void parameters(String name, JsonNode was, JsonNode now) {
        Map<String, JsonNode> old = named(was);
        Map<String, JsonNode> current = named(now);
        old.forEach((key, parameter) -> {
            JsonNode of = current.get(key);
            if (of == null) {
                found.add(name + " has no parameter " + key + " any more");
            } else {
                schema(name + " " + key, parameter.path("schema"), of.path("schema"), false);
            }
        });
        current.forEach((key, parameter) -> {
            boolean wasRequired =
                    old.containsKey(key) && old.get(key).path("required").asBoolean();
            if (parameter.path("required").asBoolean() && !wasRequired) {
                found.add(name + " requires " + key);
            }
        });
    }

    private static Map<String, JsonNode> named(JsonNode operation) {
        Map<String, JsonNode> named = new LinkedHashMap<>();
        operation
                .path("parameters")
                .forEach(one -> named.put(
                        one.path("in").asText() + " " + one.path("name").asText(), one));
        return named;
    }

    private void contents(String place, JsonNode was, JsonNode now, boolean isAnswer) {
        was.properties().forEach(type -> {
            if (!now.has(type.getKey())) {
                found.add(place + " is " + type.getKey() + " no longer");
            } else {
                schema(
                        place,
                        type.getValue().path("schema"),
                        now.path(type.getKey()).path("schema"),
                        isAnswer);
            }
        });
    }

    private void schema(String place, JsonNode wasOrReference, JsonNode nowOrReference, boolean isAnswer) {
        if (wasOrReference.has("$ref")
                && !compared.add(wasOrReference.get("$ref").asText()
                        + nowOrReference.path("$ref").asText()
                        + isAnswer)) {
            return;
        }
        JsonNode was = resolved(before, wasOrReference);
        JsonNode now = resolved(after, nowOrReference);
        if (was.has("type") && !was.get("type").equals(now.path("type"))) {
            found.add(place + " is of another type");
        }
        if (was.has("format") && !was.get("format").equals(now.path("format"))) {
            found.add(place + " has another format");
        }
        values(place, was.path("enum"), now.path("enum"), isAnswer);
        was.path("properties").properties().forEach(member -> {
            JsonNode of = now.path("properties").path(member.getKey());
            if (of.isMissingNode()) {
                found.add(place + " has no member " + member.getKey() + " any more");
            } else {
                schema(place + " " + member.getKey(), member.getValue(), of, isAnswer);
            }
        });
        required(place, was.path("required"), now.path("required"), isAnswer);
        if (was.has("items")) {
            schema(place + " items", was.get("items"), now.path("items"), isAnswer);
        }
    }

    /** A client sends what it may send, and reads what it was told it would read. */
    private void values(String place, JsonNode was, JsonNode now, boolean isAnswer) {
        Set<String> old = texts(was);
        Set<String> current = texts(now);
        if (!isAnswer && !current.isEmpty() && !current.containsAll(old)) {
            found.add(place + " takes fewer values");
        }
        if (isAnswer && !old.isEmpty() && !old.containsAll(current)) {
            found.add(place + " may have other values");
        }
    }

    private void required(String place, JsonNode was, JsonNode now, boolean isAnswer) {
        Set<String> old = texts(was);
        Set<String> current = texts(now);
        if (isAnswer && !current.containsAll(old)) {
            found.add(place + " may lack what it always had");
        }
        if (!isAnswer && !old.containsAll(current)) {
            found.add(place + " requires more");
        }
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        JsonNode one = schema;
        while (one.has("$ref")) {
            one = document.at(one.get("$ref").asText().substring(1));
        }
        return one;
    }
}
