package org.creditlists.testkit.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every code of a problem: the refusals, what the protocol itself says, and the operations that give it, as the
 * documents of the interfaces tell.
 */
final class ProblemCatalogue {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SAYS_CHINESE = "(?s).*\\p{IsHan}.*";
    private static final String SAYS_ENGLISH = "(?s).*[A-Za-z]{2}.*";

    private static final Map<String, Integer> STATUSES = Map.of(
            "MALFORMED", 400,
            "FORBIDDEN", 403,
            "ABSENT", 404,
            "CONFLICT", 409,
            "TOO_LARGE", 413,
            "UNSUPPORTED", 415,
            "INVALID", 422,
            "TOO_MANY", 429,
            "UNAVAILABLE", 503);

    /** Modules are shown as the services that have them. */
    private static final Map<String, List<String>> SERVICES = Map.of(
            "case-handling", List.of("objection", "restoration"),
            "service-base", List.of("all"),
            "service-runtime", List.of("all"),
            "service-web", List.of("all"));

    /** A text with a status. */
    private record Said(int status, String basis, String zh, String en) {}

    private final Map<String, Map<Said, SortedSet<String>>> codes = new TreeMap<>();
    private final GivenOperations operations = GivenOperations.read();
    private final Properties means = AdviceTest.advice();

    ProblemCatalogue(List<Path> files) {
        new RefusalCatalogue(files)
                .rows()
                .forEach((module, rows) -> rows.forEach(row -> add(
                        module,
                        row.code(),
                        new Said(
                                STATUSES.getOrDefault(row.kind(), 422),
                                row.basis().startsWith("{") ? "" : row.basis(),
                                row.zh(),
                                row.en()))));
        ProtocolCodes.in(files)
                .forEach(one -> add("service-web", one.code(), new Said(one.status(), "", one.zh(), one.en())));
    }

    SortedSet<String> codes() {
        return new TreeSet<>(codes.keySet());
    }

    /** A line for each text and each operation, so that a change is read as one. */
    String json() {
        return codes.entrySet().stream()
                .map(code -> "{\"code\":%s,\"everywhere\":%s,\n \"meanings\":[%s],\n \"operations\":[%s]}"
                        .formatted(
                                text(code.getKey()),
                                operations.everywhere().contains(code.getKey()),
                                lines(code.getValue().entrySet().stream()
                                        .map(said -> meaning(said.getKey(), said.getValue()))
                                        .toList()),
                                lines(operations.of(code.getKey()).stream()
                                        .map(ProblemCatalogue::text)
                                        .toList())))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private void add(String module, String code, Said said) {
        List<String> services = SERVICES.getOrDefault(module, List.of(module.replace("-service", "")));
        codes.computeIfAbsent(code, any -> new LinkedHashMap<>())
                .computeIfAbsent(
                        new Said(
                                said.status(),
                                said.basis(),
                                readable(code, "zh", said.zh(), SAYS_CHINESE),
                                readable(code, "en", said.en(), SAYS_ENGLISH)),
                        any -> new TreeSet<>())
                .addAll(services);
    }

    /** Values of the request are left out; what is nothing but such values has words of its own. */
    private String readable(String code, String language, String text, String says) {
        String shown = text.replaceAll("\\{[^{}]*}|%,?[ds]", "…")
                .replace("\\|", "|")
                .replaceAll("…+", "…")
                .strip();
        return shown.matches(says) ? shown : means.getProperty("means." + code + "." + language, shown);
    }

    private static String meaning(Said said, SortedSet<String> services) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("services", services);
        members.put("status", said.status());
        members.put("zh", said.zh());
        members.put("en", said.en());
        if (!said.basis().isEmpty()) {
            members.put("basis", said.basis());
        }
        return text(members);
    }

    private static String lines(List<String> values) {
        return values.isEmpty() ? "" : values.stream().collect(Collectors.joining(",\n  ", "\n  ", ""));
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The texts of a code that do not say anything in a language. */
    List<String> speechless() {
        List<String> wrong = new ArrayList<>();
        codes.forEach((code, said) -> said.keySet().stream()
                .filter(one -> !one.zh().matches(SAYS_CHINESE) || !one.en().matches(SAYS_ENGLISH))
                .forEach(one -> wrong.add(code + ": " + one.zh() + " / " + one.en())));
        return wrong;
    }
}
