package org.creditlists.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.infrastructure.PostgresServer;
import org.creditlists.infrastructure.WalArchive;
import org.creditlists.local.backup.RestoredDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");
    private static final Machine GOOD = new Machine(25, StandardCharsets.UTF_8, 8L << 30, 8L << 30, NOW);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path data;

    @Test
    void aMachineThatHasEverythingHasNoFindings() {
        assertThat(GOOD.findings(false, NOW)).isEmpty();
        assertThat(new Machine(25, StandardCharsets.UTF_8, 8L << 30, 1, NOW).findings(true, NOW))
                .isEmpty();
    }

    @Test
    void eachLackOfTheMachineIsToldWithTheNextCommand() {
        Map<String, Machine> bad = Map.of(
                "Java is 21", new Machine(21, StandardCharsets.UTF_8, 8L << 30, 8L << 30, NOW),
                "the locale", new Machine(25, Charset.forName("US-ASCII"), 8L << 30, 8L << 30, NOW),
                "MiB are free on the disk", new Machine(25, StandardCharsets.UTF_8, 1L << 30, 8L << 30, NOW),
                "of memory are free", new Machine(25, StandardCharsets.UTF_8, 8L << 30, 1L << 30, NOW),
                "the clock is behind", new Machine(25, StandardCharsets.UTF_8, 8L << 30, 8L << 30, Instant.EPOCH));
        bad.forEach((text, machine) -> assertOne(machine.findings(false, Instant.EPOCH), text));
        assertOne(GOOD.findings(false, NOW.plus(Duration.ofHours(1))), "the clock is behind");
    }

    @Test
    void filesThatOthersReadAndPartsThatDiedAreTold() throws Exception {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        DataFiles files = new DataFiles(data, NOW);
        assertThat(files.findings()).isEmpty();
        Path secrets = Files.writeString(data.resolve("secrets.properties"), "");
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-r--r--"));
        assertOne(files.findings(), "chmod 600");
        Files.delete(secrets);
        Path kafka = Files.createDirectories(data.resolve("run/kafka"));
        Files.writeString(kafka.resolve("kafka.pid"), Long.toString(Long.MAX_VALUE));
        assertOne(files.findings(), "./credit logs kafka");
        Files.delete(kafka.resolve("kafka.pid"));
        Path before = Files.createDirectories(data.resolve("run/postgresql").resolve(RestoredDatabases.BEFORE + "x"));
        Files.setLastModifiedTime(before, FileTime.from(NOW.minus(Duration.ofDays(4))));
        assertOne(files.findings(), "rm -r " + before);
    }

    @Test
    void aBackupThatIsMissingOldOrCannotBeWrittenIsTold() throws Exception {
        WalArchive archive = new PostgresServer(data, data.resolve("server"), 1, "").archive();
        Backups backups = new Backups(archive, NOW);
        assertOne(backups.findings(), "there is no backup");
        Path log = Files.createDirectories(data.resolve("backups/wal/1"));
        archive.putInto(log);
        assertOne(backups.findings(), "the last backup is old");
        Path set = Files.createDirectories(data.resolve("backups/sets/20261128T120000.000Z"));
        Files.writeString(set.resolve("MANIFEST.json"), "{}");
        assertThat(backups.findings()).isEmpty();
        assertOne(new Backups(archive, NOW.plus(Duration.ofDays(2))).findings(), "2026-11-28T12:00:00Z");
        Files.delete(log);
        assertOne(backups.findings(), "will fill the disk");
    }

    @Test
    void aCalendarThatEndsIsTold() {
        WorkingDays days = WorkingDays.published();
        assertThat(new Calendar(days, LocalDate.of(2026, 6, 1)).findings()).isEmpty();
        assertOne(new Calendar(days, LocalDate.of(2026, 12, 20)).findings(), "CREDIT_CALENDAR_FILES");
    }

    private static void assertOne(List<Finding> found, String text) {
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.text()).contains(text);
            assertThat(one.chinese()).matches(".*\\p{IsHan}.*");
            assertThat(one.next()).isNotBlank();
        });
    }
}
