package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.creditlists.contracts.event.Topics;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.systemtest.cases.TopicRecords;
import org.junit.jupiter.api.Test;

/** Nobody acts unrecorded, on the running platform (security/F1). */
class AuthorsAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Platform platform = RunningPlatform.get();
    private final Http http = new Http();

    @Test
    void afterARestorationItIsKnownWhoEndedTheEntryAndOfWhichAuthority() {
        assertThat(RunningPlatform.samples()).isNotEmpty();
        String entry = one(Service.RESTORATION, "SELECT subject FROM event WHERE type LIKE '%restored' LIMIT 1");
        String restored = one(
                Service.RESTORATION, "SELECT id FROM event WHERE type LIKE '%restored' AND subject = '" + entry + "'");
        String auditor = RunningPlatform.tokens().auditor();

        JsonNode decision = last(Service.RESTORATION, entry, auditor, "restored");
        assertThat(decision.get("by").asText()).isEqualTo("person");
        assertThat(decision.get("person").asText()).isNotBlank();
        String authority = decision.get("organisation").asText();
        await().atMost(PATIENCE).untilAsserted(() -> {
            // designation-service carries it out, and names what it followed from.
            JsonNode end = last(Service.DESIGNATION, entry, auditor, "withdrawn");
            assertThat(end.get("by").asText()).isEqualTo("reaction");
            assertThat(end.get("cause").asText()).isEqualTo(restored);
        });

        assertThat(last(Service.RESTORATION, entry, RunningPlatform.tokens().officer(authority), "restored")
                        .get("person"))
                .isEqualTo(decision.get("person"));
        for (Service service : Service.withLists()) {
            String url = platform.url(service) + "/events/of-entry/" + entry;
            assertThat(http.get(url, RunningPlatform.tokens().officer("environment-420000"))
                            .status())
                    .isEqualTo(404);
            assertThat(http.get(url, RunningPlatform.tokens().operator()).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void everyEventHasAnAuthorAndNoTopicKnowsAnyOfThem() {
        assertThat(RunningPlatform.samples()).isNotEmpty();
        List<String> people = new ArrayList<>();
        for (Service service : Service.withLists()) {
            assertThat(one(service, "SELECT count(*) FROM event WHERE NOT jsonb_exists(metadata, 'by')"))
                    .isEqualTo("0");
            people.addAll(
                    all(service, "SELECT DISTINCT metadata->>'jti' FROM event WHERE jsonb_exists(metadata, 'jti')"));
            people.addAll(all(
                    service,
                    "SELECT DISTINCT metadata->>'sub' FROM event WHERE metadata->>'sub' ~ '^(officer|clerk)-of-'"));
        }
        assertThat(people).isNotEmpty();
        List<String> told = new ArrayList<>();
        List<String> topics =
                Stream.concat(Topics.EVENTS.stream(), Topics.COMPACTED.stream()).toList();
        TopicRecords.forEach(platform, topics, record -> {
            StringBuilder text = new StringBuilder(String.valueOf(record.key()));
            if (record.value() != null) {
                text.append(new String(record.value(), StandardCharsets.UTF_8));
            }
            for (Header header : record.headers()) {
                if (header.value() != null) {
                    text.append(new String(header.value(), StandardCharsets.UTF_8));
                }
            }
            people.stream()
                    .filter(person -> text.indexOf(person) >= 0)
                    .forEach(person -> told.add(record.topic() + " has " + person));
        });
        assertThat(told).isEmpty();
    }

    private JsonNode last(Service service, String entry, String token, String type) {
        Http.Answer answer = http.get(platform.url(service) + "/events/of-entry/" + entry, token);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        for (JsonNode event : answer.json()) {
            if (event.get("type").asText().contains(type)) {
                return event.get("author");
            }
        }
        throw new AssertionError("no " + type + " in " + answer.text());
    }

    private String one(Service service, String sql) {
        return all(service, sql).getFirst();
    }

    private List<String> all(Service service, String sql) {
        try (Connection connection = platform.postgres().connect(platform.database(service));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
