package org.creditlists.incentive.order;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.incentive.PublishedEntries;
import org.creditlists.incentive.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestClock;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** M4: the service walks through the days, its own clock says which day it is. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class OrderThroughDaysTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final DepartmentId DEPARTMENT = new DepartmentId("market-000000");

    @Inject
    WhenDayComesThenChaseAndLift day;

    @Inject
    WorkingDays calendar;

    @Inject
    LegalDay legalDay;

    private final LocalDate start = LocalDate.now(WorkingDays.LEGAL_ZONE);

    @AfterEach
    void backToToday() {
        TestClock.setAhead(Duration.ZERO);
    }

    @Test
    void aDeadlinePassesAndTheNextOneCountsFromTheDayOfTheServiceUntilTheEntryIsOver() {
        LocalDate due = calendar.after(start, 3).day();
        LocalDate lastDay = due.plusDays(5);
        String order = orderOf(PublishedEntries.list(
                ListKind.BLACK,
                "FOOD_DRUGS",
                SubjectKind.ORGANISATION,
                Samples.code(2_991),
                List.of(),
                "market-420000",
                lastDay));

        walk(due);
        get(order).body("overdue", equalTo(false));
        walk(due.plusDays(1));
        get(order).body("overdue", equalTo(true));
        act(order, "acknowledgement")
                .statusCode(200)
                .body("overdue", equalTo(false))
                .body("dueOn", equalTo(calendar.after(due.plusDays(1), 15).day().toString()));
        walk(lastDay);
        get(order).body("state", equalTo("ACKNOWLEDGED"));
        walk(lastDay.plusDays(1));
        get(order).body("state", equalTo("LIFTED"));
    }

    /** Looks at the day; the sweep looks by the same clock, at most every twenty seconds. */
    private void walk(LocalDate to) {
        TestClock.setAhead(Duration.ofDays(ChronoUnit.DAYS.between(start, to)));
        day.chase(legalDay.today());
        day.lift(legalDay.today());
    }

    private static String orderOf(Designated entry) {
        await().atMost(PATIENCE).until(() -> !orders(entry).isEmpty());
        return String.valueOf(orders(entry).getFirst().get("order"));
    }

    private static List<Map<String, Object>> orders(Designated entry) {
        List<Map<String, Object>> all = given().auth()
                .oauth2(TestTokens.auditor())
                .get("/entries/" + entry.entry() + "/orders")
                .then()
                .extract()
                .path("");
        return all.stream()
                .filter(order -> "PUN-10-02".equals(order.get("measure")))
                .toList();
    }

    private static ValidatableResponse get(String order) {
        return given().auth()
                .oauth2(TestTokens.department(DEPARTMENT.value()))
                .get("/orders/" + order)
                .then();
    }

    private static ValidatableResponse act(String order, String what) {
        return given().auth()
                .oauth2(TestTokens.department(DEPARTMENT.value()))
                .post("/orders/" + order + "/" + what)
                .then();
    }
}
