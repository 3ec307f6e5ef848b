package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.creditlists.contracts.event.Topics;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.SampleList;
import org.creditlists.local.Service;
import org.creditlists.local.Story;
import org.creditlists.systemtest.cases.TopicRecords;
import org.junit.jupiter.api.Test;

/** The story of the milestone, and what is left of the company afterwards: nothing (X1, R4). */
class StoryAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Platform platform = RunningPlatform.get();

    @Test
    void theStoryComesTrueAndAfterRestorationNothingPersonalIsLeftAnywhere() throws SQLException {
        List<String> told = new ArrayList<>();
        Story.Ending ending = new Story(platform, System.nanoTime(), told::add).play();
        assertThat(told).anyMatch(line -> line.contains("all five lists are equal"));
        // Its RED entry and its BLACK entry have ended, so nothing may be left in any database …
        for (Service service : Service.values()) {
            assertThat(placesWith(service, ending.company()))
                    .as(service.module())
                    .isEmpty();
        }
        // … nor, once the topics are compacted, in Kafka.
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            keepTopicsRolling();
            assertThat(recordsWith(ending.company())).isEmpty();
        });
        assertHeadersAreOfTheContract();
        // The events themselves are all still there and say nothing about anyone.
        assertThat(eventsOf(ending.blackEntry()))
                .containsSubsequence("designated")
                .contains("objection-raised", "objection-rejected", "restoration-requested", "restored", "withdrawn")
                .contains(
                        "measure-ordered",
                        "measure-applied",
                        "measure-suspended",
                        "measure-resumed",
                        "measure-lifted",
                        "measure-change-confirmed",
                        "measure-lift-confirmed");
    }

    private void assertHeadersAreOfTheContract() {
        assertThat(headersOfTopics())
                .isSubsetOf(
                        "ce_id",
                        "ce_type",
                        "ce_source",
                        "ce_time",
                        "ce_subject",
                        "ce_dataschema",
                        "ce_sequence",
                        "ce_specversion",
                        "content-type",
                        "traceparent",
                        "public-key");
    }

    /** Tables and columns in which the name or the code of the company still stands. */
    private List<String> placesWith(Service service, SampleCompanies.Company company) throws SQLException {
        List<String> places = new ArrayList<>();
        try (Connection connection = platform.postgres().connect(platform.database(service));
                var columns = connection.createStatement();
                var found = columns.executeQuery("""
                        SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns c
                        JOIN information_schema.tables t USING (table_schema, table_name)
                        WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
                        """)) {
            int read = 0;
            while (found.next()) {
                String table = found.getString(1);
                String column = found.getString(2);
                String text = found.getString(3).equals("bytea")
                        ? "encode(\"%s\", 'escape')".formatted(column)
                        : "\"%s\"::text".formatted(column);
                read++;
                for (String personal : List.of(company.code(), company.name())) {
                    String wanted = found.getString(3).equals("bytea") ? escaped(connection, personal) : personal;
                    try (var query = connection.prepareStatement(
                            "SELECT count(*) FROM \"%s\" WHERE position(? in %s) > 0".formatted(table, text))) {
                        query.setString(1, wanted);
                        try (var row = query.executeQuery()) {
                            row.next();
                            if (row.getLong(1) > 0) {
                                places.add(table + "." + column);
                            }
                        }
                    }
                }
            }
            // The portal has only sessions and drafts.
            assertThat(read).isGreaterThan(service == Service.PORTAL ? 10 : 30);
        }
        return places;
    }

    private static String escaped(Connection connection, String text) throws SQLException {
        try (var query = connection.prepareStatement("SELECT encode(convert_to(?, 'UTF8'), 'escape')")) {
            query.setString(1, text);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** A compacted topic is cleaned behind its active segment; new records make that segment an old one. */
    private void keepTopicsRolling() {
        var list = new SampleList(
                30,
                Long.toString(System.nanoTime()),
                LocalDate.now(ZoneOffset.UTC).minusDays(1),
                new Random());
        new Http()
                .upload(
                        platform.url(Service.DESIGNATION) + "/pushes",
                        RunningPlatform.tokens().platform("420000"),
                        "text/csv",
                        list.csv());
    }

    private List<String> recordsWith(SampleCompanies.Company company) {
        List<String> found = new ArrayList<>();
        TopicRecords.forEach(
                platform,
                List.of(
                        Topics.DOSSIERS,
                        Topics.ENTRIES,
                        Topics.DESIGNATIONS,
                        Topics.OBJECTIONS,
                        Topics.RESTORATIONS,
                        Topics.MEASURES),
                record -> {
                    String text = record.key()
                            + (record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8));
                    if (text.contains(company.code()) || text.contains(company.name())) {
                        found.add(record.topic() + " " + record.key());
                    }
                });
        return found;
    }

    /** Names of headers of all records; none is without a value. */
    private Set<String> headersOfTopics() {
        Set<String> names = new TreeSet<>();
        List<String> topics = new ArrayList<>(Topics.EVENTS);
        topics.addAll(Topics.COMPACTED);
        TopicRecords.forEach(platform, topics, record -> record.headers().forEach(header -> {
            assertThat(header.value())
                    .as("%s of %s", header.key(), record.topic())
                    .isNotNull();
            names.add(header.key());
        }));
        return names;
    }

    private List<String> eventsOf(String entry) {
        List<String> events = new ArrayList<>();
        Set<String> schemas = new TreeSet<>();
        TopicRecords.forEach(platform, Topics.EVENTS, record -> {
            if (entry.equals(TopicRecords.header(record, "ce_subject"))) {
                assertThat(TopicRecords.header(record, "ce_specversion")).isEqualTo("1.0");
                assertThat(TopicRecords.header(record, "ce_id")).hasSize(36);
                assertThat(TopicRecords.header(record, "ce_source")).startsWith("urn:creditlists:");
                assertThat(TopicRecords.header(record, "ce_sequence")).matches("[0-9]{19}");
                schemas.add(TopicRecords.header(record, "ce_dataschema"));
                events.add(TopicRecords.type(record));
            }
        });
        assertThat(schemas).allSatisfy(address -> {
            assertThat(address).startsWith(platform.url(Service.PORTAL) + "/schemas/");
            assertThat(new Http().get(address, "").json().get("$id").asText()).startsWith("urn:creditlists:schema:");
        });
        return events;
    }
}
