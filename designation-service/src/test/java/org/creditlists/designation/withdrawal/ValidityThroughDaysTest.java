package org.creditlists.designation.withdrawal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.designation.Samples;
import org.creditlists.designation.entry.EntryHandling;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestClock;
import org.creditlists.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** L5: the service walks through the days, its own clock says which day it is. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class ValidityThroughDaysTest {

    private static final String AUTHORITY = "tax-420000";

    @Inject
    EntryHandling entries;

    @Inject
    LegalDay legalDay;

    private final LocalDate start = Samples.today();

    @AfterEach
    void backToToday() {
        TestClock.setAhead(Duration.ZERO);
    }

    @Test
    void anEntryIsInForceOnItsLastDayAndEndsOnTheNext() {
        Map<String, Object> line = new HashMap<>(Samples.designation(Samples.code(991), "日-" + UUID.randomUUID()));
        line.put("list", "RED");
        line.put("ground", "NO_NEGATIVE_RECORD");
        line.put("validUntil", start.plusDays(2).toString());
        String entry = designate(line).statusCode(201).extract().path("entry");

        walk(2);
        reason(entry, null);
        walk(3);
        reason(entry, "EXPIRED");
    }

    @Test
    void aDecisionOfTomorrowIsTakenTomorrow() {
        Map<String, Object> line = new HashMap<>(Samples.designation(Samples.code(992), "日-" + UUID.randomUUID()));
        line.put("decisionDate", start.plusDays(1).toString());
        designate(line).statusCode(422).body("code", equalTo("decision-in-future"));
        walk(1);
        designate(line).statusCode(201);
    }

    /** Ends what is due on the day; the sweep looks by the same clock, at most every twenty seconds. */
    private void walk(int days) {
        TestClock.setAhead(Duration.ofDays(days));
        entries.expire(legalDay.today());
    }

    private static void reason(String entry, @Nullable String expected) {
        given().auth()
                .oauth2(TestTokens.auditor())
                .get("/entries/" + entry + "/history")
                .then()
                .statusCode(200)
                .body("content.findAll { it.reason != null }.reason[0]", equalTo(expected));
    }

    private static ValidatableResponse designate(Map<String, Object> line) {
        return given().auth()
                .oauth2(TestTokens.officer(AUTHORITY))
                .contentType("application/json")
                .body("{" + Samples.json(line) + "}")
                .post("/designations")
                .then();
    }
}
