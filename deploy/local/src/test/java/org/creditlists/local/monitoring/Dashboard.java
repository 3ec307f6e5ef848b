package org.creditlists.local.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A dashboard of Grafana, made of its short form.
 *
 * @param brief as it stands in {@code dashboards.yaml}
 */
record Dashboard(JsonNode brief) {

    private static final Path ALL = Repository.ROOT.resolve("deploy/monitoring/dashboards.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int IN_A_ROW = 3;
    private static final int WIDTH = 8;
    private static final int HEIGHT = 8;
    /** Of the format, as Grafana 10 and later write it. */
    private static final int SCHEMA = 39;

    static List<Dashboard> all() {
        return Repository.yaml(ALL).valueStream().map(Dashboard::new).toList();
    }

    String uid() {
        return brief.path("uid").asText();
    }

    List<JsonNode> panels() {
        return brief.path("panels").valueStream().toList();
    }

    Stream<String> queries() {
        return panels().stream().flatMap(Dashboard::targets).map(target -> target.path("query")
                .asText());
    }

    Path file() {
        return Repository.MONITORING.resolve("dashboards").resolve(uid() + ".json");
    }

    @Override
    public String toString() {
        return uid();
    }

    /** What Grafana reads; each panel is a line, so that a change of one is a change of one line. */
    String json() {
        Map<String, JsonNode> head = new LinkedHashMap<>();
        head.put("uid", NODES.textNode(uid()));
        head.put("title", brief.path("title"));
        head.put("tags", NODES.arrayNode().add("credit-lists"));
        head.put("schemaVersion", NODES.numberNode(SCHEMA));
        head.put("timezone", NODES.textNode("browser"));
        head.put("refresh", NODES.textNode("1m"));
        head.put("time", NODES.objectNode().put("from", "now-6h").put("to", "now"));
        head.put("templating", NODES.objectNode().set("list", NODES.arrayNode().add(source())));
        String lines = head.entrySet().stream()
                .map(field -> "  \"" + field.getKey() + "\": " + line(field.getValue()))
                .collect(Collectors.joining(",\n"));
        List<String> panels = new ArrayList<>();
        for (int at = 0; at < panels().size(); at++) {
            panels.add("    " + line(panel(panels().get(at), at)));
        }
        return "{\n" + lines + ",\n  \"panels\": [\n" + String.join(",\n", panels) + "\n  ]\n}\n";
    }

    /** The installation's Prometheus is chosen in Grafana. */
    private static ObjectNode source() {
        return NODES.objectNode()
                .put("name", "source")
                .put("label", "数据源 / Source")
                .put("type", "datasource")
                .put("query", "prometheus");
    }

    private static ObjectNode panel(JsonNode brief, int at) {
        ObjectNode panel = NODES.objectNode()
                .put("id", at + 1)
                .put("type", "timeseries")
                .put("title", brief.path("title").asText());
        if (brief.has("runbook")) {
            panel.put("description", "docs/runbooks/" + brief.path("runbook").asText() + ".md");
        }
        panel.set("datasource", NODES.objectNode().put("type", "prometheus").put("uid", "${source}"));
        panel.set(
                "gridPos",
                NODES.objectNode()
                        .put("x", at % IN_A_ROW * WIDTH)
                        .put("y", at / IN_A_ROW * HEIGHT)
                        .put("w", WIDTH)
                        .put("h", HEIGHT));
        ObjectNode defaults = NODES.objectNode().put("unit", brief.path("unit").asText("short"));
        panel.set(
                "fieldConfig",
                NODES.objectNode().<ObjectNode>set("defaults", defaults).set("overrides", NODES.arrayNode()));
        panel.set("targets", targetsOf(brief));
        return panel;
    }

    private static ArrayNode targetsOf(JsonNode brief) {
        ArrayNode targets = NODES.arrayNode();
        targets(brief)
                .forEach(target -> targets.add(NODES.objectNode()
                        .put("refId", String.valueOf((char) ('A' + targets.size())))
                        .put("expr", target.path("query").asText())
                        .put("legendFormat", target.path("legend").asText())));
        return targets;
    }

    private static Stream<JsonNode> targets(JsonNode brief) {
        return brief.has("queries") ? brief.path("queries").valueStream() : Stream.of(brief);
    }

    private static String line(JsonNode value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
