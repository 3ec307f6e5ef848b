package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Verify;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever has a database and not its key changes nothing on the running platform that `./credit verify` does not
 * find.
 */
class TamperedPlatformAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Platform platform = RunningPlatform.get();
    private final Http http = new Http();

    /**
     * A change by SQL.
     *
     * @param back takes it back
     * @param told what the verification says of it
     */
    private record Attempt(Service service, String change, String back, String told) {}

    private static final List<Attempt> ATTEMPTS = List.of(
            new Attempt(
                    Service.DESIGNATION,
                    "ALTER PUBLICATION credit_designation SET (publish = 'insert');"
                            + "UPDATE event SET payload = payload || ' ' WHERE position = 2",
                    "UPDATE event SET payload = substr(payload, 1, length(payload) - 1) WHERE position = 2;"
                            + "ALTER PUBLICATION credit_designation "
                            + "SET (publish = 'insert, update, delete, truncate')",
                    "the event at position 2, sealed in batch"),
            new Attempt(
                    Service.DESIGNATION,
                    "DELETE FROM event_tag WHERE position = 3",
                    "INSERT INTO event_tag SELECT unnest(tags), position FROM event WHERE position = 3",
                    "the event at position 3 is not found by a tag that it has"),
            new Attempt(
                    Service.INCENTIVE,
                    "UPDATE event_chain SET at = at + interval '1 second' WHERE batch = 1",
                    "UPDATE event_chain SET at = at - interval '1 second' WHERE batch = 1",
                    "the head of batch 1 is not of what stands beside it"),
            new Attempt(
                    Service.OBJECTION,
                    "UPDATE list_entry SET ground = ground || '.' WHERE entry_id ="
                            + " (SELECT min(entry_id::text)::uuid FROM list_entry_now WHERE NOT ended)",
                    "UPDATE list_entry SET ground = rtrim(ground, '.') WHERE ground LIKE '%.'",
                    "the lists differ from those of"),
            new Attempt(
                    Service.SHARING,
                    "UPDATE shared_entry SET payload = payload || ' ' WHERE entry_id ="
                            + " (SELECT min(entry_id::text)::uuid FROM shared_entry)",
                    "UPDATE shared_entry SET payload = substr(payload, 1, length(payload) - 1) WHERE entry_id ="
                            + " (SELECT min(entry_id::text)::uuid FROM shared_entry)",
                    "rows of shared_entry were changed"),
            new Attempt(
                    Service.SHARING,
                    "UPDATE inquiry_batch SET content = set_byte(content, 5, get_byte(content, 5) # 1)"
                            + " WHERE batch = 1",
                    "UPDATE inquiry_batch SET content = set_byte(content, 5, get_byte(content, 5) # 1)"
                            + " WHERE batch = 1",
                    "rows of batch 1 were changed"));

    @Test
    void whatNobodyTouchedVerifiesAndEveryServiceKeepsTheHeadsOfTheOthers() {
        assertThat(RunningPlatform.samples()).isNotEmpty();
        assertThat(Verify.faults(platform)).isEmpty();
        await().atMost(PATIENCE).untilAsserted(() -> {
            for (Service holder : Service.withLists()) {
                Set<String> held = new HashSet<>();
                heads(holder)
                        .get("held")
                        .forEach(head -> held.add(head.get("service").asText()));
                // One asks the portal, too, which has no topics.
                int asked = holder == Service.SHARING ? 1 : 0;
                assertThat(held).as(holder.module()).hasSize(Service.withLists().size() - 1 + asked);
            }
        });
        assertThat(Verify.faults(platform)).isEmpty();
    }

    @Test
    void whatSomebodyChangesByHandIsFound() throws SQLException {
        assertThat(RunningPlatform.samples()).isNotEmpty();
        RunningPlatform.inquire();
        List<Attempt> made = new ArrayList<>();
        try {
            for (Attempt attempt : ATTEMPTS) {
                run(attempt.service(), attempt.change());
                made.add(attempt);
            }
            await().atMost(PATIENCE).untilAsserted(() -> {
                List<String> found = Verify.faults(platform);
                assertThat(ATTEMPTS).allSatisfy(attempt -> assertThat(found)
                        .as(attempt.change())
                        .anySatisfy(fault ->
                                assertThat(fault).contains(attempt.service().module(), attempt.told())));
            });
        } finally {
            for (Attempt attempt : made) {
                run(attempt.service(), attempt.back());
            }
        }
        // The first one tells what was said of the lists while they were others.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Verify.faults(platform)).isEmpty());
    }

    @Test
    void theEndOfThePortalsLogThatWasCutOffBeforeItStartedAgainIsFound() throws SQLException {
        assertThat(http.get(platform.url(Service.PORTAL) + "/security-log", "nobody's")
                        .status())
                .as("what is refused is a line")
                .isEqualTo(401);
        await().atMost(PATIENCE)
                .until(() -> !lastOfPortal().equals("0") && heldOfPortal().equals(lastOfPortal()));
        platform.stop(Service.PORTAL);
        run(
                Service.PORTAL,
                "CREATE SCHEMA cut_off;"
                        + "CREATE TABLE cut_off.kept AS SELECT * FROM security_batch ORDER BY batch DESC LIMIT 1;"
                        + "DELETE FROM security_batch WHERE batch = (SELECT batch FROM cut_off.kept)");
        try {
            platform.start(Service.PORTAL);
            JsonNode report = http.post(
                            platform.url(Service.SHARING) + "/events/verification",
                            RunningPlatform.tokens().auditor(),
                            null)
                    .json();
            assertThat(report.get("faults")).as(report.toString()).anySatisfy(fault -> assertThat(fault.toString())
                    .contains("TRUNCATED", "portal/security-log"));
        } finally {
            platform.stop(Service.PORTAL);
            run(
                    Service.PORTAL,
                    "DELETE FROM security_batch WHERE batch >= (SELECT batch FROM cut_off.kept);"
                            + "INSERT INTO security_batch SELECT * FROM cut_off.kept; DROP SCHEMA cut_off CASCADE");
            platform.start(Service.PORTAL);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Verify.faults(platform)).isEmpty());
    }

    private String lastOfPortal() {
        return http.get(platform.url(Service.PORTAL) + "/security-log/head", "")
                .json()
                .get("batch")
                .asText();
    }

    private String heldOfPortal() {
        String last = "";
        for (JsonNode head : heads(Service.SHARING).get("held")) {
            if (last.isEmpty() && head.get("service").asText().equals(Service.PORTAL.module())) {
                last = head.get("batch").asText();
            }
        }
        return last;
    }

    @Test
    void theEventsOfAServiceVerifyWithoutThePlatform(@TempDir Path folder) throws IOException {
        assertThat(RunningPlatform.samples()).isNotEmpty();
        Http.Answer export = http.get(
                platform.url(Service.RESTORATION) + "/events/export",
                RunningPlatform.tokens().auditor());
        assertThat(export.status()).isEqualTo(200);
        assertThat(offline("verify-events/VerifyEvents.java", export.text(), Service.RESTORATION, folder))
                .startsWith("VALID ");
    }

    @Test
    void whenAnEntryIsRestoredAndItsDossierForgottenEverythingStillVerifies(@TempDir Path folder)
            throws IOException, SQLException {
        assertThat(RunningPlatform.samples()).isNotEmpty();
        String entry = one(Service.RESTORATION, "SELECT subject FROM event WHERE type LIKE '%restored' LIMIT 1");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(one(Service.DESIGNATION, "SELECT count(*) FROM entry_dossier WHERE entry_id = '" + entry + "'"))
                    .isEqualTo("0");
            for (Service service : Service.withLists()) {
                assertThat(one(service, "SELECT count(*) FROM dossier WHERE entry_id = '" + entry + "'"))
                        .as(service.module())
                        .isEqualTo("0");
            }
        });
        assertThat(Verify.faults(platform)).isEmpty();
        String auditor = RunningPlatform.tokens().auditor();
        for (Service service : Service.withLists()) {
            String url = platform.url(service);
            assertThat(offline(
                            "verify-events/VerifyEvents.java",
                            http.get(url + "/events/export", auditor).text(),
                            service,
                            folder))
                    .as(service.module())
                    .startsWith("VALID ");
            assertThat(offline(
                            "verify-security-log/VerifySecurityLog.java",
                            http.get(url + "/security-log", auditor).text(),
                            service,
                            folder))
                    .as(service.module())
                    .startsWith("VALID ");
        }
    }

    /** What a verifier says that knows nothing of the platform but an export and its keys. */
    private String offline(String verifier, String export, Service service, Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "../docs/" + verifier,
                        Files.writeString(folder.resolve("export"), export).toString(),
                        Files.writeString(
                                        folder.resolve("keys.json"),
                                        heads(service).toString())
                                .toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private String one(Service service, String sql) throws SQLException {
        try (var connection = platform.postgres().connect(platform.database(service));
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            assertThat(row.next()).as(sql).isTrue();
            return row.getString(1);
        }
    }

    private JsonNode heads(Service service) {
        return http.get(platform.url(service) + "/events/heads", "").json();
    }

    private void run(Service service, String sql) throws SQLException {
        try (var connection = platform.postgres().connect(platform.database(service));
                var statement = connection.createStatement()) {
            // Without the triggers, which would note what is changed and who did it.
            statement.execute("SET session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
