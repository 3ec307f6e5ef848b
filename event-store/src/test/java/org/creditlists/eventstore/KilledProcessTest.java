package org.creditlists.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A process killed while it writes leaves every append whole or not there. */
class KilledProcessTest {

    private static final int KILLS = 4;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 150;

    @Test
    void aKilledProcessLeavesNoHalfAppendAndLosesNothingItAcknowledged() throws Exception {
        DataSource database = TestDatabase.empty();
        String url = ((PGSimpleDataSource) database).getURL();
        Set<String> acknowledged = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(writeUntilKilled(url, "run" + kill, ACKNOWLEDGED_BEFORE_KILL + 37 * kill));
        }
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("SELECT count(*), max(position) FROM event")) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(row.getLong(2)).isPositive();
            }
            try (var rows = statement.executeQuery("""
                    SELECT coalesce(t.name, 'append:' || c.id) AS name, t.events, c.id FROM
                      (SELECT tag AS name, count(*) AS events FROM event_tag GROUP BY tag) t
                      FULL JOIN companion c ON t.name = 'append:' || c.id
                    """)) {
                while (rows.next()) {
                    assertThat(rows.getInt("events")).as(rows.getString("name")).isEqualTo(3);
                    assertThat(rows.getString("id")).as(rows.getString("name")).isNotNull();
                    acknowledged.remove(rows.getString("id"));
                }
            }
        }
        assertThat(acknowledged).as("acknowledged and lost").isEmpty();
    }

    private static Set<String> writeUntilKilled(String url, String run, int lines) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        url,
                        run)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Set<String> acknowledged = new HashSet<>();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < lines; i++) {
                acknowledged.add(output.readLine());
            }
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(acknowledged).as("the writer ran until it was killed").doesNotContainNull();
        return acknowledged;
    }
}
