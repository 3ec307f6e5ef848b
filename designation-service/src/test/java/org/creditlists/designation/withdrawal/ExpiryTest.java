package org.creditlists.designation.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.designation.PushClient.count;
import static org.creditlists.designation.PushClient.done;
import static org.creditlists.designation.PushClient.ended;
import static org.creditlists.designation.PushClient.ndjson;
import static org.creditlists.designation.PushClient.number;
import static org.creditlists.designation.PushClient.push;
import static org.creditlists.designation.PushClient.receipts;
import static org.creditlists.designation.PushClient.text;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.creditlists.designation.Samples;
import org.creditlists.designation.entry.EntryHandling;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestPostgres;
import org.junit.jupiter.api.Test;

/** C10: an entry ends with its last day. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class ExpiryTest {

    @Inject
    EntryHandling handling;

    @Test
    void anEntryEndsByItselfAfterItsLastDayAndOnce() throws SQLException {
        Map<String, Object> line = Samples.designation(Samples.code(770), number());
        LocalDate last = Samples.today().plusDays(3);
        line.put("list", "WATCH");
        line.put("ground", "FILING_OVERDUE");
        line.put("validUntil", last.toString());
        String push = ndjson(line);
        assertThat(done(push).getLong("accepted")).isEqualTo(1);
        String entry = JsonPath.from(receipts(push)).getString("entry");
        String ended = "SELECT count(*) FROM event WHERE type LIKE '%withdrawn' AND subject = '" + entry + "'";

        handling.expire(last);
        assertThat(count(ended)).isZero();
        assertThat(handling.expire(last.plusDays(1))).isPositive();
        handling.expire(last.plusDays(1));
        assertThat(count(ended)).isEqualTo(1);
        assertThat(text("SELECT convert_from(payload, 'UTF8') FROM event WHERE type LIKE '%withdrawn' AND subject = '"
                        + entry + "'"))
                .contains("EXPIRED", "\"endedOn\":\"" + last.plusDays(1) + "\"");
        assertThat(count("SELECT count(*) FROM entry_dossier WHERE entry_id = '" + entry + "'"))
                .isZero();

        // A register that says something else than the events is put right, and expiry comes to its end.
        update("UPDATE entry_register SET ended_on = NULL, valid_until = '2020-01-01' WHERE entry_id = '" + entry
                + "'");
        assertThat(handling.expire(Samples.today())).isPositive();
        assertThat(handling.expire(Samples.today())).isZero();
        assertThat(text("SELECT end_reason FROM entry_register WHERE entry_id = '" + entry + "'"))
                .isEqualTo("EXPIRED");
        assertThat(count(ended)).isEqualTo(1);
    }

    private static void update(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        TestPostgres.jdbcUrl(Samples.DATABASE), TestPostgres.USER, TestPostgres.PASSWORD);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
