package org.creditlists.sharing.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.creditlists.contracts.event.ConsentGiven;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.VerificationOverdue;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.EndReason;
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

/** S5, S7, S10: the portal as everyone sees it. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "sharing_portal"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class PortalTest {

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
        search(Samples.code(1)).body(containsString("示例（上海）贸易有限公司")).body(containsString("代码一致"));
        search("示例(上海)貿易有限公司").body(containsString("除繁简体外一致")).body(containsString(Samples.code(1)));
        search("示例上海贸易").body(containsString("请以代码核对"));
        search("示例上海贸").body(containsString("没有查到"));
        search(Samples.code(1).substring(0, 17) + "#").body(not(containsString("示例（上海）")));
        search(Samples.code(1).replace("MA", "MB")).body(containsString("校验未通过"));
        page("/entry/" + entry.entry())
                .body(containsString("税收"))
                .body(containsString("如何修复"))
                .body(containsString("示例〔2026〕1号"))
                .body(containsString(String.valueOf(entry.restorableFrom())));
        given().header("Accept-Language", "en")
                .get("/entry/" + entry.entry())
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body(containsString("How to be restored"))
                .body(containsString("Taxation"));

        Samples.end(entry, EndReason.RESTORED);
        await().atMost(PATIENCE).untilAsserted(() -> given().get("/entry/" + entry.entry())
                .then()
                .statusCode(404)
                .body(containsString("不再公示")));
        search(Samples.code(1)).body(containsString("没有查到"));
    }

    @Test
    void aPersonOnRedIsShownOnlyWithConsentAndTheNumberIsMasked() {
        String person = Samples.person(7);
        Designated entry =
                shared(Samples.Sample.person(ListKind.RED, person).named("示例甲").needing(PublicationNeed.CONSENT));
        search(person).body(containsString("没有查到"));
        search("示例甲").body(containsString("没有查到"));
        given().get("/entry/" + entry.entry()).then().statusCode(404);
        PublishedEvents.send(new ConsentGiven(entry.entry(), entry.subject(), 2, Samples.today()));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> given().get("/entry/" + entry.entry()).then().statusCode(200));
        search("示例甲")
                .body(containsString("4" + "*".repeat(16) + person.substring(17)))
                .body(not(containsString(person)));
    }

    @Test
    void whatIsOverIsGoneAtTheInstantAlthoughItsRowStands() {
        Designated entry = shared(Samples.Sample.of(ListKind.BLACK, Samples.code(20))
                .named("示例期满有限公司")
                .until(Samples.today().plusDays(30), Samples.today().plusDays(10)));
        TestClock.setAhead(Duration.ofDays(10));
        page("/entry/" + entry.entry());
        TestClock.setAhead(Duration.ofDays(11));
        given().get("/entry/" + entry.entry()).then().statusCode(404);
        search("示例期满有限公司").body(containsString("没有查到"));
        page("/lists?list=BLACK&field=TAXATION").body(not(containsString("示例期满")));
    }

    @Test
    void listsAreReadPageByPageByFieldAndProvince() {
        for (int i = 0; i < 25; i++) {
            shared(Samples.Sample.of(ListKind.WATCH, Samples.code(100 + i))
                    .inField("CUSTOMS_SAMPLE")
                    .named("示例列表" + i));
        }
        // A field that no edition of standards has is not a choice of the form.
        page("/lists?list=WATCH&field=CUSTOMS_SAMPLE").body(not(containsString("示例列表")));
        for (int i = 0; i < 25; i++) {
            shared(Samples.Sample.of(ListKind.WATCH, Samples.code(200 + i))
                    .inField("BIDDING")
                    .named("示例招标" + i + "号"));
        }
        String first =
                page("/lists?list=WATCH&field=BIDDING&province=42").extract().asString();
        assertThat(first.split("示例招标", -1)).hasSize(21);
        String next = first.replaceAll("(?s).*href=\"(/lists[^\"]*after=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        String second = page(next).extract().asString();
        assertThat(second.split("示例招标", -1)).hasSize(6);
        page("/lists?list=WATCH&field=BIDDING&province=11").body(containsString("没有可公示"));
        // The cursor of one list is no cursor of another.
        page(next.replace("WATCH", "RED")).body(containsString("请从第一页重新查看"));
        page("/lists?list=NONE&field=%3Cscript%3E&province=x&after=y").body(not(containsString("<script>")));
    }

    @Test
    void statisticsAndStatusAreForEveryone() {
        Designated entry = shared(Samples.Sample.of(ListKind.BLACK, Samples.code(300)));
        page("/statistics").body(containsString("按领域"));
        CaseId objection = new CaseId(java.util.UUID.randomUUID());
        PublishedEvents.send(new ObjectionRaised(
                entry.entry(), entry.subject(), objection, Objector.SUBJECT, "FACTS_WRONG", 1, true));
        PublishedEvents.send(new VerificationOverdue(
                entry.entry(),
                entry.subject(),
                objection,
                VerificationStage.VERIFICATION,
                "tax-420000",
                Samples.today()));
        await().atMost(PATIENCE).untilAsserted(() -> page("/status").body(containsString("tax-420000")));
        page("/").body(containsString("信用中国"));
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
        page("/statistics").body(containsString("逐月趋势"));
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
    void scriptsInNamesAndQuestionsAreTexts() {
        shared(Samples.Sample.of(ListKind.BLACK, Samples.code(400)).named("<script>alert(1)</script>示例"));
        String answer = search("<script>alert(1)</script>示例").extract().asString();
        assertThat(answer).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
        search("x".repeat(500)).body(containsString("请输入完整的名称或代码"));
        search("示例\u202E文").body(containsString("请输入完整的名称或代码"));
        search("").body(containsString("请输入完整的名称或代码"));
    }

    @Test
    void bothLanguagesHaveTheSameMessages() throws IOException {
        assertThat(messages("/portal/zh.properties").stringPropertyNames())
                .isEqualTo(messages("/portal/en.properties").stringPropertyNames());
    }

    private static Properties messages(String resource) throws IOException {
        var properties = new Properties();
        try (var in = PortalTest.class.getResourceAsStream(resource)) {
            properties.load(new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return properties;
    }

    private Designated shared(Samples.Sample sample) {
        Designated entry = sample.publish();
        await().atMost(PATIENCE).until(() -> collection
                .find(entry.entry().value(), Samples.today().toEpochDay())
                .isPresent());
        return entry;
    }

    private static ValidatableResponse search(String term) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("term", term)
                .post("/search")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'self'"));
    }

    private static ValidatableResponse page(String path) {
        return given().urlEncodingEnabled(false).get(path).then().statusCode(200);
    }
}
