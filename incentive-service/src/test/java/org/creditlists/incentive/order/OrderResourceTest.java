package org.creditlists.incentive.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creditlists.incentive.PublishedEntries.today;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditlists.base.codec.CreditEventCodec;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.MeasureAcknowledged;
import org.creditlists.contracts.event.MeasureEvent;
import org.creditlists.contracts.event.MeasureOverdue;
import org.creditlists.contracts.event.MeasureReminded;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ObjectionRejected;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.PersonRole;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.incentive.PublishedEntries;
import org.creditlists.incentive.Samples;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** M3, M4, M5, M7, C9 as departments, subjects, officers and auditors see them. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = OrderResourceTest.DATABASE))
class OrderResourceTest {

    static final String DATABASE = "incentive_orders";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
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
        post(MARKET, order, "application", null).statusCode(409).body("code", equalTo("not-acknowledged"));
        post(MARKET, order, "acknowledgement", null)
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("step", equalTo("REPORT"))
                .body("dueOn", equalTo(calendar.after(today(), 15).day().toString()));
        post(MARKET, order, "acknowledgement", null).statusCode(200).body("state", equalTo("ACKNOWLEDGED"));
        post(MARKET, order, "application", null)
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("step", nullValue());

        CaseId objection = new CaseId(UUID.randomUUID());
        PublishedEvents.send(new ObjectionRaised(
                entry.entry(), entry.subject(), objection, Objector.SUBJECT, "FACTS_WRONG", 1, true));
        until(order, "suspended", true);
        post(MARKET, order, "application", null).statusCode(409).body("code", equalTo("order-suspended"));
        get(MARKET, "/orders/" + order)
                .body("step", equalTo("CONFIRM"))
                .body("turn", equalTo(1))
                .body("dueOn", equalTo(calendar.after(today(), 1).day().toString()));
        post(MARKET, order, "confirmation", Map.of("turn", 2)).statusCode(422).body("code", equalTo("turn-unknown"));

        PublishedEvents.send(
                new ObjectionRejected(entry.entry(), entry.subject(), objection, "tax-420000", "INFORMATION_CORRECT"));
        until(order, "suspended", false);
        // The confirmation of the suspension comes late, and again; it counts up to its own turn.
        post(MARKET, order, "confirmation", Map.of("turn", 1)).statusCode(200).body("step", equalTo("CONFIRM"));
        post(MARKET, order, "confirmation", Map.of("turn", 1)).statusCode(200).body("confirmed", equalTo(1));
        post(MARKET, order, "confirmation", Map.of("turn", 2)).statusCode(200).body("step", nullValue());

