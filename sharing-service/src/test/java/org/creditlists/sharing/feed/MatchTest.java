package org.creditlists.sharing.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.Samples;
import org.creditlists.sharing.collection.CollectionFollower;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.sharing.inquiry.InquiryCalls;
import org.creditlists.sharing.match.MatchFunction;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestClock;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Individuals as they are shared: without a name and a number, and confirmed by whoever has the number. */
@QuarkusTest
@QuarkusTestResource(value = ServiceResource.class, initArgs = @ResourceArg(name = "database", value = "sharing_feeds"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
@TestProfile(FeedTest.FewLines.class)
class MatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WHY = "purpose=sample&legalGround=sample";
    private static final String LIAISON = TestTokens.liaison("customs-000000", "liaison", "DIVISION");
    private static final AtomicInteger PERSONS = new AtomicInteger();

    @Inject
    DataSource dataSource;

    @Inject
    EntryCollection collection;

    @Inject
    CollectionFollower follower;

    @Inject
    SharedListCheck check;

    @Inject
    WhenNamesAreSharedThenTakeBack upgrade;

    @AfterEach
    void today() {
        TestClock.setAhead(Duration.ZERO);
    }

    @Test
    void anIndividualIsSharedWithoutNameAndNumbersAndConfirmedByItsNumberOnThatListAlone() {
        String number = Samples.person(740);
        Designated black = Samples.Sample.person(ListKind.BLACK, number).publish();
        Designated red = Samples.Sample.person(ListKind.RED, number).publish();
        String record = awaitValue(black);
        assertThat(record)
                .doesNotContain("示例")
                .doesNotContain(number)
                .doesNotContain(black.subject().toString());
        String value = value(key("INDIVIDUAL-BLACK"), number);
        assertThat(record).contains("\"value\":\"" + value + "\"");
        assertThat(awaitValue(red)).doesNotContain(value).contains(value(key("INDIVIDUAL-RED"), number));
        assertThat(value(key("INDIVIDUAL-BLACK"), Samples.person(741))).isNotEqualTo(value);
        // Who may ask about the person is answered with the name, as before.
        InquiryCalls.until(TestTokens.department("customs-000000", "head", "DIVISION"), number, 2);
        InquiryCalls.ask(TestTokens.department("customs-000000", "head", "DIVISION"), number)
                .body("entries.name", hasItem("示例某"))
                .body("entries.code", hasItem(number));
        String table = given().header("Authorization", "Bearer " + LIAISON)
                .accept("text/csv")
                .get("/feed/entries?" + WHY)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(table).contains(value).contains("INDIVIDUAL,,,BLACK").doesNotContain(number);
        assertThat(check.faults()).isEmpty();
    }

    @Test
    void anOrganisationIsSharedInFullAndHasNoValue() throws IOException {
        Designated company =
                Samples.Sample.of(ListKind.BLACK, Samples.code(3_750)).publish();
        await().atMost(PATIENCE)
                .until(() -> shared().containsKey(company.entry().value()));
        JsonNode record = WireJson.MAPPER.readTree(shared().get(company.entry().value()));
        assertThat(record.get("name").asText()).isEqualTo("示例贸易有限公司");
        assertThat(record.get("code").asText()).isEqualTo(Samples.code(3_750));
        assertThat(record.has("matches")).isFalse();
    }

    @Test
    void aKeyIsGivenWithinPowersAloneLoggedAndShownToWhoeverItConcerns() {
        Designated person =
                Samples.Sample.person(ListKind.WATCH, Samples.person(742)).publish();
        awaitValue(person);
        String clerk = TestTokens.department("customs-000000");
        String path = "/feed/match-keys?category=INDIVIDUAL-WATCH&";
        get(clerk, path + WHY, 403).body("code", equalTo("category-not-covered"));
        get(TestTokens.department("nobody-000000"), path + WHY, 403)
                .body("code", equalTo("organisation-not-registered"));
        get(TestTokens.department("customs-000000", "head", "NONE"), path + WHY, 403)
                .body("code", equalTo("rank-unknown"));
        get(TestTokens.subject(Samples.person(742)), path + WHY, 403);
        get(TestTokens.auditor(), path + WHY, 403);
        get(LIAISON, path + "purpose=x", 422).body("code", equalTo("field-missing"));
        for (String category : List.of("ORGANISATION-BLACK", "INDIVIDUAL-GREY")) {
            get(LIAISON, "/feed/match-keys?category=" + category + "&" + WHY, 422)
                    .body("code", equalTo("category-unknown"));
        }
        InquiryCalls.mine(Samples.person(742)).body("power", not(hasItem("DIVISION+match-key:INDIVIDUAL-WATCH")));

        key("INDIVIDUAL-WATCH");

        InquiryCalls.mine(Samples.person(742))
                .body("power", hasItem("DIVISION+match-key:INDIVIDUAL-WATCH"))
                .body(
                        "find { it.power == 'DIVISION+match-key:INDIVIDUAL-WATCH' }.organisation",
                        equalTo("customs-000000"))
                .body("find { it.power == 'DIVISION+match-key:INDIVIDUAL-WATCH' }.purpose", equalTo("sample"));
        get(TestTokens.auditor(), "/feed/accesses", 200).body("what", hasItem("match-key INDIVIDUAL-WATCH"));
        String log = get(TestTokens.auditor(), "/inquiries/log", 200).extract().asString();
        assertThat(log).contains("\"codeHash\":\"key\"").contains("DIVISION+match-key:INDIVIDUAL-WATCH");
        InquiryCalls.verification(1).body("fault", equalTo(null));
    }

    @Test
    void whoIsOnAnotherListDoesNotSeeTheKeyAndWhoAsksTooOftenWaits() {
        Designated person =
                Samples.Sample.person(ListKind.RED, Samples.person(743)).publish();
        awaitValue(person);
        String eager = TestTokens.department("market-000000", "eager", "DIVISION");
        String path = "/feed/match-keys?category=INDIVIDUAL-BLACK&" + WHY;
        for (int i = 0; i < 10; i++) {
            get(eager, path, 200);
        }
        get(eager, path, 429).body("code", equalTo("too-often"));
        InquiryCalls.mine(Samples.person(743)).body("power", not(hasItem("DIVISION+match-key:INDIVIDUAL-BLACK")));
    }

    @Test
    void theKeyOfAMonthConfirmsNothingInTheNextAndBothValuesStandBeforeItBegins() {
        String number = Samples.person(744);
        Designated person = Samples.Sample.person(ListKind.BLACK, number).publish();
        YearMonth month = YearMonth.from(Samples.today()).plusMonths(2);
        set(month.atDay(2));
        wake();
        await().atMost(PATIENCE).until(() -> periods(person), List.of(month.toString())::equals);
        JsonNode first = key("INDIVIDUAL-BLACK");
        assertThat(first.get("period").asText()).isEqualTo(month.toString());
        assertThat(first.get("lastDay").asText()).isEqualTo(month.atEndOfMonth().toString());
        assertThat(shared().get(person.entry().value())).contains(value(first, number));

        set(month.atEndOfMonth());
        wake();
        YearMonth next = month.plusMonths(1);
        await().atMost(PATIENCE).until(() -> periods(person), List.of(month.toString(), next.toString())::equals);
        assertThat(key("INDIVIDUAL-BLACK").get("key")).isEqualTo(first.get("key"));

        set(next.atDay(1));
        wake();
        await().atMost(PATIENCE).until(() -> periods(person), List.of(next.toString())::equals);
        assertThat(shared().get(person.entry().value()))
                .doesNotContain(value(first, number))
                .contains(value(key("INDIVIDUAL-BLACK"), number));
    }

    @Test
    void aValueGoesWithItsEntryAndIsAnotherWhenTheNumberWasCorrected() {
        String wrong = Samples.person(745);
        String right = Samples.person(746);
        Designated person = Samples.Sample.person(ListKind.BLACK, wrong).publish();
        awaitValue(person);
        correct(person, "示例某", right);
        String value = value(key("INDIVIDUAL-BLACK"), right);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(shared().get(person.entry().value())).contains(value));
        Samples.end(person, EndReason.REVOKED);
        await().atMost(PATIENCE)
                .until(() -> !shared().containsKey(person.entry().value()));
        assertThat(Rows.query(
                        dataSource,
                        "SELECT 1 FROM entry_match WHERE entry_id = ?",
                        row -> 1,
                        person.entry().value()))
                .isEmpty();
    }

    @Test
    void aNameThatWasCorrectedIsAnsweredAlthoughNothingChangesInWhatIsShared() {
        String number = Samples.person(747);
        Designated person = Samples.Sample.person(ListKind.BLACK, number).publish();
        String before = awaitValue(person);
        correct(person, "示例更名", number);
        await().atMost(PATIENCE)
                .until(() -> InquiryCalls.ask(TestTokens.department("customs-000000", "head", "DIVISION"), number)
                        .extract()
                        .<List<String>>path("entries.name")
                        .contains("示例更名"));
        assertThat(shared().get(person.entry().value())).isEqualTo(before);
        assertThat(check.faults()).isEmpty();
    }

    @Test
    void aNameThatWasAlteredByHandIsFound() {
        Designated person =
                Samples.Sample.person(ListKind.BLACK, Samples.person(748)).publish();
        awaitValue(person);
        UUID entry = person.entry().value();
        Rows.update(dataSource, "UPDATE shared_entry SET holder = holder || '.' WHERE entry_id = ?", entry);
        try {
            assertThat(check.faults()).hasSize(1);
        } finally {
            Rows.update(dataSource, "UPDATE shared_entry SET holder = rtrim(holder, '.') WHERE entry_id = ?", entry);
        }
        assertThat(check.faults()).isEmpty();
    }

    /** As a version before this one left it. */
    @Test
    void namesThatWereSharedBeforeAreTakenBackWhenTheServiceStarts() {
        String number = Samples.person(749);
        Designated person = Samples.Sample.person(ListKind.BLACK, number).publish();
        awaitValue(person);
        UUID entry = person.entry().value();
        long offset = collection.offset();
        byte[] named = collection
                .find(entry, Samples.today().toEpochDay())
                .orElseThrow()
                .json();
        assertThat(new String(named, StandardCharsets.UTF_8)).contains(number);
        Rows.transaction(dataSource, connection -> {
            Rows.update(
                    connection,
                    "UPDATE shared_entry SET payload = ?, holder = NULL, matched = -1 WHERE entry_id = ?",
                    named,
                    entry);
            return Rows.update(connection, "UPDATE feed_head SET state = NULL");
        });
        assertThat(shared().get(entry)).contains(number);
        upgrade.start(new StartupEvent());
        assertThat(shared().get(entry)).doesNotContain(number).doesNotContain("示例");
        follower.wake();
        await().atMost(PATIENCE).until(() -> collection.offset() > offset);
        await().atMost(PATIENCE).until(() -> check.faults().isEmpty());
    }

    /** Waits until there is something by which the individual is confirmed. */
    private static String awaitValue(Designated person) {
        UUID entry = person.entry().value();
        return await().atMost(PATIENCE)
                .until(() -> shared().getOrDefault(entry, ""), record -> record.contains("\"value\":"));
    }

    private static List<String> periods(Designated person) throws IOException {
        return WireJson.MAPPER
                .readTree(shared().get(person.entry().value()))
                .get("matches")
                .findValuesAsText("period");
    }

    private static Map<UUID, String> shared() {
        Map<UUID, String> records = new TreeMap<>();
        get(LIAISON, "/feed/entries?" + WHY, 200).extract().asString().lines().forEach(line -> {
            String entry = JsonPath.from(line).getString("entry");
            if (entry != null) {
                records.put(UUID.fromString(entry), line);
            }
        });
        return records;
    }

    /** As somebody who has not asked yet. */
    private static JsonNode key(String category) {
        String token = TestTokens.liaison("customs-000000", "match-" + PERSONS.incrementAndGet(), "DIVISION");
        String path = "/feed/match-keys?category=" + category + "&" + WHY;
        try {
            return WireJson.MAPPER.readTree(get(token, path, 200).extract().asString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String value(JsonNode key, String number) {
        return MatchFunction.value(Base64.getUrlDecoder().decode(key.get("key").asText()), number);
    }

    private static ValidatableResponse get(String token, String path, int status) {
        return given().header("Authorization", "Bearer " + token)
                .get(path)
                .then()
                .statusCode(status);
    }

    private static void correct(Designated person, String name, String number) {
        PublishedEvents.send(new Dossier(
                person.entry(),
                person.subject(),
                SubjectKind.INDIVIDUAL,
                name,
                number,
                true,
                "示例〔2026〕1号",
                "示例事由",
                null,
                null,
                null,
                List.of()));
    }

    private static void set(LocalDate day) {
        ZonedDateTime noon = day.atTime(12, 0).atZone(WorkingDays.LEGAL_ZONE);
        TestClock.setAhead(Duration.between(ZonedDateTime.now(WorkingDays.LEGAL_ZONE), noon)
                .truncatedTo(ChronoUnit.SECONDS));
    }

    /** Somebody comes onto a list: what is behind looks what there is to do. */
    private static void wake() {
        Samples.Sample.of(ListKind.RED, Samples.code(3_760)).publish();
    }
}
