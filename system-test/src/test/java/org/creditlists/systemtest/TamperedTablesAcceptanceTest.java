package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.creditlists.contracts.event.Topics;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Verify;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every table and every log of every service: what somebody changes who owns the database is found by its name. */
class TamperedTablesAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path CATALOGUE = Path.of("../docs/security/what-finds-a-change.md");
    private static final Pattern EXCEPTION = Pattern.compile("(?m)^\\| `(\\w+)` \\|");
    /** Logs, and by which name their verification tells of them. */
    private static final Map<String, String> LOGS = Map.of(
            "event_chain",
            "events",
            "security_batch",
            "security-log",
            "inquiry_batch",
            "inquiry-log",
            "row_batch",
            "tables");

    private static final String LISTS = "list_entry";
    /**
     * The heads of others, how far the log was read, the rules by which orders are aligned, which keys of hashes there
     * are, what is found by names and what the lists were at a cut come anew by themselves: no row can be put back as
     * it was.
     */
    private static final Set<String> ALWAYS_CHANGING = Set.of(
            "other_head",
            "inquiry_position",
            "aligned_rules",
            "hash_key",
            "disclosure_search",
            "list_cut",
            "list_cut_place",
            "list_before",
            "list_state");

    private final Platform platform = RunningPlatform.get();
    private final Http http = new Http();

    @Test
    void everyTableIsAddedUpOrStandsInTheCatalogueWithWhatFindsAChange() throws SQLException, IOException {
        Set<String> exceptions = EXCEPTION
                .matcher(Files.readString(CATALOGUE))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> met = new TreeSet<>();
        for (Service service : Service.values()) {
            Set<String> bare = new TreeSet<>(tables(service, false));
            bare.removeAll(tables(service, true));
            if (Service.withLists().contains(service)) {
                assertThat(exceptions).as(service.module()).containsAll(bare);
            }
            met.addAll(bare);
        }
        assertThat(met).isEqualTo(exceptions);
    }

    @ParameterizedTest
    @EnumSource(HandOnTable.Kind.class)
    void aChangeInAnyTableOrLogOfAnyServiceIsFound(HandOnTable.Kind kind) throws SQLException {
        assertThat(RunningPlatform.samples()).isNotEmpty();
        RunningPlatform.inquire();
        // Twice: what the first one seals the second one sends to the others.
        assertThat(Verify.faults(platform)).isEmpty();
        assertThat(Verify.faults(platform)).isEmpty();
        Map<Service, Connection> connections = new EnumMap<>(Service.class);
        Map<Service, Map<String, HandOnTable>> changed = new EnumMap<>(Service.class);
        try {
            for (Service service : Service.withLists()) {
                Connection connection = withoutTriggers(service);
                connections.put(service, connection);
                changed.put(service, change(connection, service, kind));
                connection.commit();
            }
            await().atMost(PATIENCE).untilAsserted(() -> Verify.reports(platform)
                    .forEach((service, report) -> assertThat(found(report, tables(changed, service)))
                            .as("%s in %s", kind, service.module())
                            .hasSizeGreaterThan(10)
                            .isEqualTo(tables(changed, service))));
        } finally {
            for (Map.Entry<Service, Connection> connection : connections.entrySet()) {
                putBack(connection.getValue(), changed.getOrDefault(connection.getKey(), Map.of()), kind);
            }
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Verify.faults(platform)).isEmpty());
    }

    @Test
    void aHeadThatAServiceSendsInTheNameOfAnotherChangesNothingAndIsTold() {
        // What other tests changed is told until the lists are compared again.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Verify.faults(platform)).isEmpty());
        double before = forged(Service.DESIGNATION);
        String genuine = held(Service.OBJECTION).toString();
        Map<String, Object> access = platform.kafka().client("restoration-service");
        access.put("enable.idempotence", false);
        String key = "designation-service/events";
        try (var producer = new KafkaProducer<>(access, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(
                    Topics.HEADS,
                    key,
                    "{\"service\":\"designation-service\",\"log\":\"events\",\"batch\":99999999,\"head\":\""
                            + forgedHead() + "\"}"));
            producer.send(new ProducerRecord<>(Topics.HEADS, key, "not a head"));
            producer.flush();
        }
        // The others see it unless its owner has replaced it before they look.
        await().atMost(PATIENCE).until(() -> forged(Service.DESIGNATION) > before);
        assertThat(genuine).contains("designation-service");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Verify.faults(platform)).isEmpty());
        for (Service service : Service.withLists()) {
            assertThat(held(service).toString()).as(service.module()).doesNotContain("99999999");
        }
    }

    /** A head of another log of the same service, as anybody can read it. */
    private String forgedHead() {
        for (JsonNode head : http.get(platform.url(Service.RESTORATION) + "/events/heads", "")
                .json()
                .get("heads")) {
            return head.get("head").asText();
        }
        throw new IllegalStateException("restoration-service has no head");
    }

    private JsonNode held(Service service) {
        return http.get(platform.url(service) + "/events/heads", "").json().get("held");
    }

    private double forged(Service service) {
        return http.get(platform.managementUrl(service) + "/metrics", "")
                .text()
                .lines()
                .filter(line -> line.startsWith("credit_tampering_forged"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private Connection withoutTriggers(Service service) throws SQLException {
        Connection connection = platform.postgres().connect(platform.database(service));
        connection.setAutoCommit(false);
        run(connection, "SET session_replication_role = replica");
        publish(connection, "");
        return connection;
    }

    private static Set<String> tables(Map<Service, Map<String, HandOnTable>> changed, Service service) {
        return changed.getOrDefault(service, Map.of()).keySet();
    }

    private static void putBack(Connection connection, Map<String, HandOnTable> changed, HandOnTable.Kind kind)
            throws SQLException {
        try (connection) {
            for (HandOnTable hand : changed.values()) {
                hand.putBack(kind);
            }
            publish(connection, "insert, update, delete, truncate");
            connection.commit();
        }
    }

    private Map<String, HandOnTable> change(Connection connection, Service service, HandOnTable.Kind kind)
            throws SQLException {
        Map<String, HandOnTable> changed = new LinkedHashMap<>();
        List<String> tables = new ArrayList<>(tables(service, true));
        tables.removeAll(ALWAYS_CHANGING);
        tables.add(LISTS);
        LOGS.keySet().stream()
                .filter(table -> !table.equals("inquiry_batch") || service == Service.SHARING)
                .forEach(tables::add);
        for (String table : tables) {
            var hand = new HandOnTable(connection, table, LOGS.containsKey(table) ? "batch" : "ctid");
            if (hand.change(kind)) {
                changed.put(table, hand);
            }
        }
        return changed;
    }

    /** The tables among those that were changed of which the verification tells. */
    private static Set<String> found(JsonNode report, Set<String> changed) {
        List<String> texts = new ArrayList<>();
        report.get("faults").forEach(fault -> texts.add(fault.get("text").asText()));
        Map<String, Long> ofLogs = new HashMap<>();
        report.get("logs")
                .forEach(log ->
                        ofLogs.put(log.get("log").asText(), log.get("found").asLong()));
        return changed.stream()
                .filter(table -> LOGS.containsKey(table)
                        ? cut(table, texts) || ofLogs.getOrDefault(LOGS.get(table), 0L) > 0
                        : texts.stream()
                                .anyMatch(text -> text.startsWith(
                                        table.equals(LISTS)
                                                ? "the lists differ from those of"
                                                : "rows of " + table + " were changed")))
                .collect(Collectors.toSet());
    }

    /** The sums notice themselves that their log is shorter than they wrote it. */
    private static boolean cut(String table, List<String> texts) {
        return table.equals("row_batch")
                && texts.stream().anyMatch(text -> text.startsWith("the log of the tables ends"));
    }

    private Set<String> tables(Service service, boolean addedUp) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Connection connection = platform.postgres().connect(platform.database(service));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        addedUp
                                ? "SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
                                        + " WHERE t.tgname LIKE 'row_sums_%' GROUP BY 1 HAVING count(*) = 3"
                                : "SELECT table_name FROM information_schema.tables"
                                        + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    /** What is changed by hand must not become a record on a topic. */
    private static void publish(Connection connection, String what) throws SQLException {
        List<String> publications = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pubname FROM pg_publication")) {
            while (row.next()) {
                publications.add(row.getString(1));
            }
        }
        for (String publication : publications) {
            run(connection, "ALTER PUBLICATION " + publication + " SET (publish = '" + what + "')");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
