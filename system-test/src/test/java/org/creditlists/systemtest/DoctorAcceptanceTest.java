package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.doctor.Databases;
import org.creditlists.local.doctor.Finding;
import org.creditlists.local.doctor.Stopped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor names what hurts a running platform, and nothing else. */
class DoctorAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String SLOT = "doctor_test";

    private final Platform platform = RunningPlatform.get();

    @Test
    void aSlotThatNobodyReadsIsTold() throws SQLException {
        execute("postgres", "SELECT pg_create_physical_replication_slot('" + SLOT + "')");
        try {
            assertThat(texts()).anySatisfy(text -> assertThat(text).contains("nobody reads the slot " + SLOT));
        } finally {
            execute("postgres", "SELECT pg_drop_replication_slot('" + SLOT + "')");
        }
        assertThat(texts()).noneSatisfy(text -> assertThat(text).contains(SLOT));
    }

    @Test
    void aParkedMessageIsToldWithItsService() throws SQLException {
        String database = platform.database(Service.INCENTIVE);
        execute(
                database,
                "INSERT INTO parked_message (consumer_group, topic, partition, \"offset\", reason)"
                        + " VALUES ('doctor', 'doctor', 0, 0, 'doctor')");
        try {
            assertThat(texts()).anySatisfy(text -> assertThat(text)
                    .contains("incentive-service has parked")
                    .contains("message-parked.md"));
        } finally {
            execute(database, "DELETE FROM parked_message WHERE reason = 'doctor'");
        }
    }

    @Test
    void aLogThatCannotBePutBesideTheBackupsIsTold(@TempDir Path folder) throws SQLException {
        platform.postgres().archive().putInto(folder.resolve("unmounted"));
        try {
            execute("postgres", "CREATE TABLE doctor_test (x int)");
            execute("postgres", "DROP TABLE doctor_test");
            execute("postgres", "SELECT pg_switch_wal()");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(texts())
                    .anySatisfy(text -> assertThat(text).contains("cannot be put into the archive")));
        } finally {
            platform.postgres().archive().end();
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(texts())
                .noneSatisfy(text -> assertThat(text).contains("cannot be put into the archive")));
    }

    @Test
    void aServiceThatWasStoppedIsToldWithTheCommandThatStartsIt() {
        platform.stop(Service.PORTAL);
        try {
            assertThat(new Stopped(platform).findings()).singleElement().satisfies(one -> assertThat(one.text())
                    .contains("portal does not run")
                    .contains("./credit up"));
        } finally {
            platform.start(Service.PORTAL);
        }
        assertThat(new Stopped(platform).findings()).isEmpty();
    }

    private List<String> texts() {
        return new Databases(platform).findings().stream().map(Finding::text).toList();
    }

    private void execute(String database, String command) throws SQLException {
        try (Connection connection = platform.postgres().connect(database);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
