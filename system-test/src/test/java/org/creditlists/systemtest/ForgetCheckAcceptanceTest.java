package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.creditlists.contracts.event.Topics;
import org.creditlists.infrastructure.DatabaseKeys;
import org.creditlists.local.ForgetCheck;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.forgetting.Canary;
import org.creditlists.local.forgetting.Place;
import org.creditlists.local.forgetting.Place.Kind;
import org.creditlists.local.forgetting.Search;
import org.junit.jupiter.api.Test;

/**
 * What {@code ./credit forget-check} says is so: it searches everything, finds what lies there, and nothing is left.
 */
class ForgetCheckAcceptanceTest {

    private static final String CONTROL = "forget_control";
    private static final String TABLES = "SELECT count(*) FROM pg_class WHERE relkind IN ('r', 'm')";

    private final Platform platform = RunningPlatform.get();
    private final Search search =
            new Search(platform.postgres(), platform.kafka().owner(), RunningPlatform.data());

    @Test
    void whatEndedIsForgottenWithinTheTermsOfTheDocuments() {
        List<String> told = new ArrayList<>();
        int faults = ForgetCheck.faults(platform, Canary.fresh(), told::add);
        assertThat(faults).as(String.join("\n", told)).isZero();
    }

    @Test
    void aFileThatNoServiceHasWrittenAnewInTimeIsAFault() throws SQLException {
        List<String> told = new ArrayList<>();
        assertThat(ForgetCheck.overdue(platform, told::add)).isZero();
        assertThat(String.join("\n", told)).contains("data_key", "push_chunk", "application", "evidence");
        cleanedAt("now() - interval '26 hours'");
        try {
            assertThat(ForgetCheck.overdue(platform, told::add)).isEqualTo(1);
        } finally {
            cleanedAt("now()");
        }
    }

    private void cleanedAt(String when) throws SQLException {
        try (Connection connection = platform.postgres().connect(platform.database(Service.OBJECTION));
                var statement = connection.createStatement()) {
            statement.execute("UPDATE rewriting SET clean_at = " + when);
        }
    }

    @Test
    void everyTableEveryTopicAndEveryKindOfFileIsSearched() throws SQLException {
        List<Place> places = search.find(Canary.fresh(), Set.of(), Instant.now());
        assertThat(places)
                .allSatisfy(place -> assertThat(place.faults()).as(place.name()).isEmpty());
        Map<String, Long> tables = searched(places, Kind.TABLES);
        List<String> databases = new ArrayList<>(List.of(DatabaseKeys.NAME, "postgres"));
        Stream.of(Service.values()).map(platform::database).forEach(databases::add);
        assertThat(tables).containsKeys(databases.toArray(String[]::new));
        for (Map.Entry<String, Long> one : tables.entrySet()) {
            assertThat(one.getValue()).as(one.getKey()).isEqualTo(tablesOf(one.getKey()));
        }
        Set<String> topics =
                Stream.concat(Topics.EVENTS.stream(), Topics.COMPACTED.stream()).collect(Collectors.toSet());
        assertThat(searched(places, Kind.TOPIC).keySet())
                .containsAll(topics)
                .contains("credit-connect-config", "__consumer_offsets");
        for (Kind kind : List.of(Kind.TABLE_FILES, Kind.WAL, Kind.DATABASE_FILES, Kind.SEGMENTS, Kind.LOGS)) {
            assertThat(searched(places, kind).values()).as(kind.name()).allSatisfy(files -> assertThat(files)
                    .isPositive());
        }
    }

    @Test
    void aWordIsFoundInATableItsFileTheLogsATopicATemporaryFileAndABackup() throws Exception {
        Canary canary = Canary.fresh();
        Instant begin = Instant.now();
        Path backup = Files.createDirectories(RunningPlatform.data().resolve("backup"))
                .resolve("dump.sql");
        Path temporary = Files.createTempFile("upload", ".part");
        try (Admin admin = Admin.create(platform.kafka().owner())) {
            Files.writeString(backup, "x".repeat(9 << 20) + canary.word("backup"));
            Files.writeString(temporary, canary.word("temporary"));
            Files.writeString(log(), canary.word("log") + "\n", StandardOpenOption.APPEND);
            admin.createTopics(List.of(new NewTopic(CONTROL, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
            send(canary.word("topic"));
            execute("CREATE TABLE " + CONTROL + " (text text, bytes bytea)");
            execute("INSERT INTO " + CONTROL + " VALUES ('" + canary.word("text") + "', '" + canary.word("bytes")
                    + "')");
            execute("CHECKPOINT");
            List<Place> places = search.find(canary, Set.of(), begin);
            for (Kind kind : List.of(Kind.TABLES, Kind.TABLE_FILES, Kind.WAL)) {
                assertThat(found(places, kind)).contains("text", "bytes");
            }
            for (Kind kind : List.of(Kind.TOPIC, Kind.SEGMENTS)) {
                assertThat(found(places, kind)).contains("topic");
            }
            assertThat(found(places, Kind.LOGS)).contains("log");
            assertThat(found(places, Kind.TEMPORARY)).contains("temporary");
            assertThat(found(places, Kind.OTHER_FILES)).contains("backup");
            assertThat(namesOfFiles(places)).contains(CONTROL);
        } finally {
            Files.deleteIfExists(backup);
            Files.deleteIfExists(temporary);
            execute("DROP TABLE IF EXISTS " + CONTROL);
            withoutTheWord(canary);
            try (Admin admin = Admin.create(platform.kafka().owner())) {
                admin.deleteTopics(List.of(CONTROL)).all().get();
            }
        }
    }

    private static List<String> namesOfFiles(List<Place> places) {
        return places.stream()
                .filter(place ->
                        place.kind() == Kind.TABLE_FILES && !place.what().isEmpty())
                .map(Place::what)
                .toList();
    }

    private Path log() {
        return Objects.requireNonNull(platform.parts().get(Service.PORTAL.module()))
                .process()
                .log();
    }

    private void withoutTheWord(Canary canary) throws IOException {
        byte[] whole = Files.readAllBytes(log());
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(canary.word("log"));
        try (var file = FileChannel.open(log(), StandardOpenOption.WRITE)) {
            file.write(
                    ByteBuffer.wrap("-".repeat(canary.word("log").length()).getBytes(StandardCharsets.US_ASCII)), at);
        }
    }

    private void send(String text) throws Exception {
        Map<String, Object> settings = new HashMap<>(platform.kafka().owner());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(CONTROL, "key", text)).get();
        }
    }

    private static Set<String> found(List<Place> places, Kind kind) {
        return places.stream()
                .filter(place -> place.kind() == kind)
                .flatMap(place -> place.found().stream())
                .collect(Collectors.toSet());
    }

    private static Map<String, Long> searched(List<Place> places, Kind kind) {
        return places.stream()
                .filter(place -> place.kind() == kind && place.what().isEmpty())
                .collect(Collectors.toMap(Place::name, Place::searched));
    }

    private long tablesOf(String database) throws SQLException {
        try (Connection connection = platform.postgres().connect(database);
                var row = connection.createStatement().executeQuery(TABLES)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = platform.postgres().connect(platform.database(Service.PORTAL));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
