package org.creditlists.designation.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creditlists.designation.PushClient.PATIENCE;
import static org.creditlists.designation.PushClient.count;
import static org.creditlists.designation.PushClient.done;
import static org.creditlists.designation.PushClient.ndjsonOf;
import static org.creditlists.designation.PushClient.number;
import static org.creditlists.designation.PushClient.push;
import static org.creditlists.designation.PushClient.state;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditlists.designation.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A push belongs to whoever holds its lease, and to the next when that one is gone. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class PushLeasesTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final int GOOD = 280;
    /** Lines that are refused: a second of batches, without a second person. */
    private static final int REFUSED = 4_000;

    @Inject
    PushLeases leases;

    /** What a test that failed left behind would keep back the lists of all others. */
    @AfterEach
    void nothingIsHeldAnyMore() throws SQLException {
        write("UPDATE push SET holder = NULL WHERE state = 'RECEIVED'");
    }

    @Test
    void aPushWhoseHolderIsGoneIsTakenOverAndTheListsBehindItGoOn() throws SQLException {
        UUID stranger = UUID.randomUUID();
        UUID first = heldBy(stranger, ndjsonOf(lines(930_000, 20)));
        String second = push(ndjsonOf(lines(930_100, 1)), "", NDJSON);
        assertThat(leases.take(first)).isEmpty();
        assertThat(leases.free()).doesNotContain(first, UUID.fromString(second));
        assertThat(state(first.toString()).getLong("linesDone")).isZero();
        assertThat(state(second).getString("state")).isEqualTo("RECEIVED");

        write("UPDATE push SET held_until = now() WHERE holder = '" + stranger + "'");
        assertThat(done(first.toString()).getLong("accepted")).isEqualTo(20);
        assertThat(done(second).getLong("accepted")).isEqualTo(1);
        assertWhole(first.toString(), 20, 20);
    }

    @Test
    void whoWakesLateAppendsNothing() throws SQLException {
        UUID stranger = UUID.randomUUID();
        String push = takenBetweenTwoBatches("{}\n".repeat(REFUSED) + ndjsonOf(lines(931_000, GOOD)), stranger);
        long stopped = state(push).getLong("linesDone");
        assertThat(stopped).isLessThan(REFUSED + GOOD);
        // The lists of the sender wait; one that changes nothing does not, and comes behind in the same process.
        assertThat(done(push(ndjsonOf(lines(932_000, 40)), "?dryRun=true", NDJSON))
                        .getLong("linesDone"))
                .isEqualTo(40);
        assertThat(state(push).getLong("linesDone")).isEqualTo(stopped);

        leases.release(UUID.fromString(push), stranger);
        assertThat(done(push).getLong("accepted")).isEqualTo(GOOD);
        assertWhole(push, REFUSED + GOOD, GOOD);
    }

    /** One receipt a line, one event an accepted line. */
    private static void assertWhole(String push, int lines, int accepted) throws SQLException {
        assertThat(count("SELECT count(*) FROM push_receipt WHERE push_id = '" + push + "'"))
                .isEqualTo(lines);
        assertThat(count("SELECT count(DISTINCT entry_id) FROM push_receipt WHERE outcome = 'ACCEPTED' AND push_id = '"
                        + push + "'"))
                .isEqualTo(accepted);
        assertThat(count("SELECT count(*) FROM entry_register WHERE entry_id IN (SELECT entry_id FROM push_receipt"
                        + " WHERE push_id = '" + push + "')"))
                .isEqualTo(accepted);
    }

    /** A push like any other of the platform, with a holder that is not of this process. */
    private static UUID heldBy(UUID holder, String content) throws SQLException {
        String like = push(ndjsonOf(lines(933_000, 1)), "?dryRun=true", NDJSON);
        done(like);
        UUID id = UUID.randomUUID();
        write("INSERT INTO push (push_id, sender, organisation, region, platform, format, charset, mode, dry_run,"
                + " reading, state, holder, held_until, stored_at) SELECT '" + id + "', sender, organisation, region,"
                + " platform, format, charset, mode, false, reading, 'RECEIVED', '" + holder
                + "', now() + interval '1 day', now() FROM push WHERE push_id = '" + like + "'; "
                + "INSERT INTO push_chunk VALUES ('" + id + "', 0, convert_to('" + content.replace("'", "''")
                + "', 'UTF8'))");
        return id;
    }

    private static List<Map<String, Object>> lines(int from, int count) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(Samples.designation(Samples.code(from + i), number()));
        }
        return lines;
    }

    /**
     * Pushes, and takes the push as another process does that found its lease expired. The connection is there before,
     * because lists of this length take a fraction of a second.
     */
    private static String takenBetweenTwoBatches(String content, UUID holder) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        TestPostgres.jdbcUrl(Samples.DATABASE), TestPostgres.USER, TestPostgres.PASSWORD);
                var take =
                        connection.prepareStatement("UPDATE push SET holder = ?, held_until = now() + interval '1 day'"
                                + " WHERE push_id = ?::uuid AND state = 'RECEIVED' AND lines_done BETWEEN 1 AND ?")) {
            take.setObject(1, holder);
            take.setObject(2, new UUID(0, 0));
            take.setInt(3, REFUSED + GOOD - 1);
            take.executeUpdate();
            String push = push(content, "", NDJSON);
            take.setString(2, push);
            await().atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> take.executeUpdate() == 1);
            return push;
        }
    }

    private static int write(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        TestPostgres.jdbcUrl(Samples.DATABASE), TestPostgres.USER, TestPostgres.PASSWORD);
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