        PublishedEntries.end(entry, EndReason.REVOKED);
        until(order, "state", "LIFTED");
        post(MARKET, order, "application", null).statusCode(409).body("code", equalTo("order-lifted"));
        get(MARKET, "/orders/" + order).body("name", nullValue()).body("step", equalTo("CONFIRM"));
        get(TestTokens.auditor(), "/efficacy/unconfirmed-lifts").body("rows.order", hasItem(order));
        post(MARKET, order, "confirmation", Map.of("turn", 3)).statusCode(200).body("step", nullValue());
        get(TestTokens.auditor(), "/orders/" + order + "/why")
                .body("changes.change", equalTo(List.of("SUSPENDED", "RESUMED", "LIFTED")))
                .body("changes.confirmedAt", everyItem(not(nullValue())))
                .body("changes[2].cause", equalTo("ENTRY_ENDED"));
    }

    @Test
    void whoIsNotConcernedAndWhatIsUnknownIsRefused() {
        Designated entry = black(List.of());
        String order = orderOf(entry, "PUN-10-02");
        post(CUSTOMS, order, "acknowledgement", null).statusCode(403).body("code", equalTo("not-your-order"));
        get(CUSTOMS, "/orders/" + order).statusCode(403);
        get(CUSTOMS, "/orders/" + order + "/why").statusCode(403).body("code", equalTo("not-concerned"));
        get(TestTokens.subject(Samples.code(1)), "/orders/" + order + "/why").statusCode(403);
        post(MARKET, UUID.randomUUID().toString(), "acknowledgement", null)
                .statusCode(404)
                .body("code", equalTo("order-unknown"));
        get(TestTokens.officer("tax-420000"), "/orders").statusCode(403);
        given().get("/orders").then().statusCode(401);
        get(MARKET, "/orders?after=nonsense").statusCode(422).body("code", equalTo("cursor-wrong"));
        get(MARKET, "/orders?limit=0").statusCode(422);
        post(MARKET, order, "confirmation", Map.of()).statusCode(422).body("pointer", equalTo("/turn"));
        post(MARKET, order, "confirmation", Map.of("turn", 1, "more", 1)).statusCode(400);
        post(MARKET, order, "non-application", Map.of("reason", "NO_SUCH")).statusCode(400);
    }

    @Test
    void whyIsAnsweredFromTheOrderBackToTheStandard() {
        Designated entry = black(List.of());
        String order = orderOf(entry, "PUN-10-02");
        get(MARKET, "/orders/" + order + "/why")
                .statusCode(200)
                .body("order.name", equalTo(PublishedEntries.NAME))
                .body("measure.basis.zh", equalTo("国发〔2016〕33号第（十）条"))
                .body("measure.mustNot.en", containsString("Never"))
                .body("memorandum.code", equalTo("MOU-FOOD_DRUGS-BLACK"))
                .body("memorandum.signatures.party", hasItem("market-000000"))
                .body("entry.standard.id", equalTo("FOOD_DRUGS-BLACK"))
                .body("decision.number", equalTo("示例〔2026〕1号"))
                .body("remedies", hasSize(2));
        given().auth()
                .oauth2(MARKET)
                .contentType("application/json")
                .body(Map.of("code", code))
                .post("/orders/search")
                .then()
                .statusCode(200)
                .body("order.order", hasItem(order))
                .body("order.department", everyItem(equalTo("market-000000")));
        get(TestTokens.subject(code), "/orders/mine").statusCode(200).body("order", hasSize(5));
        String page = given().auth()
                .oauth2(TestTokens.subject(code))
                .accept("text/html")
                .get("/orders/mine")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();
        assertThat(page).contains("从严审核行政许可", "国发〔2016〕33号第（十）条", "示例〔2026〕1号", "如何救济");
        get(TestTokens.auditor(), "/orders/" + order + "/why")
                .statusCode(200)
                .body("order.name", nullValue())
                .body("decision", nullValue());
        get(TestTokens.subject(Samples.code(3)), "/orders/mine").body("", empty());
    }

    @Test
    void peopleBehindAnOrganisationHaveTheirOwnOrdersOnlyWhereTheMeasureAllowsIt() {
        PersonId head = PersonId.random();
        Designated entry = black(List.of(
                new Dossier.Person(head, PersonRole.LEGAL_REPRESENTATIVE, "示例人甲", Samples.person(7)),
                new Dossier.Person(PersonId.random(), PersonRole.DIRECTLY_RESPONSIBLE, "示例人乙", Samples.person(8))));
        await().atMost(PATIENCE).until(() -> ordersOf(entry).size() == 5 + 4);
        List<Map<String, Object>> of = ordersOf(entry).stream()
                .filter(order -> head.toString().equals(order.get("person")))
                .toList();
        assertThat(of).extracting(order -> order.get("measure")).containsExactlyInAnyOrder("PUN-10-13", "PUN-10-14");
        get(MARKET, "/orders/" + order(of, "PUN-10-13"))
                .body("name", equalTo("示例人甲"))
                .body("organisation", equalTo(PublishedEntries.NAME))
                .body("role", equalTo("LEGAL_REPRESENTATIVE"));
        get(TestTokens.subject(Samples.person(7)), "/orders/mine").body("order", hasSize(2));
        String own = "/orders/" + order(of, "PUN-10-13") + "/why";
        get(TestTokens.subject(Samples.person(7)), own).statusCode(200).body("order.name", equalTo("示例人甲"));
        // Who stands beside them behind the same organisation, and the organisation itself, do not read it.
        get(TestTokens.subject(Samples.person(8)), own).statusCode(403);
        get(TestTokens.subject(code), own).statusCode(403);
        PublishedEvents.send(new Corrected(
                entry.entry(),
                entry.subject(),
                2,
                "GROUND",
                entry.decisionDate(),
                entry.validUntil(),
                entry.displayUntil(),
                null,
                Set.of(),
                List.of("people")));
        PublishedEvents.send(new Dossier(
                entry.entry(),
                entry.subject(),
                SubjectKind.ORGANISATION,
                PublishedEntries.NAME,
                code,
                true,
                "示例",
                "示例",
                null,
                null,
                null,
                List.of()));
        await().atMost(PATIENCE).until(() -> ordersOf(entry).stream()
                .filter(order -> order.get("person") != null)
                .allMatch(order -> is(order, "state", "LIFTED")));
        assertThat(ordersOf(entry))
                .filteredOn(order -> order.get("person") == null)
                .hasSize(5)
                .noneMatch(order -> is(order, "state", "LIFTED"));
    }

    @Test
    void aReportSaysWhyAMeasureIsNotAppliedAndItsWordsGoWithTheEntry() {
        Designated entry = black(List.of());
        String recommended = orderOf(entry, "PUN-10-02");
        post(MARKET, recommended, "acknowledgement", null).statusCode(200);
        post(MARKET, recommended, "non-application", Map.of("reason", "LEGAL_OBSTACLE"))
                .statusCode(422)
                .body("code", equalTo("remark-missing"));
        post(MARKET, recommended, "non-application", Map.of("reason", "NOT_ADOPTED", "remark", "示例"))
                .statusCode(200)
                .body("state", equalTo("NOT_APPLIED"));
        get(TestTokens.subject(code), "/orders/" + recommended + "/why").body("remark", equalTo("示例"));
        post(MARKET, recommended, "application", null).statusCode(200).body("state", equalTo("APPLIED"));
        post(MARKET, recommended, "non-application", Map.of("reason", "NOTHING_TO_APPLY_TO"))
                .statusCode(409)
                .body("code", equalTo("already-applied"));
        PublishedEntries.end(entry, EndReason.REVOKED);
        until(recommended, "state", "LIFTED");
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
        post(MARKET, mandatory, "acknowledgement", null).statusCode(200).body("mandatory", equalTo(true));
        post(MARKET, mandatory, "non-application", Map.of("reason", "NOT_ADOPTED", "remark", "示例"))
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
        post(MARKET, order, "acknowledgement", null).body("overdue", equalTo(false));
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
            both.add(
                    () -> post(MARKET, order, "acknowledgement", null).extract().statusCode());
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

    @Test
    void casesAreReportedOnceNameNobodyAndCountAgainstTheDesignations() throws IOException {
        PublishedEvents.send(PublishedEvents.authority("tax-420000", "PROVINCE", "420000", "TAXATION"));
        Designated entry = black(List.of());
        String order = orderOf(entry, "PUN-10-02");
        String path = "/orders/" + order + "/cases/" + UUID.randomUUID();
        Map<String, Object> report = Map.of(
                "happenedOn",
                today().toString(),
                "province",
                "420000",
                "city",
                "420100",
                "typical",
                true,
                "summary",
                "示例案例：某企业许可从严审核");
        put(MARKET, path, report).statusCode(409).body("code", equalTo("case-without-application"));
        post(MARKET, order, "acknowledgement", null);
        post(MARKET, order, "application", null);
        put(MARKET, path, Map.of("happenedOn", today().toString(), "province", "420000", "summary", "示 例企业的许可从严审核"))
                .statusCode(422)
                .body("code", equalTo("names-the-subject"));
        put(MARKET, path, Map.of("happenedOn", today().plusDays(1).toString(), "province", "420000", "summary", "示例"))
                .statusCode(422)
                .body("code", equalTo("case-in-future"));
        put(MARKET, path, Map.of("happenedOn", today().toString(), "province", "42", "summary", "示例"))
                .statusCode(422)
                .body("pointer", equalTo("/province"));
        put(CUSTOMS, path, report).statusCode(403);
        put(MARKET, path, report).statusCode(200);
        put(MARKET, path, report).statusCode(200);
        put(MARKET, path, Map.of("happenedOn", today().toString(), "province", "420000", "summary", "其他"))
                .statusCode(409)
                .body("code", equalTo("case-reported-otherwise"));
        get(MARKET, "/efficacy/cases/own").body("caseId", hasItem(path.substring(path.lastIndexOf('/') + 1)));
        given().get("/efficacy/cases").then().statusCode(200).body("summary", hasItem("示例案例：某企业许可从严审核"));

        put(
                        MARKET,
                        "/orders/" + order + "/cases/" + UUID.randomUUID(),
                        Map.of("happenedOn", today().minusDays(1).toString(), "province", "420000", "summary", "其他"))
                .statusCode(422)
                .body("code", equalTo("case-before-order"));
        PublishedEntries.end(entry, EndReason.REVOKED);
        until(order, "state", "LIFTED");
        String late = "/orders/" + order + "/cases/" + UUID.randomUUID();
        put(MARKET, late, Map.of("happenedOn", today().toString(), "province", "420000", "summary", "示例企业"))
                .statusCode(409)
                .body("code", equalTo("entry-ended"));
        put(MARKET, late, Map.of("happenedOn", today().toString(), "province", "420000"))
                .statusCode(200)
                .body("summary", nullValue());
        given().get("/efficacy/provinces")
                .then()
                .statusCode(200)
                .body("columns.code", hasItem("percentMet"))
                .body("rows[0].cases", greaterThanOrEqualTo(1));
        String csv = given().accept("text/csv")
                .get("/efficacy/provinces")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).startsWith("\uFEFF省份 Province,");
        byte[] sheet = given().accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/efficacy/provinces")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            assertThat(workbook.getFirstSheet().read().getFirst().getCellText(0))
                    .isEqualTo("省份 Province");
        }
        String page = given().accept("text/html")
                .get("/efficacy/cities")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("城市激励指标");
        get(MARKET, "/efficacy/departments").statusCode(200).body("rows.department", hasItem("market-000000"));
        given().get("/efficacy/departments").then().statusCode(401);
        given().get("/efficacy/provinces?year=1999").then().statusCode(422);
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

    private static List<Map<String, Object>> ordersOf(Designated entry) {
        return get(TestTokens.operator(), "/orders/of-entry/" + entry.entry())
                .extract()
                .path("");
    }

    private static String orderOf(Designated entry, String measure) {
        await().atMost(PATIENCE).until(() -> ordersOf(entry).stream().anyMatch(order -> is(order, "measure", measure)));
        await().atMost(PATIENCE).until(() -> get(TestTokens.operator(), "/list/entries/" + entry.entry())
                .extract()
                .path("known"));
        return order(ordersOf(entry), measure);
    }

    private static String order(List<Map<String, Object>> orders, String measure) {
        return orders.stream()
                .filter(order -> is(order, "measure", measure))
                .map(order -> String.valueOf(order.get("order")))
                .findFirst()
                .orElseThrow();
    }

    private static boolean is(Map<String, Object> order, String member, Object value) {
        return value.equals(order.get(member));
    }

    private static void until(String order, String member, Object value) {
        await().atMost(PATIENCE)
                .until(() ->
                        value.equals(get(MARKET, "/orders/" + order).extract().path(member)));
    }

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    private static ValidatableResponse put(String token, String path, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }

    private static ValidatableResponse post(
            String token, String order, String what, @Nullable Map<String, Object> body) {
        var request = given().auth().oauth2(token);
        if (body != null) {
            request.contentType("application/json").body(body);
        }
        return request.post("/orders/" + order + "/" + what).then();
    }
}
