package org.creditlists.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.EventCatalogue;
import org.creditlists.contracts.event.EventType;
import org.creditlists.contracts.event.Topics;
import org.creditlists.contracts.record.AuthorityRecord;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.contracts.record.EntryRecord;
import org.creditlists.contracts.record.MemorandumRecord;
import org.creditlists.contracts.record.SealedDossier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** X3: the schema, the example, the AsyncAPI document and the Java record of an event say the same. */
class PublishedLanguageTest {

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<EventType<?>> events() {
        return EventCatalogue.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventIsReadFromItsExampleAndWrittenBackUnchanged(EventType<?> type) throws IOException {
        JsonNode example = json.readTree(text(type.exampleResource()));
        CreditEvent event = json.treeToValue(example, type.payload());
        assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(example);
        assertThat(EventCatalogue.of(event)).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyExampleFulfilsItsSchemaAndTheSchemaKnowsEveryMember(EventType<?> type) throws IOException {
        assertFulfils(type.schemaResource(), type.exampleResource());
    }

    @Test
    void theRecordsOfTheCompactedTopicsFulfilTheirSchemas() throws IOException {
        assertFulfils("/schemas/dossier-1.json", "/examples/dossier-1.json");
        assertFulfils("/schemas/entry-1.json", "/examples/entry-1.json", "/examples/entry-1-individual.json");
        assertFulfils("/schemas/head-1.json", "/examples/head-1.json");
        assertFulfils("/schemas/authority-1.json", "/examples/authority-1.json");
        JsonNode authority = json.readTree(text("/examples/authority-1.json"));
        assertThat(json.<JsonNode>valueToTree(json.treeToValue(authority, AuthorityRecord.class)))
                .isEqualTo(authority);
        assertFulfils("/schemas/memorandum-1.json", "/examples/memorandum-1.json");
        JsonNode memorandum = json.readTree(text("/examples/memorandum-1.json"));
        assertThat(json.<JsonNode>valueToTree(json.treeToValue(memorandum, MemorandumRecord.class)))
                .isEqualTo(memorandum);
        JsonNode dossier = json.readTree(text("/examples/dossier-1.json"));
        assertThat(json.<JsonNode>valueToTree(json.treeToValue(dossier, Dossier.class)))
                .isEqualTo(dossier);
        for (String example : List.of("/examples/entry-1.json", "/examples/entry-1-individual.json")) {
            JsonNode entry = json.readTree(text(example));
            assertThat(json.<JsonNode>valueToTree(json.treeToValue(entry, EntryRecord.class)))
                    .isEqualTo(entry);
        }
    }

    @Test
    void theSchemaOfEntriesRefusesANameOrANumberOfAnIndividual() throws IOException {
        var schema = schemas.getSchema(text("/schemas/entry-1.json"));
        for (String member : List.of("subject", "name", "code", "decisionNumber")) {
            ObjectNode entry = (ObjectNode) json.readTree(text("/examples/entry-1-individual.json"));
            entry.set(member, json.readTree(text("/examples/entry-1.json")).get(member));
            assertThat(schema.validate(entry.toString(), InputFormat.JSON))
                    .as(member)
                    .isNotEmpty();
        }
    }

    @Test
    void aSealedDossierFulfilsItsSchemaAndBothPartsHaveTheMembersOfTheOpenOne() throws IOException {
        JsonNode open = json.readTree(text("/examples/dossier-1.json"));
        Dossier dossier = json.treeToValue(open, Dossier.class);
        var key = new SecretKeySpec(new byte[SealedDossier.KEY_BYTES], "AES");
        SealedDossier sealed = SealedDossier.seal(
                key,
                dossier.entry(),
                json.writeValueAsBytes(dossier.identity()),
                json.writeValueAsBytes(dossier.reasons()));
        String value = '"' + Base64.getEncoder().encodeToString(sealed.bytes()) + '"';
        assertThat(schemas.getSchema(text("/schemas/dossier-2.json")).validate(value, InputFormat.JSON))
                .isEmpty();
        ObjectNode read = json.createObjectNode();
        for (SealedDossier.Part part : List.of(SealedDossier.Part.IDENTITY, SealedDossier.Part.REASONS)) {
            byte[] stored = SealedDossier.of(sealed.bytes()).part(part);
            read.setAll((ObjectNode) json.readTree(SealedDossier.open(key, dossier.entry(), part, stored)));
        }
        assertThat((JsonNode) read).isEqualTo(open);
    }

    @Test
    void asyncApiNamesEveryTopicWithTheEventsOfTheCatalogue() throws IOException {
        JsonNode document = new YAMLMapper().readTree(text("/asyncapi.yaml"));
        Map<String, Set<String>> described = new HashMap<>();
        for (JsonNode channel : document.get("channels")) {
            Set<String> messages =
                    described.computeIfAbsent(channel.get("address").asText(), t -> new HashSet<>());
            channel.get("messages").fieldNames().forEachRemaining(messages::add);
        }
        Map<String, Set<String>> known = new HashMap<>();
        EventCatalogue.ALL.forEach(
                e -> known.computeIfAbsent(e.topic(), t -> new HashSet<>()).add(e.name()));
        known.put(Topics.DOSSIERS, Set.of("dossier"));
        known.put(Topics.AUTHORITIES, Set.of("authority"));
        known.put(Topics.MEMORANDA, Set.of("memorandum"));
        known.put(Topics.ENTRIES, Set.of("entry"));
        known.put(Topics.PULSES, Set.of("pulse", "sent"));
        known.put(Topics.HEADS, Set.of("head"));
        assertThat(described).isEqualTo(known);
        for (JsonNode message : document.get("components").get("messages")) {
            assertThat(text("/" + message.get("payload").get("$ref").asText())).isNotEmpty();
        }
    }

    @Test
    void asyncApiDescribesTheHeadersOfEveryEventAndOfNoRecordOfAState() throws IOException {
        JsonNode components = new YAMLMapper().readTree(text("/asyncapi.yaml")).get("components");
        Set<String> described = new HashSet<>();
        components.get("messages").properties().forEach(message -> {
            if (message.getValue().at("/traits/0/$ref").asText().equals("#/components/messageTraits/event")) {
                described.add(message.getKey());
            }
        });
        assertThat(described)
                .isEqualTo(EventCatalogue.ALL.stream().map(EventType::name).collect(Collectors.toSet()));
        JsonNode trace = components.at("/messageTraits/event/headers/properties/traceparent");
        assertThat(trace.at("/examples/0").asText())
                .matches(trace.get("pattern").asText());
    }

    /** @param exampleResources which together use every member */
    private void assertFulfils(String schemaResource, String... exampleResources) throws IOException {
        String schema = text(schemaResource);
        Set<String> described = new HashSet<>();
        json.readTree(schema).get("properties").fieldNames().forEachRemaining(described::add);
        Set<String> used = new HashSet<>();
        for (String example : exampleResources) {
            assertThat(schemas.getSchema(schema).validate(text(example), InputFormat.JSON))
                    .isEmpty();
            json.readTree(text(example)).fieldNames().forEachRemaining(used::add);
        }
        assertThat(used).isEqualTo(described);
    }

    private static String text(String resource) throws IOException {
        try (var in = Objects.requireNonNull(PublishedLanguageTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
