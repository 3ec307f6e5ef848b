package org.creditlists.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.creditlists.contracts.event.EventCatalogue;
import org.creditlists.contracts.event.EventType;
import org.creditlists.contracts.event.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the AsyncAPI document says of servers, topics and headers; its examples are those of the schemas. */
class AsyncApiTest {

    private static final String RESOURCES = "src/main/resources/";
    private static final JsonNode DOCUMENT = read();
    private static final String TRAIT = "#/components/messageTraits/event";

    private final ObjectMapper json = new ObjectMapper();
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<Map.Entry<String, JsonNode>> messages() {
        return DOCUMENT.at("/components/messages").properties().stream();
    }

    static Stream<EventType<?>> events() {
        return EventCatalogue.ALL.stream();
    }

    @Test
    void everyServerAsksForTheOneKindOfLogin() {
        assertThat(DOCUMENT.get("asyncapi").asText()).isEqualTo("3.1.0");
        assertThat(DOCUMENT.get("servers")).hasSize(2).allSatisfy(server -> {
            assertThat(server.get("protocol").asText()).isEqualTo("kafka-secure");
            String login = server.at("/security/0/$ref").asText();
            assertThat(DOCUMENT.at(login.substring(1)).get("type").asText()).isEqualTo("scramSha512");
            for (Map.Entry<String, JsonNode> variable : server.get("variables").properties()) {
                assertThat(server.get("host").asText()).contains("{" + variable.getKey() + "}");
                assertThat(variable.getValue().get("default").asText()).isNotEmpty();
            }
        });
    }

    @Test
    void aTopicIsTaggedAsEventsOrAsStateAndKeptAccordingly() {
        assertThat(DOCUMENT.get("channels")).hasSize(Topics.EVENTS.size() + Topics.COMPACTED.size());
        for (JsonNode channel : DOCUMENT.get("channels")) {
            boolean isEvents = Topics.EVENTS.contains(channel.get("address").asText());
            assertThat(channel.at("/tags/0/name").asText()).isEqualTo(isEvents ? "event" : "state");
            assertThat(channel.at("/bindings/kafka/topicConfiguration/cleanup.policy/0")
                            .asText())
                    .isEqualTo(isEvents ? "delete" : "compact");
            for (JsonNode message : channel.get("messages")) {
                JsonNode described = DOCUMENT.at(message.get("$ref").asText().substring(1));
                assertThat(described.at("/traits/0/$ref").asText()).isEqualTo(isEvents ? TRAIT : "");
                JsonNode key = isEvents ? DOCUMENT.at(TRAIT.substring(1)) : described;
                assertThat(key.at("/bindings/kafka/key/type").asText()).isEqualTo("string");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theExamplesOfAMessageAreFilesAndFulfilItsSchemas(Map.Entry<String, JsonNode> message) throws IOException {
        JsonNode described = message.getValue();
        String schema = described.at("/payload/$ref").asText();
        assertThat(described.path("examples")).isNotEmpty();
        for (JsonNode example : described.get("examples")) {
            JsonNode file = json.readTree(
                    new File(RESOURCES + "examples/" + example.get("name").asText() + ".json"));
            assertThat((Object) example.get("payload")).isEqualTo(file);
            assertFulfils(
                    schemas.getSchema(
                            json.readTree(new File(RESOURCES + schema)).toString()),
                    file);
            JsonNode headers = described.has("traits") ? headersOfEvents() : described.path("headers");
            assertThat(example.has("headers")).isEqualTo(!headers.isMissingNode());
            if (!headers.isMissingNode()) {
                assertFulfils(schemas.getSchema(headers.toString()), example.get("headers"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void theHeadersOfAnExampleNameTheEventAndTheAddressOfItsSchema(EventType<?> type) {
        JsonNode message = DOCUMENT.at("/components/messages/" + type.name());
        assertThat(message.get("name").asText()).isEqualTo(type.type());
        JsonNode headers = message.at("/examples/0/headers");
        assertThat(headers.get("ce_type").asText()).isEqualTo(type.type());
        assertThat(headers.get("ce_dataschema").asText())
                .isEqualTo("https://credit.example.org" + type.schemaResource());
        Set<String> named = new HashSet<>();
        headers.fieldNames().forEachRemaining(named::add);
        Set<String> described = new HashSet<>();
        headersOfEvents().get("properties").fieldNames().forEachRemaining(described::add);
        assertThat(named).isEqualTo(described);
    }

    @Test
    void recordsThatWereStoredBeforeFulfilTheHeaders() {
        Schema headers = schemas.getSchema(headersOfEvents().toString());
        ObjectNode stored = DOCUMENT.at("/components/messages/designated/examples/0/headers")
                .deepCopy();
        stored.put("ce_sequence", "999").put("ce_dataschema", "urn:creditlists:schema:designated:1");
        stored.remove("traceparent");
        assertFulfils(headers, stored);
        stored.put("ce_sequence", "none");
        assertThat(headers.validate(stored.toString(), InputFormat.JSON)).isNotEmpty();
    }

    private static JsonNode headersOfEvents() {
        return DOCUMENT.at(TRAIT.substring(1) + "/headers");
    }

    private static void assertFulfils(Schema schema, JsonNode value) {
        assertThat(schema.validate(value.toString(), InputFormat.JSON)).isEmpty();
    }

    private static JsonNode read() {
        try {
            return Objects.requireNonNull(new YAMLMapper().readTree(new File(RESOURCES + "asyncapi.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
