package org.creditlists.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.creditlists.contracts.event.Topics;
import org.creditlists.infrastructure.KafkaRights;
import org.creditlists.infrastructure.TopicLayout;
import org.junit.jupiter.api.Test;

/** {@code asyncapi.yaml} describes the topics as they are made on one machine and in a cluster, and who reads them. */
class TopicDescriptionTest {

    private static final Path CLUSTER = Path.of("../kubernetes/base/topics.yaml");
    private static final long COMPACTION_LAG_MS = 600_000;

    private final YAMLMapper yaml = new YAMLMapper();

    @Test
    void theBindingsAreTheTopicsOfTheCluster() throws IOException {
        Map<String, JsonNode> made = new HashMap<>();
        try (var topics = yaml.readerFor(JsonNode.class).<JsonNode>readValues(CLUSTER.toFile())) {
            topics.forEachRemaining(topic -> made.put(topic.at("/metadata/name").asText(), topic.get("spec")));
        }
        assertThat(channels()).hasSameSizeAs(made.keySet()).allSatisfy(channel -> {
            JsonNode spec =
                    Objects.requireNonNull(made.get(channel.get("address").asText()));
            JsonNode kafka = channel.at("/bindings/kafka");
            assertThat((Object) kafka.get("partitions")).isEqualTo(spec.get("partitions"));
            assertThat((Object) kafka.get("replicas")).isEqualTo(spec.get("replicas"));
            assertThat(settings(kafka.get("topicConfiguration"))).isEqualTo(settings(spec.get("config")));
        });
    }

    @Test
    void theyAreMadeTheSameOnOneMachineWithFewerPartitions() throws IOException {
        for (JsonNode channel : channels()) {
            boolean isEvents = Topics.EVENTS.contains(channel.get("address").asText());
            assertThat(settings(channel.at("/bindings/kafka/topicConfiguration")))
                    .isEqualTo(isEvents ? TopicLayout.ofEvents() : TopicLayout.ofState(COMPACTION_LAG_MS));
            assertThat(channel.at("/x-one-machine/partitions").asInt()).isEqualTo(TopicLayout.PARTITIONS);
        }
        JsonNode port = description().at("/servers/machine/variables/port/default");
        assertThat(port.asInt()).isEqualTo(Ports.DEFAULT.kafka());
    }

    @Test
    void readersAreThoseWhoHaveTheRight() throws IOException {
        List<KafkaRights> rights = new ArrayList<>(KafkaRights.FIXED);
        rights.add(KafkaRights.department("some"));
        for (JsonNode channel : channels()) {
            Set<String> readers = new TreeSet<>();
            for (KafkaRights one : rights) {
                if (one.reads().contains(channel.get("address").asText())) {
                    readers.add(one.principal().replace("department-some", "department"));
                }
            }
            Set<String> described = new TreeSet<>();
            channel.get("x-readers").forEach(reader -> described.add(reader.asText()));
            assertThat(described).as(channel.get("address").asText()).isEqualTo(readers);
        }
    }

    private List<JsonNode> channels() throws IOException {
        return description().get("channels").valueStream().toList();
    }

    private JsonNode description() throws IOException {
        try (InputStream in = Objects.requireNonNull(Topics.class.getResourceAsStream("/asyncapi.yaml"))) {
            return yaml.readTree(in);
        }
    }

    private static Map<String, String> settings(JsonNode configuration) {
        Map<String, String> settings = new HashMap<>();
        configuration.properties().forEach(one -> {
            JsonNode value = one.getValue().isArray() ? one.getValue().get(0) : one.getValue();
            settings.put(one.getKey(), value.asText());
        });
        return settings;
    }
}
