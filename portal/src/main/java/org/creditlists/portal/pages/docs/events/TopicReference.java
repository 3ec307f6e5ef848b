package org.creditlists.portal.pages.docs.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditlists.portal.pages.docs.text.Bilingual;
import org.creditlists.portal.pages.docs.text.LibraryFiles;
import org.creditlists.portal.pages.docs.text.Once;
import org.creditlists.portal.pages.docs.text.Words;

/** The description of the topics, AsyncAPI 3.1. */
@Singleton
public class TopicReference {

    private final Once<Described> described;

    TopicReference(ObjectMapper json) {
        this.described = new Once<>(() -> read(json));
    }

    /** What holds for all topics, and each of them. */
    private record Described(List<Words> introduction, List<Server> servers, List<Topic> topics) {}

    /** Where the topics are. */
    public record Server(Words title, String host, Words says) {}

    /** Paragraphs about all topics. */
    public List<Words> introduction() {
        return described.get().introduction();
    }

    public List<Server> servers() {
        return described.get().servers();
    }

    /** In the order of the document. */
    public List<Topic> topics() {
        return described.get().topics();
    }

    public Optional<Topic> find(String name) {
        return topics().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static Described read(ObjectMapper json) {
        JsonNode document = yaml();
        TopicReader reader = new TopicReader(document.path("components"), json);
        List<Topic> topics = new ArrayList<>();
        document.path("channels").properties().forEach(one -> topics.add(reader.topic(one.getKey(), one.getValue())));
        List<Server> servers = new ArrayList<>();
        document.path("servers").forEach(one -> servers.add(server(one)));
        return new Described(
                Bilingual.paragraphs(document.path("info").path("description").asText()), servers, List.copyOf(topics));
    }

    private static Server server(JsonNode one) {
        StringBuilder host = new StringBuilder(one.path("host").asText());
        one.path("variables").properties().forEach(variable -> {
            String place = "{" + variable.getKey() + "}";
            int at = host.indexOf(place);
            if (at >= 0) {
                host.replace(
                        at,
                        at + place.length(),
                        variable.getValue().path("default").asText());
            }
        });
        return new Server(
                Bilingual.line(one.path("title").asText()),
                host.toString(),
                Bilingual.whole(one.path("description").asText()));
    }

    private static JsonNode yaml() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(LibraryFiles.resource("/asyncapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
