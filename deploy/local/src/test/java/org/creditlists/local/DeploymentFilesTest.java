package org.creditlists.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.creditlists.contracts.event.Topics;
import org.junit.jupiter.api.Test;

/** The connectors and topics of the Kubernetes base are those of one machine. */
class DeploymentFilesTest {

    private static final Path BASE = Path.of("../kubernetes/base");
    private static final Path CONNECTORS = Path.of("../connectors");

    @Test
    void theConnectorsOfKubernetesAreTheFilesOfDeployConnectors() throws IOException {
        Map<String, JsonNode> onKubernetes = documents("connectors.yaml");
        assertThat(onKubernetes).hasSize(Service.withLists().size());
        for (Service service : Service.withLists()) {
            JsonNode spec = Objects.requireNonNull(onKubernetes.get(service.shortName()))
                    .get("spec");
            ObjectNode config = spec.get("config").deepCopy();
            config.put("connector.class", spec.get("class").asText());
            config.put("tasks.max", spec.get("tasksMax").asText());
            JsonNode file = new ObjectMapper()
                    .readTree(CONNECTORS.resolve(service.shortName() + ".json").toFile());
            assertThat((Object) config).isEqualTo(file);
        }
    }

    @Test
    void everyTopicOfTheContractsIsThere() throws IOException {
        Map<String, JsonNode> topics = documents("topics.yaml");
        assertThat(topics.keySet())
                .containsAll(Topics.EVENTS)
                .containsAll(Topics.COMPACTED)
                .hasSize(Topics.EVENTS.size() + Topics.COMPACTED.size());
        for (String topic : Topics.COMPACTED) {
            JsonNode spec = Objects.requireNonNull(topics.get(topic)).get("spec");
            assertThat(spec.get("config").get("cleanup.policy").asText()).isEqualTo("compact");
        }
    }

    private static Map<String, JsonNode> documents(String file) throws IOException {
        var yaml = new YAMLMapper();
        Map<String, JsonNode> documents = new HashMap<>();
        try (var values = yaml.readerFor(JsonNode.class)
                .<JsonNode>readValues(BASE.resolve(file).toFile())) {
            while (values.hasNext()) {
                JsonNode document = values.next();
                documents.put(document.get("metadata").get("name").asText(), document);
            }
        }
        return documents;
    }
}
