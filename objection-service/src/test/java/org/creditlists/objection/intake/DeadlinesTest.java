package org.creditlists.objection.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.objection.ObjectionCalls;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.TestClock;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** O2: deadlines by the calendar. */
@QuarkusTest
class DeadlinesTest extends ObjectionCalls {

    @Inject
    LegalDay day;

    @Test
    void reminderAndEscalationComeByTheCalendarAndOnce() {
        Designated entry = listed(ListKind.BLACK, true);
        PublishedEvents.send(PublishedEvents.authority("tax-420000", "PROVINCE", "420000", new FieldCode("TAXATION")));
        PublishedEvents.send(PublishedEvents.authority("tax-000000", "NATIONAL", "000000", new FieldCode("TAXATION")));
        PublishedEvents.send(
                PublishedEvents.authority("court-000000", "NATIONAL", "000000", new FieldCode("COURT_ENFORCEMENT")));
        String id = object(entry, "FACTS_WRONG").statusCode(201).extract().path("caseId");
        await().atMost(PATIENCE).until(() -> get(subject, "/objections/" + id)
                .extract()
                .path("authority.zh")
                .equals("示例机构 tax-420000"));
        LocalDate deadline = calendar.after(today, 15).day();
        sweep.sweep(calendar.before(deadline, 4));
        assertThat(acts(id)).doesNotContain("reminded");
        sweep.sweep(calendar.before(deadline, 3));
        sweep.sweep(calendar.before(deadline, 3));
        sweep.sweep(deadline);
        assertThat(acts(id)).containsOnlyOnce("reminded").doesNotContain("overdue");
        passedUpOnceAndThenNobodyIsAbove(id, deadline);
    }

    private void passedUpOnceAndThenNobodyIsAbove(String id, LocalDate deadline) {
        get(TestTokens.officer("tax-000000"), "/objections/" + id).statusCode(404);
        sweep.sweep(deadline.plusDays(1));
        sweep.sweep(deadline);
        sweep.sweep(deadline.plusDays(1));
        assertThat(acts(id))
                .containsOnlyOnce("reminded")
                .containsOnlyOnce("overdue")
                .containsOnlyOnce("passed-up");
        get(subject, "/objections/" + id)
                .body("responsible.code", equalTo("tax-000000"))
                .body("overdue", equalTo(true))
                .body(
                        "deadline",
                        equalTo(calendar.after(deadline.plusDays(1), 10).day().toString()));
        get(TestTokens.officer("tax-000000"), "/objections").body("caseId", hasItem(id));
        get(OFFICER, "/objections?limit=200").body("caseId", hasItem(id));
        LocalDate second = calendar.after(deadline.plusDays(1), 10).day();
        sweep.sweep(second.plusDays(1));
        assertThat(acts(id)).contains("nobody-above");
        sweep.sweep(second.plusDays(400));
        assertThat(acts(id)).containsOnlyOnce("nobody-above");
        decide(TestTokens.officer("tax-000000"), id, "UPHELD", "WITHDRAWAL", null)
                .statusCode(200);
        get(OFFICER, "/objections?limit=200").body("caseId", not(hasItem(id)));
    }

    @Test
    void asTheDaysGoByACaseIsRemindedOfPassedUpAndLapsesWithItsEntry() {
        Designated entry = listed(ListKind.BLACK, true);
        PublishedEvents.send(PublishedEvents.authority("tax-420000", "PROVINCE", "420000", new FieldCode("TAXATION")));
        PublishedEvents.send(PublishedEvents.authority("tax-000000", "NATIONAL", "000000", new FieldCode("TAXATION")));
        String id = object(entry, "FACTS_WRONG").statusCode(201).extract().path("caseId");
        await().atMost(PATIENCE).until(() -> get(subject, "/objections/" + id)
                .extract()
                .path("authority.zh")
                .equals("示例机构 tax-420000"));
        LocalDate deadline = calendar.after(today, 15).day();
        walkTo(calendar.before(deadline, 4));
        assertThat(acts(id)).doesNotContain("reminded");
        walkTo(calendar.before(deadline, 3));
        assertThat(acts(id)).containsOnlyOnce("reminded");
        walkTo(deadline);
        assertThat(acts(id)).doesNotContain("overdue");
        LocalDate late = deadline.plusDays(1);
        walkTo(late);
        assertThat(acts(id)).containsOnlyOnce("overdue").containsOnlyOnce("passed-up");
        get(subject, "/objections/" + id)
                .body("deadline", equalTo(calendar.after(late, 10).day().toString()));
        object(entry, "LAW_WRONG")
                .statusCode(201)
                .body("raisedOn", equalTo(late.toString()))
                .body("deadline", equalTo(calendar.after(late, 15).day().toString()));
        end(entry, EndReason.REVOKED);
        await().atMost(PATIENCE).until(() -> acts(id).contains("lapsed"));
        get(subject, "/objections/" + id).body("state.code", equalTo("LAPSED")).body("statement", nullValue());
    }

    @AfterEach
    void setTheClockBack() {
        TestClock.setAhead(Duration.ZERO);
    }

    private void walkTo(LocalDate to) {
        TestClock.setAhead(Duration.ofDays(ChronoUnit.DAYS.between(today, to)));
        sweep.look(day.today());
    }
}
