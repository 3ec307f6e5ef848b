package org.creditlists.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditlists.local.Platform;

/** Calls that are wrong in one thing each, by somebody who may. */
final class StrictCalls {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Platform platform;
    private final AtomicInteger made = new AtomicInteger();

    StrictCalls(Platform platform) {
        this.platform = platform;
    }

    /** What was sent and what came back. */
    record Told(String sent, int status, String text, String allow) {

        boolean is(int expected, String code) {
            return status == expected && code().equals(code);
        }

        boolean is(int expected, String code, String pointer) {
            return is(expected, code) && pointer().equals(pointer);
        }

        String code() {
            return member("code");
        }

        String pointer() {
            return member("pointer");
        }

        private String member(String name) {
            try {
                return JSON.readTree(text.startsWith("{") ? text : "{}")
                        .path(name)
                        .asText();
            } catch (IOException _) {
                return "";
            }
        }
    }

    int made() {
        return made.get();
    }

    Told query(DocumentedOperation operation, String name, String value) {
        return send(operation, operation.method(), "?" + name + "=" + value, Map.of(), "");
    }

    Told accepting(DocumentedOperation operation, String accept) {
        return send(operation, operation.method(), "", Map.of("Accept", accept), "");
    }

    /** @param type empty for none */
    Told content(DocumentedOperation operation, String type, String content) {
        return send(
                operation, operation.method(), "", type.isEmpty() ? Map.of() : Map.of("Content-Type", type), content);
    }

    Told send(DocumentedOperation operation, String method, String query, Map<String, String> headers, String content) {
        return send(operation, method, URI.create(operation.address(platform) + query), headers, content);
    }

    /** As its document shows it. */
    Told example(DocumentedOperation operation, String type, String content) {
        return send(
                operation,
                operation.method(),
                URI.create(platform.url(operation.service()) + operation.exampleAddress()),
                type.isEmpty() ? Map.of() : Map.of("Content-Type", type),
                content);
    }

    private Told send(
            DocumentedOperation operation, String method, URI address, Map<String, String> headers, String content) {
        made.incrementAndGet();
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .method(
                        method,
                        content.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(content));
        headers.forEach(request::header);
        String token = operation.token();
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Told(
                    operation + " " + address + " " + headers + " " + content,
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Allow").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(operation.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As others write a name: dry_run, DRYRUN, dry-run. */
    static Set<String> otherNotations(String name) {
        String apart = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return apart.equals(name)
                ? Set.of(name.toUpperCase(Locale.ROOT))
                : Set.of(apart, name.toUpperCase(Locale.ROOT), apart.replace('_', '-'));
    }

    /** Values of the query that a parameter cannot have, already encoded. */
    static List<String> wrongValues(JsonNode schema) {
        if (DocumentedOperation.isOf(schema, "integer")) {
            return List.of("abc", "1.5", "", "%2B1", "99999999999999999999", "%D9%A3");
        }
        if (DocumentedOperation.isOf(schema, "boolean")) {
            return List.of("", "yes", "TRUE", "1");
        }
        if (schema.has("enum")) {
            return List.of("", "nothing-of-the-kind");
        }
        return switch (schema.path("format").asText()) {
            case "date" -> List.of("", "2026-13-45", "2026-11-27T20:00:00Z", "2026-1-1", "20261127", "%2B12026-01-01");
            case "uuid" -> List.of("", "1-1-1-1-1", "AaIfAaIfAaIfAaIfAaIfAQ%3D%3D", "no-id");
            case "date-time" -> List.of("", "2026-11-27", "1764273600");
            default -> List.of();
        };
    }

    /** Values that a member cannot have, as JSON. */
    static List<String> wrongMembers(JsonNode schema) {
        List<String> wrong = new ArrayList<>();
        if (DocumentedOperation.isOf(schema, "string")) {
            wrong.addAll(List.of("1", "1.5", "true", "[]", "[\"x\"]", "{}"));
        } else if (DocumentedOperation.isOf(schema, "integer")) {
            wrong.addAll(List.of("1.5", "1.0", "\"1\"", "\"\"", "true", "[]", "[1]", "99999999999999999999"));
        } else if (DocumentedOperation.isOf(schema, "boolean")) {
            wrong.addAll(List.of("1", "0", "\"true\"", "\" \"", "\"\"", "[]"));
        } else if (DocumentedOperation.isOf(schema, "array")) {
            wrong.addAll(List.of("\"x\"", "1", "{}", "\"\""));
        }
        if (schema.has("enum")) {
            wrong.addAll(List.of("\"\"", "\" \"", "\"0\"", "\"nothing-of-the-kind\""));
        }
        switch (schema.path("format").asText()) {
            case "date" ->
                wrong.addAll(List.of(
                        "\"2026-11-27T20:00:00Z\"",
                        "\"\"",
                        "\" \"",
                        "\"2026-02-30\"",
                        "[2026,11,27]",
                        "\"+12026-01-01\""));
            case "date-time" -> wrong.addAll(List.of("\"2026-11-27\"", "\"\"", "1764273600"));
            case "uuid" -> wrong.addAll(List.of("\"AaIfAaIfAaIfAaIfAaIfAQ==\"", "\"\"", "\"1-1-1-1-1\"", "\" \""));
            default -> {}
        }
        return wrong;
    }
}
