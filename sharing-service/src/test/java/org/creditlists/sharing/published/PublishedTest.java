package org.creditlists.sharing.published;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.event.ConsentGiven;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.EntryShielded;
import org.creditlists.contracts.event.NoticeDelivered;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ShieldingEnded;
import org.creditlists.contracts.event.VerificationOverdue;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.DeliveryMethod;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.PublicationNeed;
import org.creditlists.contracts.list.VerificationStage;
import org.creditlists.sharing.Samples;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.sharing.figures.Trends;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S5, S7, S10, C11: what everybody may read. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "sharing_portal"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class PublishedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    EntryCollection collection;

    @AfterEach
    void today() {
        TestClock.setAhead(Duration.ZERO);
    }

    @Test
    void anOrganisationIsFoundByCodeAndByNameWithTheReasonAndItsPageSaysTheWayOut() {
        Designated entry =
                shared(Samples.Sample.of(ListKind.BLACK, Samples.code(1)).named("示例（上海）贸易有限公司"));
        search(Samples.code(1)).body("entries.name", contains("示例（上海）贸易有限公司")).body("entries.match", contains("CODE"));
        search("示例(上海)貿易有限公司")
                .body("entries.match", contains("SCRIPT"))
                .body("entries.code", contains(Samples.code(1)));
        search("示例上海贸易").body("entries.match", contains("FORM"));
        search("示例上海贸").body("entries", empty());
        search(Samples.code(1).substring(0, 17) + "#").body("entries", empty());
        search(Samples.code(1).replace("MA", "MB")).body("mistyped", equalTo(true));
        read("/public/entries/" + entry.entry())
                .body("field.zh", equalTo("税收"))
                .body("field.en", equalTo("Taxation"))
                .body("number", equalTo("示例〔2026〕1号"))
                .body("restorableFrom", equalTo(String.valueOf(entry.restorableFrom())));

        Samples.end(entry, EndReason.RESTORED);
        await().atMost(PATIENCE).untilAsserted(() -> given().get("/public/entries/" + entry.entry())
                .then()
                .statusCode(404)
                .body("code", equalTo("entry-not-published")));
        search(Samples.code(1)).body("entries", empty()).body("mistyped", equalTo(false));
    }

    @Test
    void aPersonOnRedIsShownOnlyWithConsentAndTheNumberIsMasked() {
        String person = Samples.person(7);
        Designated entry =
                shared(Samples.Sample.person(ListKind.RED, person).named("示例甲").needing(PublicationNeed.CONSENT));
        search(person).body("entries", empty());
        search("示例甲").body("entries", empty());
        given().get("/public/entries/" + entry.entry()).then().statusCode(404);
        PublishedEvents.send(new ConsentGiven(entry.entry(), entry.subject(), 2, Samples.today()));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        given().get("/public/entries/" + entry.entry()).then().statusCode(200));
        search("示例甲")
                .body("entries.code", contains("4" + "*".repeat(16) + person.substring(17)))
                .body(not(containsString(person)));
        // A number alone makes nobody's name known, and says nothing about a list.
        search(person).body("entries", empty()).body("records", empty()).body("mistyped", equalTo(false));
    }

    @Test
    void anEntryIsHiddenUntilItsNoticeIsDelivered() {
        Designated entry = shared(Samples.Sample.of(ListKind.BLACK, Samples.code(30))
                .named("示例送达有限公司")
                .needing(PublicationNeed.DELIVERY));
        assertThatItIsHidden(entry, "示例送达有限公司");
        PublishedEvents.send(
                new NoticeDelivered(entry.entry(), entry.subject(), 2, DeliveryMethod.POST, Samples.today()));
        await().atMost(PATIENCE).untilAsserted(() -> status(entry, 200));
        search("示例送达有限公司").body("entries", hasSize(1));
    }

    @Test
    void anEntryThatIsNeverPublishedStaysHidden() {
        Designated entry = shared(Samples.Sample.of(ListKind.BLACK, Samples.code(31))
                .named("示例轻微有限公司")
                .needing(PublicationNeed.NEVER));
        assertThatItIsHidden(entry, "示例轻微有限公司");
    }

    @Test
    void anEntryIsHiddenWhenItsDossierIsForgotten() {
        Designated entry =
                shared(Samples.Sample.of(ListKind.BLACK, Samples.code(33)).named("示例遗忘有限公司"));
        status(entry, 200);
        PublishedEvents.forget(entry.entry());
        await().atMost(PATIENCE).untilAsserted(() -> status(entry, 404));
        assertThatItIsHidden(entry, "示例遗忘有限公司");
    }

    @Test
    void anEntryIsHiddenWhileThePlanOfACourtRuns() {
        Designated entry =
                shared(Samples.Sample.of(ListKind.BLACK, Samples.code(32)).named("示例重整有限公司"));
        status(entry, 200);
        CaseId plan = new CaseId(java.util.UUID.randomUUID());
        LocalDate today = Samples.today();
        PublishedEvents.send(new EntryShielded(
                entry.entry(), entry.subject(), plan, new AuthorityId("court-420000"), today, today.plusYears(1)));
        await().atMost(PATIENCE).untilAsserted(() -> status(entry, 404));
        assertThatItIsHidden(entry, "示例重整有限公司");
        PublishedEvents.send(new ShieldingEnded(entry.entry(), entry.subject(), plan, today));
        await().atMost(PATIENCE).untilAsserted(() -> status(entry, 200));
    }

    private static void status(Designated entry, int status) {
        given().get("/public/entries/" + entry.entry()).then().statusCode(status);
    }

    private static void assertThatItIsHidden(Designated entry, String name) {
        status(entry, 404);
        search(name).body("entries", empty());
        String list = "/public/lists?list=BLACK&field=TAXATION";
        read(list).body("entries.name", not(hasItem(name)));
    }

    @Test
    void whatIsOverIsGoneAtTheInstantAlthoughItsRowStands() {
        Designated entry = shared(Samples.Sample.of(ListKind.BLACK, Samples.code(20))
                .named("示例期满有限公司")
                .until(Samples.today().plusDays(30), Samples.today().plusDays(10)));
        TestClock.setAhead(Duration.ofDays(10));
        read("/public/entries/" + entry.entry());
        TestClock.setAhead(Duration.ofDays(11));
        given().get("/public/entries/" + entry.entry()).then().statusCode(404);
        search("示例期满有限公司").body("entries", empty());
        read("/public/lists?list=BLACK&field=TAXATION").body("entries.name", not(hasItem("示例期满有限公司")));
    }

    @Test
    void listsAreReadPageByPageByFieldAndProvince() {
        for (int i = 0; i < 25; i++) {
            shared(Samples.Sample.of(ListKind.WATCH, Samples.code(100 + i))
                    .inField("CUSTOMS_SAMPLE")
                    .named("示例列表" + i));
        }
        // A field that no edition of standards has is not a choice.
        read("/public/lists?list=WATCH&field=CUSTOMS_SAMPLE").body("field", not(equalTo("CUSTOMS_SAMPLE")));
        // No other test of this service puts anybody on this list of this field.
        for (int i = 0; i < 25; i++) {
            shared(Samples.Sample.of(ListKind.WATCH, Samples.code(200 + i))
                    .inField("FALSE_ADVERTISING")
                    .named("示例招标" + i + "号"));
        }
        String list = "/public/lists?list=WATCH&field=FALSE_ADVERTISING";
        String next = read(list + "&province=42")
                .body("entries", hasSize(20))
                .extract()
                .path("next");
        read(list + "&province=42&after=" + next).body("entries", hasSize(5)).body("next", nullValue());
        read(list + "&province=11").body("entries", empty());
        // The cursor of one list is no cursor of another.
        read("/public/lists?list=RED&field=FALSE_ADVERTISING&after=" + next).body("startAgain", equalTo(true));
        read("/public/lists?list=NONE&field=%3Cscript%3E&province=x&after=y").body(not(containsString("<script>")));
    }

    @Test
    void statisticsAndStatusAreForEveryone() {
        Designated entry = shared(Samples.Sample.of(ListKind.BLACK, Samples.code(300)));
        read("/public/figures").body("byField.code", hasItem("TAXATION"));
        CaseId objection = new CaseId(java.util.UUID.randomUUID());
        PublishedEvents.send(new ObjectionRaised(
                entry.entry(), entry.subject(), objection, Objector.SUBJECT, new GroundCode("FACTS_WRONG"), 1, true));
        PublishedEvents.send(new VerificationOverdue(
                entry.entry(),
                entry.subject(),
                objection,
                VerificationStage.VERIFICATION,
                new AuthorityId("tax-420000"),
                Samples.today()));
        await().atMost(PATIENCE).untilAsserted(() -> read("/public/status")
                .body("overdue.name.zh", hasItem("tax-420000"))
                .body("sources", hasSize(4)));
        read("/public/figures/totals").body("list", contains("RED", "BLACK", "WATCH"));
    }

    @Inject
    Trends trends;

    @Test
    void trendsCountWhatBeganAndEndedAndErrorsCountAgainstTheirSourceAlone() {
        Designated kept = shared(Samples.Sample.of(ListKind.WATCH, Samples.code(310)));
        long before = inForce();
        Designated wrong = shared(Samples.Sample.of(ListKind.WATCH, Samples.code(311)));
        assertThat(inForce()).isEqualTo(before + 1);
        Samples.end(wrong, EndReason.ERROR);
        await().atMost(PATIENCE).until(() -> inForce() == before);
        trends().body("quality.find { it.authority == '" + kept.authority() + "' }.wrong", greaterThanOrEqualTo(1));
        read("/public/figures").body("trend", hasSize(13));
    }

    /** Of WATCH, over all fields and authorities. */
    private long inForce() {
        trends.refresh();
        var json = trends().extract().jsonPath();
        return sum(json.getList("months.findAll { it.list == 'WATCH' }.began", Long.class))
                - sum(json.getList("months.findAll { it.list == 'WATCH' }.ended", Long.class));
    }

    private static long sum(List<Long> figures) {
        return figures.stream().mapToLong(Long::longValue).sum();
    }

    private static ValidatableResponse trends() {
        return given().get("/statistics/trends").then().statusCode(200);
    }

    @Test
    void aTermThatIsTooShortTooLongOrHasHiddenCharactersIsRefused() {
        for (String term : List.of("x".repeat(500), "示例\u202E文", "", "示")) {
            asked(term).statusCode(422).body("code", equalTo("term-incomplete"));
        }
    }

    private Designated shared(Samples.Sample sample) {
        Designated entry = sample.publish();
        await().atMost(PATIENCE).until(() -> collection
                .find(entry.entry().value(), Samples.today().toEpochDay())
                .isPresent());
        return entry;
    }

    private static ValidatableResponse search(String term) {
        return asked(term).statusCode(200);
    }

    private static ValidatableResponse asked(String term) {
        return given().contentType("application/json")
                .body(Map.of("term", term))
                .post("/public/searches")
                .then();
    }

    private static ValidatableResponse read(String path) {
        return given().urlEncodingEnabled(false).get(path).then().statusCode(200);
    }
}
