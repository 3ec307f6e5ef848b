package org.creditlists.local.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What {@code kubectl} would send to a cluster.
 *
 * @param resources one document each
 */
record Rendered(List<JsonNode> resources) {

    private static final Map<String, Rendered> RENDERED = new ConcurrentHashMap<>();

    Rendered {
        resources = List.copyOf(resources);
    }

    /**
     * Renders a folder of {@code deploy/kubernetes} once.
     *
     * @param folder as in {@code overlays/trial}
     */
    static Rendered of(String folder) {
        return RENDERED.computeIfAbsent(folder, Rendered::render);
    }

    /** A copy that a fixture may break. */
    Rendered copy() {
        return new Rendered(resources.stream().<JsonNode>map(JsonNode::deepCopy).toList());
    }

    Stream<JsonNode> all(String kind, String... more) {
        List<String> kinds = new ArrayList<>(List.of(more));
        kinds.add(kind);
        return resources.stream()
                .filter(resource -> kinds.contains(resource.path("kind").asText()));
    }

    boolean has(String kind, String name) {
        return all(kind).anyMatch(resource -> name(resource).equals(name));
    }

    /** The one of that kind and name; fails when there is none. */
    JsonNode one(String kind, String name) {
        return all(kind)
                .filter(resource -> name(resource).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    static String name(JsonNode resource) {
        return resource.at("/metadata/name").asText();
    }

    /** For messages. */
    static String title(JsonNode resource) {
        return resource.path("kind").asText() + " " + name(resource);
    }

    private static Rendered render(String folder) {
        try {
            Process kubectl = new ProcessBuilder(
                            "kubectl",
                            "kustomize",
                            Path.of("../kubernetes").resolve(folder).toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String text = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (kubectl.waitFor() != 0) {
                throw new AssertionError("kubectl cannot render " + folder);
            }
            try (var documents = new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(text)) {
                return new Rendered(documents.readAll());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("kubectl is needed (apt-get install kubernetes-client)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
