package org.creditlists.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.EventCatalogue;
import org.creditlists.contracts.event.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was released stays: {@code released/VERSION.json} has the schemas and the examples of each version. */
class ReleasedSchemasTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path RELEASED = Path.of("src/test/resources/released");
    /** A second example of a schema has another ending. */
    private static final Pattern EXAMPLE = Pattern.compile("examples/([a-z-]+-[0-9]+)(-[a-z]+)?[.]json");

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<Path> versions() throws IOException {
        try (Stream<Path> files = Files.list(RELEASED)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everySchemaIsStillThereAndIsCompatible(Path version) throws IOException {
        for (Map.Entry<String, JsonNode> released : read(version, "schemas/")) {
            assertThat(SchemaChanges.between(released.getValue(), now(released.getKey())))
                    .as(released.getKey())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyExampleIsStillValidAndReadable(Path version) throws IOException {
        for (Map.Entry<String, JsonNode> released : read(version, "examples/")) {
            String schema = now(EXAMPLE.matcher(released.getKey()).replaceFirst("schemas/$1.json"))
                    .toString();
            assertThat(schemas.getSchema(schema).validate(released.getValue().toString(), InputFormat.JSON))
                    .as(released.getKey())
                    .isEmpty();
            for (EventType<?> type : EventCatalogue.ALL) {
                if (type.exampleResource().equals("/" + released.getKey())) {
                    CreditEvent event = json.treeToValue(released.getValue(), type.payload());
                    assertThat(EventCatalogue.of(event)).isEqualTo(type);
                }
            }
        }
    }

    @Test
    void changesThatAnOldReaderOrAnOldRecordDoesNotBearAreFound() throws IOException {
        assertThat(changed(schema -> properties(schema).remove("list"))).containsExactly("/properties/list is gone");
        assertThat(changed(schema -> ((ArrayNode) schema.get("required")).remove(0)))
                .hasSize(1);
        assertThat(changed(schema -> ((ArrayNode) schema.get("required")).add("recommendedBy")))
                .hasSize(1);
        assertThat(changed(schema -> ((ArrayNode) properties(schema).at("/list/enum")).add("GREY")))
                .hasSize(1);
        assertThat(changed(schema -> ((ArrayNode) properties(schema).at("/list/enum")).remove(0)))
                .hasSize(1);
        assertThat(changed(schema -> ((ObjectNode) properties(schema).get("version")).put("type", "string")))
                .hasSize(1);
        assertThat(changed(schema -> ((ObjectNode) properties(schema).get("field")).put("minLength", 2)))
                .hasSize(1);
        assertThat(changed(schema -> schema.put("additionalProperties", false))).hasSize(1);
        assertThat(changed(schema -> schema.put("$id", "urn:another"))).hasSize(1);
        assertThat(changed(schema ->
                        ((ObjectNode) properties(schema).at("/restorationConditions/items")).put("maxLength", 9)))
                .hasSize(1);
    }

    @Test
    void optionalMembersAndOtherWordsAreNoChange() throws IOException {
        assertThat(changed(schema -> properties(schema).putObject("more").put("type", "string")))
                .isEmpty();
        assertThat(changed(schema -> schema.put("description", "Other words."))).isEmpty();
    }

    private static List<String> changed(Consumer<ObjectNode> change) throws IOException {
        JsonNode released = now("schemas/designated-1.json");
        ObjectNode now = released.deepCopy();
        change.accept(now);
        return SchemaChanges.between(released, now);
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private List<Map.Entry<String, JsonNode>> read(Path version, String folder) throws IOException {
        List<Map.Entry<String, JsonNode>> found = json.readTree(version.toFile()).properties().stream()
                .filter(one -> one.getKey().startsWith(folder))
                .toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    private static JsonNode now(String file) throws IOException {
        return new ObjectMapper().readTree(RESOURCES.resolve(file).toFile());
    }
}
