package org.creditlists.restoration.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.restoration.RestorationCalls;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.TestClock;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** R3: deadlines by the calendar. */
@QuarkusTest
class DeadlinesTest extends RestorationCalls {

    @Inject
    LegalDay day;

    @Test
    void acceptanceAndDecisionAreRemindedOfAndPassedUpByTheCalendarAndOnce() {
        Designated entry = listed(ListKind.BLACK, today);
        String id = applyBelow(entry);
        LocalDate deadline = calendar.after(today, 3).day();
        sweep.sweep(calendar.before(deadline, 1));
        sweep.sweep(deadline);
        assertThat(acts(id)).containsOnlyOnce("reminded").doesNotContain("overdue");
        sweep.sweep(deadline.plusDays(1));
        sweep.sweep(deadline.plusDays(1));
        assertThat(acts(id)).containsOnlyOnce("overdue").containsOnlyOnce("passed-up");
        accept(TestTokens.officer("tax-000000"), id).statusCode(200).body("responsible.code", equalTo("tax-000000"));
        grant(OFFICER, id, CONFIRMED).statusCode(200);
    }

    @Test
    void asTheDaysGoByAnApplicationIsRemindedOfPassedUpAndLapsesWithItsEntry() {
        Designated entry = listed(ListKind.BLACK, today);
        String id = applyBelow(entry);
        LocalDate deadline = calendar.after(today, 3).day();
        walkTo(deadline);
        assertThat(acts(id)).containsOnlyOnce("reminded").doesNotContain("overdue");
        LocalDate late = deadline.plusDays(1);
        walkTo(late);
        assertThat(acts(id)).containsOnlyOnce("reminded").containsOnlyOnce("overdue");
        get(subject, "/restorations/" + id).body("responsible.code", equalTo("tax-000000"));
        accept(TestTokens.officer("tax-000000"), id)
                .statusCode(200)
                .body("deadline", equalTo(calendar.after(late, 10).day().toString()));
        refuse(TestTokens.officer("tax-000000"), id, "NOT_TRUE", late)
                .statusCode(422)
                .body("pointer", equalTo("/nextTryFrom"));
        PublishedEvents.send(
                new Withdrawn(entry.entry(), entry.subject(), 2, entry.list(), EndReason.REVOKED, late, null));
        await().atMost(PATIENCE).until(() -> acts(id).contains("lapsed"));
        get(subject, "/restorations/" + id).body("state.code", equalTo("LAPSED"));
    }

    @Test
    void aPlanShieldsUntilItsLastDayHasPassed() {
        Designated entry = listed(ListKind.BLACK, today);
        String id = shield(OFFICER, entry, today.plusDays(3))
                .statusCode(201)
                .extract()
                .path("caseId");
        String endedOn = "find { it.caseId == '" + id + "' }.endedOn";
        walkTo(today.plusDays(3));
        get(OFFICER, "/shieldings").body(endedOn, nullValue());
        walkTo(today.plusDays(4));
        get(OFFICER, "/shieldings").body(endedOn, equalTo(today.plusDays(4).toString()));
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
