package org.creditlists.incentive.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creditlists.incentive.Calls.PATIENCE;
import static org.creditlists.incentive.Calls.get;
import static org.creditlists.incentive.Calls.order;
import static org.creditlists.incentive.Calls.orderOf;
import static org.creditlists.incentive.Calls.ordersOf;
import static org.creditlists.incentive.Calls.report;
import static org.creditlists.incentive.Calls.until;
import static org.creditlists.incentive.PublishedEntries.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditlists.base.codec.CreditEventCodec;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.EntryShielded;
import org.creditlists.contracts.event.MeasureAcknowledged;
import org.creditlists.contracts.event.MeasureEvent;
import org.creditlists.contracts.event.MeasureOverdue;
import org.creditlists.contracts.event.MeasureReminded;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ObjectionRejected;
import org.creditlists.contracts.event.ObjectionRemedied;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.event.ShieldingEnded;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.incentive.PublishedEntries;
import org.creditlists.incentive.Samples;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** M3, M4, M5, M7, C9 as departments, subjects, officers and auditors see them. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class OrderResourceTest {

    private static final AtomicInteger COUNT = new AtomicInteger(2_000);
    private static final String MARKET = TestTokens.department("market-000000");
    private static final String CUSTOMS = TestTokens.department("customs-000000");

    private final String code = Samples.code(COUNT.incrementAndGet());

    @Inject
    WhenDayComesThenChaseAndLift day;

    @Inject
    Decisions<CreditEvent> decisions;

    @Inject
    WorkingDays calendar;

    @Test
    void anOrderIsAcknowledgedAppliedSuspendedResumedAndLiftedAndEachIsConfirmedInItsTime() {
        Designated entry = black(List.of());
        String order = orderOf(entry, "PUN-10-02");
        takeIntoWorkAndApply(order);
        CaseId objection = new CaseId(UUID.randomUUID());
        suspend(entry, order, objection);
        resume(entry, order, objection);
        lift(entry, order);
    }

    private void takeIntoWorkAndApply(String order) {
        report(MARKET, order, "application", null).statusCode(409).body("code", equalTo("not-acknowledged"));
        report(MARKET, order, "acknowledgement", null)
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("step", equalTo("REPORT"))
                .body("dueOn", equalTo(calendar.after(today(), 15).day().toString()));
        report(MARKET, order, "acknowledgement", null).statusCode(200).body("state", equalTo("ACKNOWLEDGED"));
        report(MARKET, order, "application", null)
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("step", nullValue());
    }

    private void suspend(Designated entry, String order, CaseId objection) {
        PublishedEvents.send(new ObjectionRaised(
                entry.entry(), entry.subject(), objection, Objector.SUBJECT, new GroundCode("FACTS_WRONG"), 1, true));
        until(MARKET, order, "suspended", true);
        report(MARKET, order, "application", null).statusCode(409).body("code", equalTo("order-suspended"));
        get(MARKET, "/orders/" + order)
                .body("step", equalTo("CONFIRM"))
                .body("turn", equalTo(1))
                .body("dueOn", equalTo(calendar.after(today(), 1).day().toString()));
        report(MARKET, order, "confirmation", Map.of("turn", 2)).statusCode(422).body("code", equalTo("turn-unknown"));
    }

    private static void resume(Designated entry, String order, CaseId objection) {
        PublishedEvents.send(new ObjectionRejected(
                entry.entry(), entry.subject(), objection, new AuthorityId("tax-420000"), "INFORMATION_CORRECT"));
        until(MARKET, order, "suspended", false);
        // The confirmation of the suspension comes late, and again; it counts up to its own turn.
        report(MARKET, order, "confirmation", Map.of("turn", 1)).statusCode(200).body("step", equalTo("CONFIRM"));
        report(MARKET, order, "confirmation", Map.of("turn", 1)).statusCode(200).body("confirmed", equalTo(1));
        report(MARKET, order, "confirmation", Map.of("turn", 2)).statusCode(200).body("step", nullValue());
    }

    private static void lift(Designated entry, String order) {
        PublishedEntries.end(entry, EndReason.REVOKED);
        until(MARKET, order, "state", "LIFTED");
        report(MARKET, order, "application", null).statusCode(409).body("code", equalTo("order-lifted"));
        get(MARKET, "/orders/" + order).body("name", nullValue()).body("step", equalTo("CONFIRM"));
        get(TestTokens.auditor(), "/efficacy/unconfirmed-lifts").body("rows.order", hasItem(order));
        get(TestTokens.officer("tax-420000"), "/efficacy/unconfirmed-lifts").body("rows.order", hasItem(order));
        get(TestTokens.officer("market-420000"), "/efficacy/unconfirmed-lifts").body("rows.order", not(hasItem(order)));
        report(MARKET, order, "confirmation", Map.of("turn", 3)).statusCode(200).body("step", nullValue());
        get(TestTokens.auditor(), "/orders/" + order + "/why")
                .body("changes.change", equalTo(List.of("SUSPENDED", "RESUMED", "LIFTED")))
                .body("changes.confirmedAt", everyItem(not(nullValue())))
                .body("changes[2].cause", equalTo("ENTRY_ENDED"));
    }

    @Test
    void anOrderRestsUntilAnUpheldObjectionHasCorrectedItsEntryAndWhileAPlanOfACourtRuns() {
        Designated entry = black(List.of());
        String order = orderOf(entry, "PUN-10-02");
        report(MARKET, order, "acknowledgement", null).statusCode(200);
        CaseId objection = new CaseId(UUID.randomUUID());
        suspend(entry, order, objection);
        AuthorityId authority = new AuthorityId("tax-420000");
        PublishedEvents.send(
                new ObjectionUpheld(entry.entry(), entry.subject(), objection, authority, 1, Remedy.CORRECTION, null));
        PublishedEvents.send(new ObjectionRemedied(entry.entry(), entry.subject(), objection, 2));
        // The version that corrects it is announced, and not there yet.
        report(MARKET, order, "application", null).statusCode(409).body("code", equalTo("order-suspended"));
        PublishedEntries.correct(entry, 2);
        until(MARKET, order, "suspended", false);

        CaseId plan = new CaseId(UUID.randomUUID());
        PublishedEvents.send(
                new EntryShielded(entry.entry(), entry.subject(), plan, authority, today(), today().plusMonths(1)));
        until(MARKET, order, "suspended", true);
        report(MARKET, order, "application", null).statusCode(409).body("code", equalTo("order-suspended"));
        PublishedEvents.send(new ShieldingEnded(entry.entry(), entry.subject(), plan, today()));
        until(MARKET, order, "suspended", false);
        report(MARKET, order, "application", null).statusCode(200).body("state", equalTo("APPLIED"));
        get(MARKET, "/orders/" + order + "/why")
                .body("changes.change", equalTo(List.of("SUSPENDED", "RESUMED", "SUSPENDED", "RESUMED")));
    }

    @Test
    void whoIsNotConcernedAndWhatIsUnknownIsRefused() {
        Designated entry = black(List.of());
        String order = orderOf(entry, "PUN-10-02");
        report(CUSTOMS, order, "acknowledgement", null).statusCode(404).body("code", equalTo("order-unknown"));
        get(CUSTOMS, "/orders/" + order).statusCode(404);
        get(CUSTOMS, "/orders/" + order + "/why").statusCode(404).body("code", equalTo("order-unknown"));
        get(TestTokens.subject(Samples.code(1)), "/orders/" + order + "/why").statusCode(404);
        report(MARKET, UUID.randomUUID().toString(), "acknowledgement", null)
                .statusCode(404)
                .body("code", equalTo("order-unknown"));
        get(TestTokens.officer("tax-420000"), "/orders").statusCode(403);
        given().get("/orders").then().statusCode(401);
        get(MARKET, "/orders?after=nonsense").statusCode(422).body("code", equalTo("cursor-wrong"));
        get(MARKET, "/orders?limit=0").statusCode(422);
        report(MARKET, order, "confirmation", Map.of()).statusCode(422).body("pointer", equalTo("/turn"));
        report(MARKET, order, "confirmation", Map.of("turn", 1, "more", 1)).statusCode(400);
        report(MARKET, order, "non-application", Map.of("reason", "NO_SUCH")).statusCode(400);
    }

    @Test
    void aReportSaysWhyAMeasureIsNotAppliedAndItsWordsGoWithTheEntry() {
        Designated entry = black(List.of());
        String recommended = orderOf(entry, "PUN-10-02");
        report(MARKET, recommended, "acknowledgement", null).statusCode(200);
        report(MARKET, recommended, "non-application", Map.of("reason", "LEGAL_OBSTACLE"))
                .statusCode(422)
                .body("code", equalTo("remark-missing"));
        report(MARKET, recommended, "non-application", Map.of("reason", "NOT_ADOPTED", "remark", "示例"))
                .statusCode(200)
                .body("state", equalTo("NOT_APPLIED"));
        get(TestTokens.subject(code), "/orders/" + recommended + "/why").body("remark", equalTo("示例"));
        report(MARKET, recommended, "application", null).statusCode(200).body("state", equalTo("APPLIED"));
        report(MARKET, recommended, "non-application", Map.of("reason", "NOTHING_TO_APPLY_TO"))
                .statusCode(409)
                .body("code", equalTo("already-applied"));
        PublishedEntries.end(entry, EndReason.REVOKED);
        until(MARKET, recommended, "state", "LIFTED");
        await().atMost(PATIENCE)
                .until(() -> get(TestTokens.officer("tax-420000"), "/orders/" + recommended + "/why")
                                .extract()
                                .path("remark")
                        == null);
        Designated watch = PublishedEntries.list(
                ListKind.WATCH,
                "FOOD_DRUGS",
                SubjectKind.ORGANISATION,
                Samples.code(COUNT.incrementAndGet()),
                List.of());
        String mandatory = orderOf(watch, "PUN-10-01");
        report(MARKET, mandatory, "acknowledgement", null).statusCode(200).body("mandatory", equalTo(true));
        report(MARKET, mandatory, "non-application", Map.of("reason", "NOT_ADOPTED", "remark", "示例"))
                .statusCode(422)
                .body("code", equalTo("measure-mandatory"));
    }

    @Test
    void deadlinesAreRemindedOfOnceAndMissedOnceHoweverOftenTheDayIsLookedAt() {
        Designated entry = black(List.of());
        String order = orderOf(entry, "PUN-10-02");
        var due = calendar.after(today(), 3).day();
        day.chase(calendar.before(due, 1));
        day.chase(due);
        assertThat(chased(entry)).hasOnlyElementsOfType(MeasureReminded.class).hasSize(5);
        day.chase(due.plusDays(1));
        day.chase(due.plusDays(2));
        assertThat(chased(entry)).filteredOn(MeasureOverdue.class::isInstance).hasSize(5);
        get(MARKET, "/orders/" + order).body("overdue", equalTo(true));
        report(MARKET, order, "acknowledgement", null).body("overdue", equalTo(false));
        day.chase(due.plusDays(3));
        assertThat(chased(entry)).hasSize(10);
    }

    @Test
    void anEntryWhoseTimeOfUseIsOverHasNoOrders() {
        Designated entry = PublishedEntries.list(
                ListKind.BLACK,
                "FOOD_DRUGS",
                SubjectKind.ORGANISATION,
                code,
                List.of(),
                "market-420000",
                today().plusDays(1));
        String order = orderOf(entry, "PUN-10-02");
        day.lift(today().plusDays(1));
        get(MARKET, "/orders/" + order).body("state", equalTo("ORDERED"));
        day.lift(today().plusDays(2));
        get(MARKET, "/orders/" + order).body("state", equalTo("LIFTED"));
        Designated over = PublishedEntries.list(
                ListKind.BLACK,
                "FOOD_DRUGS",
                SubjectKind.ORGANISATION,
                Samples.code(COUNT.incrementAndGet()),
                List.of(),
                "market-420000",
                today().minusDays(1));
        Designated after = black(List.of());
        orderOf(after, "PUN-10-02");
        assertThat(ordersOf(over)).isEmpty();
    }

    @Test
    void theSameReportTwiceAtOnceIsOnce() throws Exception {
        Designated entry = black(List.of());
        String order = orderOf(entry, "PUN-10-02");
        List<Callable<Integer>> both = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            both.add(() ->
                    report(MARKET, order, "acknowledgement", null).extract().statusCode());
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : threads.invokeAll(both)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(decisions.history(Boundary.of(CreditEventCodec.ENTRY, entry.entry())))
                .filteredOn(event -> event instanceof MeasureAcknowledged)
                .hasSize(1);
    }

    private Designated black(List<Dossier.Person> people) {
        return PublishedEntries.list(ListKind.BLACK, "FOOD_DRUGS", SubjectKind.ORGANISATION, code, people);
    }

    private List<MeasureEvent> chased(Designated entry) {
        return decisions.history(Boundary.of(CreditEventCodec.ENTRY, entry.entry())).stream()
                .filter(event -> event instanceof MeasureReminded || event instanceof MeasureOverdue)
                .map(MeasureEvent.class::cast)
                .toList();
    }
}
