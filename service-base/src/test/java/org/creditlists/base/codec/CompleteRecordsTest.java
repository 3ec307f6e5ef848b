package org.creditlists.base.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.creditlists.contracts.event.EventCatalogue;
import org.creditlists.contracts.event.EventType;
import org.creditlists.contracts.record.AuthorityRecord;
import org.creditlists.contracts.record.MemorandumRecord;
import org.creditlists.runtime.json.CompleteJson;
import org.creditlists.runtime.json.WireJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes on a topic is complete, and each member of its type, or it is no record. */
class CompleteRecordsTest {

    private static final String BODY = """
            {"id":"tax-420000","kind":"DEPARTMENT","level":"PROVINCE","region":"420000","zh":"示例","en":"Sample",
             "mandates":[{"power":"DESIGNATE","field":"TAXATION","from":"2026-01-01"}]}""";

    static List<EventType<?>> events() {
        return EventCatalogue.ALL;
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventLacksNothingThatItsSchemaRequiresAndHasNothingOfAnotherType(EventType<?> type) throws IOException {
        ObjectNode example = (ObjectNode) json(type.exampleResource());
        assertThat(isRead(example, type.payload())).isTrue();
        Set<String> required = new HashSet<>();
        json(type.schemaResource()).path("required").forEach(name -> required.add(name.asText()));
        assertThat(required).isNotEmpty();
        List<String> taken = new ArrayList<>();
        for (String name : required) {
            ObjectNode without = example.deepCopy();
            without.remove(name);
            ObjectNode none = example.deepCopy();
            none.putNull(name);
            ObjectNode another = example.deepCopy();
            another.set(name, another(example.get(name)));
            for (ObjectNode wrong : List.of(without, none, another)) {
                if (isRead(wrong, type.payload())) {
                    taken.add(name + " of " + wrong);
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void aBodyIsCompleteInItsMandatesToo() throws IOException {
        ObjectNode body = (ObjectNode) WireJson.MAPPER.readTree(BODY);
        assertThat(isRead(body, AuthorityRecord.class)).isTrue();
        ObjectNode mandate = (ObjectNode) body.path("mandates").path(0);
        mandate.remove("field");
        assertThat(isRead(body, AuthorityRecord.class)).isFalse();
        assertThat(isRead(body.deepCopy().put("zh", 5), AuthorityRecord.class)).isFalse();
    }

    @Test
    void aDayIsATextAndATextIsOneThatCanBeStored() throws IOException {
        ObjectNode body = (ObjectNode) WireJson.MAPPER.readTree(BODY);
        ObjectNode three = body.deepCopy();
        three.putArray("closedOn").add(2026).add(1).add(1);
        assertThat(isRead(three, AuthorityRecord.class)).isFalse();
        assertThat(isRead(body.deepCopy().put("closedOn", "2026-01-01"), AuthorityRecord.class))
                .isTrue();
        assertThat(isRead(body.deepCopy().put("closedOn", "2026-01-01T00:00:00Z"), AuthorityRecord.class))
                .isFalse();
        assertThat(isRead(body.deepCopy().put("zh", "a" + (char) 0), AuthorityRecord.class))
                .isFalse();
        String half = BODY.replace("示例", "\\ud800");
        assertThat(isRead(half.getBytes(StandardCharsets.UTF_8), AuthorityRecord.class))
                .isFalse();
    }

    @Test
    void whatIsNoRecordIsNone() {
        for (String text : List.of("", "null", "{}", "[]", "5", "\"text\"", "{", BODY + BODY, "x".repeat(900_000))) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(isRead(bytes, AuthorityRecord.class)).as(text).isFalse();
            assertThat(isRead(bytes, MemorandumRecord.class)).as(text).isFalse();
        }
    }

    /** Something that is of no type of the contracts in the place of what is there. */
    private static JsonNode another(JsonNode value) {
        return value.isArray() || value.isObject()
                ? JsonNodeFactory.instance.numberNode(5)
                : JsonNodeFactory.instance.arrayNode().add(value);
    }

    private static boolean isRead(JsonNode json, Class<?> type) throws IOException {
        return isRead(WireJson.MAPPER.writeValueAsBytes(json), type);
    }

    private static boolean isRead(byte[] json, Class<?> type) {
        try {
            CompleteJson.read(json, type);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static JsonNode json(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(EventType.class.getResourceAsStream(resource), resource)) {
            return WireJson.MAPPER.readTree(in);
        }
    }
}
