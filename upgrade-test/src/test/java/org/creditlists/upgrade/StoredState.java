package org.creditlists.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.creditlists.infrastructure.TopicLayout;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** What one version of the software had stored: databases and topics, with what is known about them. */
final class StoredState {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATABASE = "DATABASE ";
    private static final String TOPICS = "TOPICS";
    private static final long COMPACTION_LAG_MS = 600_000;

    private final String folder;
    private final JsonNode expected;

    /** @param version of the software that stored it */
    StoredState(String version) {
        this.folder = "/state/" + version + "/";
        try (InputStream in = open("expected.json")) {
            this.expected = JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is known about it: the day, its digest, how many events of which type, and entries with their cases. */
    JsonNode expected() {
        return expected;
    }

    /** An entry of the story, with its code, its case and the rest. */
    Entry entry(String name) {
        JsonNode entry = expected.at("/entries/" + name);
        return new Entry(
                entry.path("id").asText(),
                entry.path("code").asText(),
                entry.path("case").asText());
    }

    /** @param caseId of its objection, application or shielding; empty where there is none */
    record Entry(String id, String code, String caseId) {}

    /** Codes are stored as keyed hashes, so an installation has to have the key before it starts. */
    void prepare(Path data) throws IOException {
        Files.createDirectories(data);
        try (InputStream in = open("secrets.properties")) {
            Files.copy(in, data.resolve("secrets.properties"));
        }
    }

    /** The settings that an installation keeps when its signing keys are replaced: the public keys of before. */
    Map<String, String> settings() {
        return Map.of(
                "CREDIT_RECEIPT_OLDER_PUBLIC_KEYS", expected.at("/keys/receipt").asText(),
                "CREDIT_CERTIFICATE_OLDER_PUBLIC_KEYS",
                        expected.at("/keys/certificate").asText());
    }

    /** Starts PostgreSQL and Kafka of a new platform and fills them. */
    void restore(Platform platform) throws IOException, SQLException {
        platform.postgres().start();
        platform.postgres()
                .createDatabases(
                        Arrays.stream(Service.values()).map(platform::database).toList());
        platform.kafka().start();
        TopicLayout.create(platform.kafka().owner(), COMPACTION_LAG_MS);
        try (BufferedReader state = text(new XZInputStream(open("state.txt.xz")))) {
            String line = state.readLine();
            while (line != null && line.startsWith(DATABASE)) {
                line = restore(platform, line.substring(DATABASE.length()), state);
            }
            if (!TOPICS.equals(line)) {
                throw new IOException("topics were expected after the databases, not " + line);
            }
            StoredTopics.restore(platform.kafka().owner(), state);
        }
    }

    private @Nullable String restore(Platform platform, String service, BufferedReader state)
            throws IOException, SQLException {
        String database = platform.database(Service.valueOf(service.toUpperCase(Locale.ROOT)));
        try (Connection connection = platform.postgres().connect(database);
                BufferedReader schema = text(open("schema/" + service + ".sql"))) {
            return new StoredDatabase(connection).restore(schema, state);
        }
    }

    private static BufferedReader text(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private InputStream open(String name) {
        String path = folder + name;
        return Objects.requireNonNull(StoredState.class.getResourceAsStream(path), path);
    }
}
