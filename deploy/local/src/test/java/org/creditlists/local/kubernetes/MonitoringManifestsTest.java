package org.creditlists.local.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Prometheus and Grafana are given in production. */
class MonitoringManifestsTest {

    private static final Path EXPORTERS = Path.of("../monitoring/exporters.yaml");

    private final Rendered production = Rendered.of("overlays/production");

    /** The label is the one that the sidecar of Grafana's chart looks for. */
    @Test
    void grafanaFindsEveryDashboard() throws IOException {
        JsonNode map = production.one("ConfigMap", "dashboards");
        assertThat(map.at("/metadata/labels/grafana_dashboard").asText()).isEqualTo("1");
        assertThat(map.path("data")).hasSize(5);
        for (JsonNode file : map.path("data")) {
            JsonNode dashboard = new ObjectMapper().readTree(file.asText());
            assertThat(dashboard.at("/templating/list/0/type").asText()).isEqualTo("datasource");
            assertThat(dashboard.path("panels")).isNotEmpty();
        }
    }

    /** Strimzi's reporter hands out what a pattern fits as a whole; the end of a counter is added behind it. */
    @Test
    void strimziHandsOutEveryMeterThatIsAskedFor() throws IOException {
        List<JsonNode> sources = new YAMLMapper()
                .readTree(EXPORTERS.toFile())
                .valueStream()
                .filter(source -> source.has("kind"))
                .toList();
        assertThat(sources).hasSize(2).allSatisfy(source -> {
            JsonNode config =
                    production.one(source.path("kind").asText(), "credit").findValue("metricsConfig");
            assertThat(config.path("type").asText()).isEqualTo("strimziMetricsReporter");
            List<String> allowed = config.at("/values/allowList")
                    .valueStream()
                    .map(JsonNode::asText)
                    .toList();
            assertThat(source.path("meters")).isNotEmpty().allSatisfy(meter -> assertThat(allowed)
                    .anyMatch(pattern ->
                            meter.asText().replaceFirst("_total$", "").matches(pattern)));
        });
    }

    @Test
    void prometheusAsksEveryKindOfPodThatHasMeters() {
        assertThat(production.all("PodMonitor").map(Rendered::name))
                .containsExactlyInAnyOrder("credit-lists", "databases", "kafka", "strimzi", "cert-manager");
        assertThat(production.one("PodMonitor", "kafka").findValuesAsText("port"))
                .containsExactly("tcp-prometheus");
    }
}
