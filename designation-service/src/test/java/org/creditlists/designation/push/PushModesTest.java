package org.creditlists.designation.push;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.designation.PushClient.HEADER;
import static org.creditlists.designation.PushClient.awaitState;
import static org.creditlists.designation.PushClient.confirm;
import static org.creditlists.designation.PushClient.count;
import static org.creditlists.designation.PushClient.done;
import static org.creditlists.designation.PushClient.ground;
import static org.creditlists.designation.PushClient.ndjsonOf;
import static org.creditlists.designation.PushClient.number;
import static org.creditlists.designation.PushClient.plain;
import static org.creditlists.designation.PushClient.push;
import static org.creditlists.designation.PushClient.receipts;
import static org.creditlists.designation.PushClient.secondPerson;
import static org.creditlists.designation.PushClient.snapshotLine;
import static org.creditlists.designation.PushClient.state;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.creditlists.designation.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** C4: snapshots, dry runs, and what waits for a second person. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class PushModesTest {

    private static final String SCOPE = "?authority=tax-420000&list=8&field=税收";

    @Test
    void aDeltaThatEndsMuchWaitsForASecondPersonAndGoesOnWhereItStopped() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Map<String, Object> line = Samples.designation(Samples.code(780 + i), number());
            line.put("authority", "finance-420100");
            line.put("field", "FUND_RAISING");
            line.put("ground", "ILLEGAL_DEPOSITS");
            lines.add(line);
        }
        assertThat(done(push(ndjsonOf(lines), "", "application/x-ndjson")).getLong("accepted"))
                .isEqualTo(12);
        lines.forEach(line -> line.put("exitReason", "REVOKED"));
        String push = push(ndjsonOf(lines), "", "application/x-ndjson");
        awaitState(push, "AWAITING_CONFIRMATION");
        assertThat(state(push).getLong("withdrawn")).isZero();
        confirm(push, TestTokens.platform("420000"), 409, "second-person-needed");
        given().header("Authorization", "Bearer " + secondPerson())
                .contentType("application/json")
                .body("{\"confirmed\":true}")
                .post("/pushes/" + push + "/confirmation")
                .then()
                .statusCode(200);
        assertThat(done(push).getLong("withdrawn")).isEqualTo(12);
    }

    @Test
    void aSnapshotWithdrawsWhatIsNotInItAndADryRunShowsThatBefore() throws SQLException {
        String scope = "?authority=tax-420000&list=RED&field=TAXATION&ground=" + ground("RED");
        String three = HEADER + snapshotLine(720) + snapshotLine(721) + snapshotLine(722);
        assertThat(done(push(three, scope)).getLong("accepted")).isEqualTo(3);
        String two = HEADER + snapshotLine(720) + snapshotLine(723);

        long events = count("SELECT count(*) FROM event");
        JsonPath dry = done(push(two, scope + "&mode=SNAPSHOT&dryRun=true"));
        assertThat(List.of(dry.getLong("unchanged"), dry.getLong("accepted"), dry.getLong("withdrawn")))
                .containsExactly(1L, 1L, 2L);
        assertThat(count("SELECT count(*) FROM event")).isEqualTo(events);

        JsonPath real = done(push(two, scope + "&mode=SNAPSHOT"));
        assertThat(List.of(real.getLong("unchanged"), real.getLong("accepted"), real.getLong("withdrawn")))
                .containsExactly(1L, 1L, 2L);
        assertThat(count("SELECT count(*) FROM event")).isEqualTo(events + 3);
        JsonPath again = done(push(two, scope + "&mode=SNAPSHOT"));
        assertThat(List.of(again.getLong("unchanged"), again.getLong("withdrawn")))
                .containsExactly(2L, 0L);
    }

    @Test
    void aSnapshotThatWithdrawsMuchOrHasUnreadableLinesWaitsForASecondPerson() throws SQLException {
        String scope = "?authority=tax-420000&list=WATCH&field=TAXATION&ground=" + ground("WATCH");
        StringBuilder ten = new StringBuilder(HEADER);
        for (int i = 0; i < 10; i++) {
            ten.append(snapshotLine(730 + i));
        }
        assertThat(done(push(ten.toString(), scope)).getLong("accepted")).isEqualTo(10);

        String unreadable = push(ten.toString().replaceFirst("91420100", "9142010"), scope + "&mode=SNAPSHOT");
        awaitState(unreadable, "AWAITING_CONFIRMATION");
        String much = push(HEADER + snapshotLine(730), scope + "&mode=SNAPSHOT");
        awaitState(much, "AWAITING_CONFIRMATION");
        long others = count("SELECT count(*) FROM entry_register WHERE authority = 'tax-420000' AND list = 'WATCH' AND"
                        + " ended_on IS NULL")
                - 1;
        assertThat(others).isGreaterThanOrEqualTo(9);
        assertThat(state(much).getLong("toWithdraw")).isEqualTo(others);
        assertThat(count("SELECT count(*) FROM push_chunk WHERE push_id IN ('" + much + "', '" + unreadable + "')"))
                .isZero();

        confirm(much, TestTokens.platform("420000"), 409, "second-person-needed");
        confirm(unreadable, secondPerson(), 409, "second-person-needed");
        confirm(much, TestTokens.platform("330000"), 404, "push-unknown");
        given().header("Authorization", "Bearer " + secondPerson())
                .contentType("application/json")
                .body("{\"confirmed\":true}")
                .post("/pushes/" + much + "/confirmation")
                .then()
                .statusCode(200);
        assertThat(done(much).getLong("withdrawn")).isEqualTo(others);
        assertThat(count("SELECT count(*) FROM event e JOIN push_receipt r ON r.entry_id::text = e.subject"
                        + " WHERE r.push_id = '" + much + "' AND r.outcome = 'WITHDRAWN' AND e.type LIKE '%withdrawn'"
                        + " AND e.metadata->>'sub' = 'platform-420000' AND e.metadata->>'second' = 'second'"))
                .as("withdrawals that say who sent the list and who agreed")
                .isEqualTo(others);
        confirm(much, secondPerson(), 409, "not-waiting");
        assertThat(receipts(much)).contains("\"outcome\":\"WITHDRAWN\"");
    }

    @Test
    void aSnapshotNeedsAScopeAndKeepsToIt() {
        given().header("Authorization", "Bearer " + TestTokens.platform("420000"))
                .config(plain())
                .contentType("text/csv")
                .body(HEADER.getBytes(StandardCharsets.UTF_8))
                .post("/pushes?mode=SNAPSHOT")
                .then()
                .statusCode(422)
                .body("code", equalTo("scope-missing"));
        given().header("Authorization", "Bearer " + TestTokens.platform("330000"))
                .config(plain())
                .contentType("text/csv")
                .body(HEADER.getBytes(StandardCharsets.UTF_8))
                .post("/pushes" + SCOPE + "&mode=SNAPSHOT")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-yours"));
        String push = push(
                "{" + Samples.json(Samples.designation(Samples.code(750), number())) + "}\n",
                "?authority=tax-420000&list=BLACK&field=ECOLOGICAL_ENVIRONMENT&mode=SNAPSHOT&dryRun=true",
                "application/x-ndjson");
        done(push);
        assertThat(receipts(push)).contains("outside-snapshot");
    }
}
