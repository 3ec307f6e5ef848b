package org.creditlists.portal.pages.docs.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.creditlists.portal.pages.docs.events.Topic.Example;
import org.creditlists.portal.pages.docs.events.Topic.Message;
import org.creditlists.portal.pages.docs.events.Topic.Setting;
import org.creditlists.portal.pages.docs.schema.SchemaReader;
import org.creditlists.portal.pages.docs.text.Bilingual;
import org.creditlists.portal.pages.docs.text.LibraryFiles;
import org.creditlists.portal.pages.docs.text.Words;

/** Reads channels and messages. */
final class TopicReader {

    private static final String MEANING = "description";
    private static final String KAFKA = "kafka";
    private static final String BINDINGS = "bindings";
    private static final String HEADERS = "headers";
    private static final String PAYLOAD = "payload";
    private static final String REFERENCE = "$ref";
    private static final Map<String, Words> PLAIN = Map.of(
            "cleanup.policy=compact", new Words("压缩：每个键保留最新一条", "compaction: of each key the latest record stays"),
            "cleanup.policy=delete", new Words("不压缩", "no compaction"),
            "retention.ms=-1", new Words("永久保存", "kept without limit"),
            "retention.bytes=-1", new Words("大小不限", "of any size"));

    private final JsonNode components;
    private final ObjectMapper json;
    private final SchemaReader schemas = SchemaReader.alone();

    TopicReader(JsonNode components, ObjectMapper json) {
        this.components = components;
        this.json = json;
    }

    Topic topic(String name, JsonNode channel) {
        JsonNode kafka = channel.path(BINDINGS).path(KAFKA);
        List<Setting> settings = new ArrayList<>();
        kafka.path("topicConfiguration")
                .properties()
                .forEach(one -> settings.add(setting(one.getKey(), one.getValue())));
        List<Message> messages = new ArrayList<>();
        channel.path("messages").properties().forEach(one -> messages.add(message(one.getKey(), one.getValue())));
        return new Topic(
                name,
                channel.path("address").asText(),
                Bilingual.line(channel.path("title").asText()),
                Bilingual.whole(channel.path(MEANING).asText()),
                channel.path("tags").path(0).path("name").asText().equals("event"),
                kafka.path("partitions").asInt(),
                channel.path("x-one-machine").path("partitions").asInt(),
                kafka.path("replicas").asInt(),
                settings,
                texts(channel.path("x-readers")),
                messages);
    }

    private static Setting setting(String name, JsonNode value) {
        String text = value.isArray() ? String.join(",", texts(value)) : value.asText();
        Words plain = PLAIN.getOrDefault(name + "=" + text, Words.NONE);
        return new Setting(name, text, plain.isEmpty() && name.endsWith(".ms") ? time(value.asLong()) : plain);
    }

    private static Words time(long milliseconds) {
        Duration time = Duration.ofMillis(milliseconds);
        return time.toDays() > 0
                ? new Words(time.toDays() + "天", time.toDays() + " days")
                : new Words(time.toMinutes() + "分钟", time.toMinutes() + " minutes");
    }

    private Message message(String name, JsonNode reference) {
        JsonNode message = shared(reference);
        JsonNode kinds = shared(message.path("traits").path(0));
        String schema = message.path(PAYLOAD).path(REFERENCE).asText();
        JsonNode own = message.path(BINDINGS).path(KAFKA).path("key").path(MEANING);
        JsonNode common = kinds.path(BINDINGS).path(KAFKA).path("key").path(MEANING);
        List<Example> examples = new ArrayList<>();
        message.path("examples").forEach(one -> examples.add(example(one)));
        return new Message(
                name,
                message.path("name").asText(),
                Bilingual.line(message.path("summary").asText()),
                Bilingual.line(own.asText(common.asText())),
                schemas.members(message.has(HEADERS) ? message.path(HEADERS) : kinds.path(HEADERS)),
                schema.isEmpty() ? schemas.members(message.path(PAYLOAD)) : schemas.members(schema(schema)),
                schema.isEmpty() ? "" : "/" + schema,
                examples);
    }

    private static Example example(JsonNode one) {
        return new Example(one.path("name").asText(), one.path(PAYLOAD).toPrettyString());
    }

    private JsonNode schema(String file) {
        try {
            return json.readTree(LibraryFiles.resource("/" + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode shared(JsonNode node) {
        String reference = node.path(REFERENCE).asText();
        return reference.isEmpty() ? node : components.at(reference.replaceFirst("^#/components", ""));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
