package org.creditlists.designation.push;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.designation.PushClient.awaitState;
import static org.creditlists.designation.PushClient.confirm;
import static org.creditlists.designation.PushClient.count;
import static org.creditlists.designation.PushClient.done;
import static org.creditlists.designation.PushClient.ndjsonOf;
import static org.creditlists.designation.PushClient.number;
import static org.creditlists.designation.PushClient.push;
import static org.creditlists.designation.PushClient.secondPerson;
import static org.creditlists.designation.PushClient.state;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.designation.PushClient;
import org.creditlists.designation.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** A list that designates more than the edition of the tests lets one person do. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class MassDesignationTest {

    private static final int LINES = 330;
    /** As the edition of the tests has it. */
    private static final long FEW = 320;

    @Inject
    PushTerms terms;

    @Inject
    LegalDay legalDay;

    @Test
    void waitsAndIsDesignatedWhenASecondPersonAgrees() throws SQLException {
        String push = waiting(30_000);
        confirm(push, TestTokens.platform("420000"), 409, "second-person-needed");
        decide(push, true);
        assertThat(done(push).getLong("accepted")).isEqualTo(LINES);
        assertThat(designated(push)).isEqualTo(LINES);
    }

    @Test
    void isNotDesignatedWhenTheSecondPersonRefuses() throws SQLException {
        String push = waiting(31_000);
        decide(push, false);
        assertThatNothingMoreIsDone(push, "withdrawals-rejected");
    }

    @Test
    void isNotDesignatedWhenNobodyAgreesInTimeAndItsStateSaysSo() throws SQLException {
        String push = waiting(32_000);
        terms.expire(legalDay.today());
        assertThat(state(push).getString("state")).isEqualTo("AWAITING_CONFIRMATION");
        PushClient.text(
                "UPDATE push SET decide_by = decide_by - 30 WHERE push_id = '" + push + "' RETURNING push_id::text");
        terms.expire(legalDay.today());
        assertThatNothingMoreIsDone(push, "second-person-too-late");
        confirm(push, secondPerson(), 409, "not-waiting");
    }

    /** A list that waits; it has a last day on which somebody can agree. */
    private static String waiting(int from) throws SQLException {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            Map<String, Object> line = Samples.designation(Samples.code(from + i), number());
            line.put("authority", "environment-420000");
            line.put("field", "ECOLOGICAL_ENVIRONMENT");
            line.put("ground", "ILLEGAL_DISCHARGE");
            lines.add(line);
        }
        String push = push(ndjsonOf(lines), "", "application/x-ndjson");
        awaitState(push, "AWAITING_CONFIRMATION");
        JsonPath state = state(push);
        assertThat(state.getString("decideBy")).isGreaterThan(Samples.today().toString());
        assertThat(designated(push)).isEqualTo(state.getLong("accepted")).isLessThanOrEqualTo(FEW);
        return push;
    }

    private static void decide(String push, boolean agreed) {
        given().auth()
                .oauth2(secondPerson())
                .contentType("application/json")
                .body("{\"confirmed\":" + agreed + "}")
                .post("/pushes/" + push + "/confirmation")
                .then()
                .statusCode(200);
    }

    private static void assertThatNothingMoreIsDone(String push, String why) throws SQLException {
        JsonPath state = state(push);
        assertThat(state.getString("state")).isEqualTo("FAILED");
        assertThat(state.getString("failure")).startsWith(why + ": ");
        assertThat(designated(push)).isEqualTo(state.getLong("accepted")).isLessThanOrEqualTo(FEW);
        assertThat(count("SELECT count(*) FROM push_chunk WHERE push_id = '" + push + "'"))
                .isZero();
    }

    private static long designated(String push) throws SQLException {
        return count("SELECT count(*) FROM push_receipt q JOIN entry_register r ON r.entry_id = q.entry_id"
                + " WHERE q.push_id = '" + push + "' AND q.outcome = 'ACCEPTED'");
    }
}
