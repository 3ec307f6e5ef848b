package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.creditlists.infrastructure.DatabaseKeys;
import org.creditlists.infrastructure.NotReadyException;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.RestoredLists;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.creditlists.local.backup.BackupFolder;
import org.creditlists.local.backup.BackupTaking;
import org.creditlists.local.backup.ReplacedTopics;
import org.creditlists.local.backup.RestoreRun;
import org.creditlists.local.backup.RestoredKeys;
import org.creditlists.local.backup.Retention;
import org.creditlists.testkit.FreePorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A restored platform is what it was at a moment, and has forgotten what was forgotten since. It has a platform of its
 * own: {@code ./credit test -Prestore -pl system-test -am -Dtest=RestoreAcceptanceTest
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("restore")
class RestoreAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration MOST_LOST = Duration.ofSeconds(5);
    private static final String TAX = "tax-420000";

    private final Platform platform = RunningPlatform.get();
    private final Http http = new Http();
    private final Tokens tokens = RunningPlatform.tokens();
    private final List<String> told = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path folder;

    /** The folder of this test goes with it. */
    @AfterEach
    void keepNoLog() {
        platform.postgres().archive().end();
    }

    @Test
    void whatWasDecidedUntilAMomentIsThereAgainAndWhatWasForgottenSinceStaysForgotten() throws Exception {
        BackupFolder backups = new BackupFolder(folder.resolve("backups"));
        String forgotten = designated(919_301);
        Path set = new BackupTaking(platform, backups, told::add).all();
        String kept = designated(919_302);
        Instant moment = now();
        String later = designated(919_303);
        withdrawn(forgotten);
        platform.stop();

        var run = RestoreRun.of(
                backups,
                backups.path(),
                moment,
                RunningPlatform.data(),
                platform.postgres().port());
        assertThat(run.set()).isEqualTo(set);
        run.databases(told::add);
        goOn("restored from " + run.name());

        assertThat(keyOf(forgotten)).as("%s", told).isEmpty();
        assertThat(keyOf(kept)).isNotEmpty();
        for (Service service : Service.withLists()) {
            assertThat(known(service, kept)).as(service.module()).isTrue();
            assertThat(known(service, later)).as(service.module()).isFalse();
        }
        String after = designated(919_304);
        withdrawn(forgotten);
        withdrawn(after);
        assertThat(told).anyMatch(line -> line.startsWith("designation-service"));
    }

    @Test
    void aCopyOfTheKeysBringsBackWhatWasLostAndNotWhatWasForgotten() throws Exception {
        BackupFolder backups = new BackupFolder(folder.resolve("backups"));
        String forgotten = designated(919_309);
        String kept = designated(919_310);
        String key = keyOf(kept);
        new BackupTaking(platform, backups, told::add).keys();
        withdrawn(forgotten);
        try (Connection connection = platform.postgres().connect(DatabaseKeys.NAME);
                var statement = connection.createStatement()) {
            // Lost as a whole, with the list of what was deleted.
            statement.execute("TRUNCATE data_key, deleted_key");
        }
        assertThat(new RestoredKeys(backups, platform).put().restored()).isPositive();
        assertThat(keyOf(kept)).isEqualTo(key);
        assertThat(keyOf(forgotten)).isEmpty();
        withdrawn(kept);
        new BackupTaking(platform, backups, told::add).keys();
        assertThat(new RestoredKeys(backups, platform).put().restored()).isZero();
    }

    @Test
    void topicsThatAreBehindOrLostAreMadeAnewFromTheDatabases() throws Exception {
        Path topics = RunningPlatform.data().resolve("run/kafka/data");
        designated(919_306);
        platform.stop();
        Path older = folder.resolve("older");
        sh("cp -a " + topics + " " + older);
        platform.startAll(told::add, () -> {});
        String unknownToThem = designated(919_307);
        platform.stop();
        sh("rm -r " + topics + " && mv " + older + " " + topics);
        goOn("topics were behind");
        assertKnown(unknownToThem);

        platform.stop();
        sh("rm -r " + topics);
        goOn("topics were lost");
        assertKnown(unknownToThem);
        withdrawn(unknownToThem);
    }

    @Test
    void aDiskThatIsLostTakesAtMostTheLastFiveSeconds() throws Exception {
        BackupFolder backups = new BackupFolder(folder.resolve("backups"));
        new BackupTaking(platform, backups, told::add).all();
        String last = designated(919_308);
        String key = keyOf(last);
        await().atMost(MOST_LOST).until(this::isCopied);
        platform.parts().values().forEach(part -> part.process().handle().ifPresent(ProcessHandle::destroyForcibly));
        await().atMost(PATIENCE).until(() -> platform.parts().values().stream()
                .noneMatch(part -> part.process().isAlive()));
        platform.postgres().stop();
        sh("rm -r " + RunningPlatform.data().resolve("run/postgresql/data"));

        var run = RestoreRun.of(
                backups,
                backups.path(),
                null,
                RunningPlatform.data(),
                platform.postgres().port());
        run.databases(told::add);
        goOn("restored from " + run.name());
        assertKnown(last);
        assertThat(keyOf(last)).as("%s", told).isEqualTo(key);
        withdrawn(last);
    }

    private void goOn(String reason) {
        var topics = new ReplacedTopics(platform, reason);
        topics.empty();
        platform.startAll(told::add, () -> {});
        topics.fill(told::add);
        assertThat(new RestoredLists(platform, reason).check(told::add))
                .as("faults; %s", told)
                .isZero();
    }

    private void assertKnown(String entry) {
        for (Service service : Service.withLists()) {
            assertThat(known(service, entry)).as(service.module()).isTrue();
        }
    }

    /** Whether the copy beside the backups has everything that was acknowledged. */
    private boolean isCopied() throws SQLException {
        try (Connection connection = platform.postgres().connect("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT bool_or(flush_lsn >= pg_current_wal_flush_lsn())"
                        + " FROM pg_stat_replication WHERE application_name = 'credit-wal'")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void sh(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command).inheritIO().start();
        assertThat(process.waitFor()).as(command).isZero();
    }

    @Test
    void anOldBackupHasNoKeyThatWasForgotten() throws Exception {
        BackupFolder backups = new BackupFolder(folder.resolve("backups"));
        String entry = designated(919_305);
        String key = keyOf(entry);
        new BackupTaking(platform, backups, told::add).all();
        assertThat(filesWith(key)).isNotEmpty();
        withdrawn(entry);
        var retention = new Retention(
                backups,
                RunningPlatform.data().resolve("postgresql-binaries"),
                FreePorts.take(1).getFirst(),
                Duration.ofDays(30),
                Duration.ZERO);
        retention.apply(Instant.now(), told::add);
        assertThat(filesWith(key)).as("%s", told).isEmpty();
        Path set = RestoreRun.of(backups, backups.path(), null, folder, 1).set();
        Path file = set.resolve("data/secrets.properties");
        Files.writeString(file, "#", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> RestoreRun.of(backups, set, null, folder, 1))
                .isInstanceOf(NotReadyException.class)
                .hasMessageContaining(file.toString());
    }

    /** As bytes in a table or a log, or as text in a copy of keys. */
    private List<Path> filesWith(String key) throws IOException {
        String bytes = new String(HexFormat.of().parseHex(key), StandardCharsets.ISO_8859_1);
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (var in = file.toString().endsWith(".gz")
                        ? new GZIPInputStream(Files.newInputStream(file))
                        : Files.newInputStream(file)) {
                    String content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                    if (content.contains(bytes) || content.contains(key)) {
                        found.add(file);
                    }
                }
            }
        }
        return found;
    }

    private Instant now() throws SQLException {
        try (Connection connection = platform.postgres().connect("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private String keyOf(String entry) throws SQLException {
        try (Connection connection = platform.postgres().connect(DatabaseKeys.NAME);
                var find = connection.prepareStatement("SELECT encode(key, 'hex') FROM data_key WHERE id = ?::uuid")) {
            find.setString(1, entry);
            try (var row = find.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private boolean known(Service service, String entry) {
        return http.get(platform.url(service) + "/list/entries/" + entry, tokens.auditor())
                .json()
                .path("known")
                .asBoolean();
    }

    private void withdrawn(String entry) {
        Http.Answer answer = http.post(
                platform.url(Service.DESIGNATION) + "/entries/" + entry + "/withdrawal",
                tokens.officer(TAX),
                Map.of("reason", "REVOKED"));
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
        await().atMost(PATIENCE).until(() -> keyOf(entry).isEmpty());
    }

    private String designated(int number) {
        SampleCompanies.Company company = SampleCompanies.of(number);
        Map<String, Object> body = BlackDesignation.of(company, "备");
        Http.Answer answer = http.post(platform.url(Service.DESIGNATION) + "/designations", tokens.officer(TAX), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String entry = answer.json().get("entry").asText();
        for (Service service : Service.withLists()) {
            await().atMost(PATIENCE).until(() -> known(service, entry));
        }
        return entry;
    }
}
