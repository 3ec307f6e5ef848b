package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.infrastructure.DatabaseKeys;
import org.creditlists.infrastructure.DatabaseRoles;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.Service;
import org.creditlists.local.forgetting.Canary;
import org.junit.jupiter.api.Test;

/** The reasons of a decision and the people behind an organisation stand nowhere in clear on the disk. */
class SealedDossiersAcceptanceTest {

    private static final int PORTION = 1 << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String NOT_PERMITTED = "42501";
    private static final String TAX = "tax-420000";

    private final Platform platform = RunningPlatform.get();
    private final Http http = new Http();

    @Test
    void noTableNoLogAndNoTopicHasAWordOfIt() throws Exception {
        String canary = Canary.fresh().word("dossier");
        String decision = "control-" + UUID.randomUUID();
        SampleCompanies.Company company = SampleCompanies.of(770_001);
        Http.Answer designated = http.post(
                platform.url(Service.DESIGNATION) + "/designations",
                RunningPlatform.tokens().officer(TAX),
                designation(company, canary, decision));
        assertThat(designated.status()).as(designated.text()).isEqualTo(201);
        String entry = designated.json().get("entry").asText();
        for (Service service : Service.withLists()) {
            await().atMost(PATIENCE)
                    .until(() -> count(
                                    service,
                                    "SELECT count(*) FROM dossier WHERE sealed IS NOT NULL AND entry_id = '" + entry
                                            + "'")
                            == 1);
            assertThat(count(
                            service,
                            "SELECT count(*) FROM dossier WHERE reasons IS NOT NULL AND entry_id = '" + entry + "'"))
                    .as(service.module())
                    .isEqualTo(service == Service.SHARING ? 1 : 0);
        }
        count(Service.DESIGNATION, "SELECT 1 FROM pg_switch_wal()");
        try (Connection connection = platform.postgres().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
        // What is published of an organisation stands in clear: the search finds what there is.
        assertThat(filesWith(decision)).isNotEmpty();
        assertThat(filesWith(canary)).isEmpty();
    }

    @Test
    void oneServiceGivesKeysAndTheOthersOnlyReadThem() throws SQLException {
        DatabaseKeys keys = platform.postgres().keys();
        try (Connection reader = connect(keys.reader())) {
            execute(reader, "SELECT count(*) FROM data_key");
            refused(reader, "DELETE FROM data_key");
            refused(
                    reader,
                    "INSERT INTO data_key (id, key) VALUES (gen_random_uuid(), decode(repeat('00', 32), 'hex'))");
        }
        try (Connection writer = connect(keys.writer())) {
            refused(writer, "UPDATE data_key SET key = decode(repeat('00', 32), 'hex')");
            refused(writer, "TRUNCATE data_key");
            refused(writer, "CREATE TABLE other (id int)");
        }
        for (Service service : Service.values()) {
            assertThat(count(
                            service,
                            "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'credit\\_" + service.shortName()
                                    + "\\_%' AND has_database_privilege(oid, 'credit_keys', 'CONNECT')"))
                    .as(service.module())
                    .isZero();
        }
    }

    private static Map<String, Object> designation(SampleCompanies.Company company, String canary, String decision) {
        Map<String, Object> body = new HashMap<>();
        body.put("list", "BLACK");
        body.put("field", "TAXATION");
        body.put("subjectKind", "ORGANISATION");
        body.put("name", company.name());
        body.put("code", company.code());
        body.put("authority", TAX);
        body.put("decisionNumber", decision);
        body.put(
                "decisionDate",
                LocalDate.now(WorkingDays.LEGAL_ZONE).minusDays(1).toString());
        body.put("ground", "TAX_EVASION");
        body.put("statement", "示例 " + canary);
        body.put("legalRepresentative", "示例人 " + canary);
        return body;
    }

    private List<Path> filesWith(String text) throws IOException {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(RunningPlatform.data().resolve("run"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (contains(file, wanted)) {
                    found.add(file);
                }
            }
        } catch (UncheckedIOException e) {
            // A directory went away while it was listed.
            return filesWith(text);
        }
        return found;
    }

    /** Reads by portions, because a server may cut a file short that is mapped. */
    private static boolean contains(Path file, byte[] wanted) throws IOException {
        String searched = new String(wanted, StandardCharsets.ISO_8859_1);
        byte[] portion = new byte[PORTION];
        int kept = 0;
        try (InputStream content = Files.newInputStream(file)) {
            while (true) {
                int read = content.readNBytes(portion, kept, PORTION - kept);
                int length = kept + read;
                if (new String(portion, 0, length, StandardCharsets.ISO_8859_1).contains(searched)) {
                    return true;
                }
                if (length < PORTION) {
                    return false;
                }
                kept = wanted.length;
                System.arraycopy(portion, length - kept, portion, 0, kept);
            }
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private Connection connect(DatabaseRoles.Login login) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        return DriverManager.getConnection(platform.postgres().jdbcUrl(DatabaseKeys.NAME), properties);
    }

    private long count(Service service, String sql) throws SQLException {
        try (Connection connection = platform.postgres().connect(platform.database(service));
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void refused(Connection connection, String sql) {
        assertThatThrownBy(() -> execute(connection, sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NOT_PERMITTED));
    }
}
