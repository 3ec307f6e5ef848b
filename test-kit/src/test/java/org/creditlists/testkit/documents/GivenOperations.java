package org.creditlists.testkit.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which operations give which codes, as the documents of the interfaces say ({@code x-problem-codes}).
 *
 * @param byCode operations of a code, each as the service, the method and the path
 * @param everywhere codes that every operation can give
 */
record GivenOperations(Map<String, SortedSet<String>> byCode, SortedSet<String> everywhere) {

    private static final List<String> SERVICES =
            List.of("designation", "incentive", "objection", "restoration", "sharing");
    private static final String EXTENSION = "x-problem-codes";

    static GivenOperations read() {
        GivenOperations given = new GivenOperations(new TreeMap<>(), new TreeSet<>());
        for (String service : SERVICES) {
            JsonNode document = document(service);
            document.path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(operation -> {
                        String name = "%s %s %s"
                                .formatted(service, operation.getKey().toUpperCase(Locale.ROOT), path.getKey());
                        operation
                                .getValue()
                                .path(EXTENSION)
                                .forEach(codes -> codes.forEach(code -> given.byCode
                                        .computeIfAbsent(code.asText(), any -> new TreeSet<>())
                                        .add(name)));
                    }));
            document.at("/components/responses")
                    .forEach(answer -> answer.path(EXTENSION).forEach(code -> given.everywhere.add(code.asText())));
        }
        return given;
    }

    private static JsonNode document(String service) {
        try {
            return new ObjectMapper().readTree(Sources.text(Sources.ROOT.resolve("docs/openapi/" + service + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the alphabet; none where no operation gives it of its own. */
    SortedSet<String> of(String code) {
        return byCode.getOrDefault(code, new TreeSet<>());
    }
}
