package org.creditlists.sharing.freshness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.MeasureAcknowledged;
import org.creditlists.contracts.event.MeasureChangeConfirmed;
import org.creditlists.contracts.event.MeasureOrdered;
import org.creditlists.contracts.event.MeasureOverdue;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.OrderStep;
import org.creditlists.sharing.Samples;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** S1: a copy says how old it is, whichever part of the way stands still. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "sharing_freshness"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class FreshnessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CUSTOMS = TestTokens.department("customs-000000");

    @Inject
    DataSource dataSource;

    @Inject
    Freshness freshness;

    @Test
    void itIsKnownUpToTheOldestPulseBehindWhichAllWasTaken() throws SQLException {
        String code = Samples.code(8_801);
        Samples.Sample.of(ListKind.BLACK, code).publish();
        await().atMost(PATIENCE).untilAsserted(() -> ask(code).body("entries", hasSize(1)));
        ask(code).body("asOf", nullValue());
        status().body("sources.late", hasItem(true));

        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Freshness.SOURCES.forEach(source -> PublishedEvents.pulse(source, now));
        await().atMost(PATIENCE).untilAsserted(() -> ask(code).body("asOf", equalTo(now.toString())));
        status().body("sources.late", everyItem(equalTo(false)));
        assertThat(batch(code)).contains("\"asOf\":\"" + now + "\"", "\"offset\":", "\"notCovered\":[");

        // One source stops: everything is as old as that.
        Instant later = now.plusSeconds(1);
        PublishedEvents.pulse("designation", later);
        PublishedEvents.pulse("objection", later);
        PublishedEvents.pulse("incentive", later);
        await().atMost(PATIENCE)
                .until(() -> later.equals(freshness.known().bySource().get("designation")));
        ask(code).body("asOf", equalTo(now.toString()));
        PublishedEvents.pulse("restoration", later);
        await().atMost(PATIENCE).untilAsserted(() -> ask(code).body("asOf", equalTo(later.toString())));

        intakeThatStandsStillIsWaitedFor(code, later);
    }

    /** The intake stands still in the database: pulses come and do not count. */
    private void intakeThatStandsStillIsWaitedFor(String code, Instant later) throws SQLException {
        String other = Samples.code(8_802);
        Instant last = later.plusSeconds(1);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                // A connection of the service would lose its transaction after three seconds.
                statement.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
                statement.execute("LOCK TABLE list_entry IN ACCESS EXCLUSIVE MODE");
            }
            Samples.Sample.of(ListKind.BLACK, other).publish();
            Freshness.SOURCES.forEach(source -> PublishedEvents.pulse(source, last));
            // Much longer than it takes when nothing is in the way.
            await().during(Duration.ofSeconds(5)).atMost(PATIENCE).untilAsserted(() -> ask(code)
                    .body("asOf", equalTo(later.toString())));
            connection.rollback();
            connection.setAutoCommit(true);
        }
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> ask(other).body("asOf", equalTo(last.toString())).body("entries", hasSize(1)));
    }

    @Test
    void whatASourceMissesShowsUntilItIsThere() {
        Map<String, Object> missing =
                Map.of("since", "2026-11-30T00:00:00Z", "first", 3, "last", 9, "count", 42, "records", true);
        PublishedEvents.mark("objection", missing);
        await().atMost(PATIENCE).untilAsserted(() -> status().body(
                        "sources.find { it.source == 'objection' }.missing.count", equalTo(42)));
        status().body("sources.find { it.source == 'designation' }.missing", nullValue());
        PublishedEvents.mark("objection", Map.of());
        await().atMost(PATIENCE)
                .untilAsserted(() -> status().body("sources.find { it.source == 'objection' }.missing", nullValue()));
    }

    /** The last line of the answer to a batch. */
    private static String batch(String code) {
        return given().header("Authorization", "Bearer " + CUSTOMS)
                .queryParam("purpose", "示例批量")
                .queryParam("legalGround", "示例依据")
                .contentType("application/x-ndjson")
                .accept("application/x-ndjson")
                .body(("{\"code\":\"" + code + "\"}\n").getBytes(StandardCharsets.UTF_8))
                .post("/inquiries/batch")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList()
                .getLast();
    }

    @Test
    void whatADepartmentLetPassShowsUntilItIsDone() {
        Designated entry =
                Samples.Sample.of(ListKind.BLACK, Samples.code(8_803)).publish();
        var order = new OrderId(UUID.randomUUID());
        order(entry, order);
        PublishedEvents.send(overdue(entry, order, "late-000000", OrderStep.ACKNOWLEDGE, 0));
        await().atMost(PATIENCE).untilAsserted(() -> status().body(containsString("late-000000")));
        PublishedEvents.send(
                new MeasureAcknowledged(entry.entry(), entry.subject(), order, new DepartmentId("late-000000")));
        await().atMost(PATIENCE).untilAsserted(() -> status().body(not(containsString("late-000000"))));
        // A later turn is overdue, and stays so when an earlier one is confirmed, together or after.
        PublishedEvents.send(overdue(entry, order, "late-000000", OrderStep.CONFIRM, 3));
        PublishedEvents.send(confirmed(entry, order, 1));
        await().atMost(PATIENCE).untilAsserted(() -> status().body(containsString("late-000000")));
        PublishedEvents.send(confirmed(entry, order, 2));
        // About the same subject, so it is taken behind what was sent before.
        OrderId after = new OrderId(UUID.randomUUID());
        PublishedEvents.send(overdue(entry, after, "later-000000", OrderStep.REPORT, 0));
        await().atMost(PATIENCE).untilAsserted(() -> status().body(containsString("later-000000")));
        status().body(containsString("late-000000"));
        PublishedEvents.send(confirmed(entry, order, 3));
        PublishedEvents.send(
                new MeasureAcknowledged(entry.entry(), entry.subject(), after, new DepartmentId("later-000000")));
        await().atMost(PATIENCE).untilAsserted(() -> status().body(not(containsString("\"late-000000\""))));
    }

    private static void order(Designated entry, OrderId order) {
        PublishedEvents.send(new MeasureOrdered(
                entry.entry(),
                entry.subject(),
                order,
                "PUN-10-02",
                1,
                new DepartmentId("late-000000"),
                "MOU-TAXATION-BLACK",
                1,
                null,
                null));
    }

    private static MeasureOverdue overdue(
            Designated entry, OrderId order, String department, OrderStep step, int turn) {
        return new MeasureOverdue(
                entry.entry(),
                entry.subject(),
                order,
                new DepartmentId(department),
                step,
                turn,
                LocalDate.of(2026, 11, 20));
    }

    private static MeasureChangeConfirmed confirmed(Designated entry, OrderId order, int turn) {
        return new MeasureChangeConfirmed(entry.entry(), entry.subject(), order, new DepartmentId("late-000000"), turn);
    }

    private static ValidatableResponse ask(String code) {
        return given().header("Authorization", "Bearer " + CUSTOMS)
                .contentType("application/json")
                .body(Map.of("code", code, "purpose", "示例审批", "legalGround", "示例依据"))
                .post("/inquiries")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse status() {
        return given().get("/public/status").then().statusCode(200);
    }
}
