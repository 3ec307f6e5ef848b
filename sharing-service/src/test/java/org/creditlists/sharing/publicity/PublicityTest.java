package org.creditlists.sharing.publicity;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.ConsentGiven;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.PublicationNeed;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.sharing.Samples;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestClock;
import org.creditlists.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S5 (review) and S6. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "sharing_publicity"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class PublicityTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OFFICER = TestTokens.officer("market-420000");

    @Inject
    WorkingDays calendar;

    @Inject
    Directory directory;

    @AfterEach
    void today() {
        TestClock.setAhead(Duration.ZERO);
    }

    @Test
    void everyLineIsAnsweredWithItsClockAndAgainWithWhatIsKnown() {
        String lines = seven(Samples.code(1));
        LocalDate fresh = Samples.today().minusDays(1);
        send(OFFICER, lines)
                .statusCode(200)
                .body("", hasSize(7))
                .body("[0].outcome", equalTo("PUBLISHED"))
                .body("[0].dueOn", equalTo(calendar.after(fresh, 7).day().toString()))
                .body("[0].late", equalTo(false))
                .body("[1].late", equalTo(true))
                .body("[2].code", equalTo("line-malformed"))
                .body("[3].outcome", equalTo("NOT_DISPLAYED"))
                .body("[4].code", equalTo("grade-unknown"))
                .body("[5].outcome", equalTo("PUBLISHED"))
                .body("[6].code", equalTo("code-malformed"));
        String record = send(OFFICER, lines)
                .body("[0].outcome", equalTo("UNCHANGED"))
                .extract()
                .path("[0].record");
        send(OFFICER, lines.replace("示例事项 示例罚字〔2026〕1号", "示例事项（更正）"))
                .body("[0].code", equalTo("record-differs"))
                .body("[0].record", equalTo(record));
        given().header("Authorization", "Bearer " + OFFICER)
                .get("/publicity")
                .then()
                .statusCode(200)
                .body("documentNumber", hasItem("示例罚字〔2026〕2号"))
                .body(
                        "find { it.record == '" + record + "' }.publishedOn",
                        equalTo(Samples.today().toString()));
        given().header("Authorization", "Bearer " + TestTokens.officer("other-420000"))
                .get("/publicity")
                .then()
                .body("documentNumber", not(hasItem("示例罚字〔2026〕2号")));
    }

    @Test
    void whatIsPublishedIsFoundByWholeNameAndByCodeUntilItsDisplayEnds() {
        String code = Samples.code(2);
        send(OFFICER, seven(code)).statusCode(200);
        search("示例企业").body(containsString("示例罚字〔2026〕1号"));
        search("示例企").body(not(containsString("示例罚字〔2026〕1号")));
        search(code)
                .body(containsString("示例罚字〔2026〕1号"))
                .body("records.find { it.number == '示例罚字〔2026〕2号' }.late", equalTo(true))
                .body(containsString("示例许字〔2026〕5号"))
                .body(not(containsString("示例罚字〔2026〕3号")));
        TestClock.setAhead(Duration.ofDays(370));
        search(code).body(not(containsString("示例罚字〔2026〕1号"))).body(containsString("示例罚字〔2026〕2号"));
        TestClock.setAhead(Duration.ofDays(1_200));
        search(code).body(not(containsString("示例罚字〔2026〕2号")));
    }

    @Test
    void lateOnesAreCountedByAuthority() {
        send(OFFICER, seven(Samples.code(3))).statusCode(200);
        given().get("/publicity/lateness")
                .then()
                .body("find { it.authority == 'market-420000' }.late", greaterThanOrEqualTo(1))
                .body("find { it.authority == 'market-420000' }.onTime", greaterThanOrEqualTo(2));
        given().get("/public/status").then().body(containsString("market-420000"));
    }

    /** Of one subject: on time, late, no line, too minor, without a grade, a licence, and of a code that is none. */
    private static String seven(String code) {
        LocalDate fresh = Samples.today().minusDays(1);
        LocalDate old = Samples.today().minusDays(60);
        return line("PENALTY", "示例罚字〔2026〕1号", code, fresh, "GENERAL") + "\n"
                + line("PENALTY", "示例罚字〔2026〕2号", code, old, "SERIOUS") + "\nnonsense\n"
                + line("PENALTY", "示例罚字〔2026〕3号", code, fresh, "MINOR") + "\n"
                + line("PENALTY", "示例罚字〔2026〕4号", code, fresh, null) + "\n"
                + line("LICENCE", "示例许字〔2026〕5号", code, fresh, null) + "\n"
                + line("PENALTY", "示例罚字〔2026〕6号", code.substring(0, 17) + "#", fresh, "GENERAL");
    }

    @Test
    void anIndividualsRecordWaitsForAReviewerAndTheClockGoesOn() {
        String person = Samples.person(1);
        String id = send(OFFICER, individual("示例罚字〔2026〕11号", person))
                .body("[0].outcome", equalTo("WAITING"))
                .extract()
                .path("[0].record");
        search("示例个人甲").body(not(containsString("示例罚字〔2026〕11号")));
        review("/reviews").body("records.record", hasItem(id));
        given().header("Authorization", "Bearer " + TestTokens.subject(person))
                .get("/publicity/mine")
                .then()
                .body("documentNumber", hasItem("示例罚字〔2026〕11号"));
        decide("/reviews/records/" + id, Map.of("publish", false))
                .statusCode(422)
                .body("code", equalTo("reason-missing"));
        String withheld =
                send(OFFICER, individual("示例罚字〔2026〕12号", person)).extract().path("[0].record");
        decide("/reviews/records/" + withheld, Map.of("publish", false, "reason", "示例：涉及隐私"))
                .statusCode(200);
        given().header("Authorization", "Bearer " + OFFICER)
                .get("/publicity")
                .then()
                .body("find { it.record == '" + withheld + "' }.withheld", equalTo("示例：涉及隐私"));
        decide("/reviews/records/" + id, Map.of("publish", true)).statusCode(200);
        decide("/reviews/records/" + id, Map.of("publish", true)).statusCode(404);
        // By the whole name, never by the number alone.
        search("示例个人甲").body(containsString("示例罚字〔2026〕11号"));
        search(person).body(not(containsString("示例罚字〔2026〕11号")));
        takeBack(TestTokens.officer("other-420000"), id).statusCode(404);
        takeBack(OFFICER, id).statusCode(204);
        search("示例个人甲").body(not(containsString("示例罚字〔2026〕11号")));
    }

    @Test
    void whatCannotBeARecordIsRefusedLineByLine() {
        String code = Samples.code(41);
        LocalDate day = Samples.today().minusDays(1);
        String good = line("PENALTY", "示例罚字〔2026〕41号", code, day, "GENERAL");
        String person = line("PENALTY", "示例罚字〔2026〕42号", Samples.person(41), day, "GENERAL");
        send(
                        OFFICER,
                        String.join(
                                "\n",
                                "null",
                                person,
                                good.replace(day.toString(), "-999999999-01-01"),
                                line("LICENCE", "示例许字〔2026〕43号", code, day, null)
                                        .replace("{", "{\"displayUntil\":\"+999999999-12-31\","),
                                good.replace("示例企业", "示例\\ud800企业"),
                                "[]",
                                good))
                .statusCode(200)
                .body("[0].code", equalTo("line-malformed"))
                .body("[1].code", equalTo("code-of-another-kind"))
                .body("[2].code", equalTo("line-malformed"))
                .body("[3].code", equalTo("line-malformed"))
                .body("[4].code", equalTo("control-character"))
                .body("[5].code", equalTo("line-malformed"))
                .body("[6].outcome", equalTo("PUBLISHED"));
        given().get("/publicity/lateness?since=%2B999999999-01-01").then().statusCode(422);
    }

    @Test
    void aPlatformSendsForItsOwnRegionOnly() {
        PublishedEvents.send(
                PublishedEvents.authority("env-420100", "CITY", "420100", new FieldCode("ECOLOGICAL_ENVIRONMENT")));
        await().atMost(PATIENCE)
                .until(() -> directory.find(new AuthorityId("env-420100")).isPresent());
        String text = line("LICENCE", "示例许字〔2026〕21号", Samples.code(21), Samples.today(), null)
                .replace("{", "{\"authority\":\"env-420100\",");
        String id = send(TestTokens.platform("420000"), text)
                .body("[0].outcome", equalTo("PUBLISHED"))
                .extract()
                .path("[0].record");
        takeBack(TestTokens.platform("110000"), id).statusCode(404);
        takeBack(TestTokens.platform("420000"), id).statusCode(204);
        send(TestTokens.platform("110000"), text).body("[0].code", equalTo("authority-not-yours"));
        send(OFFICER, text).body("[0].code", equalTo("authority-not-yours"));
        send(OFFICER, " ").statusCode(422);
        send(TestTokens.subject(Samples.code(21)), text).statusCode(403);
    }

    /** The national form names no authority by its id. */
    @Test
    void aPlatformSendsTheNationalFormOfAnAuthorityThatItNamesForAllLines() {
        PublishedEvents.send(
                PublishedEvents.authority("env-420200", "CITY", "420200", new FieldCode("ECOLOGICAL_ENVIRONMENT")));
        await().atMost(PATIENCE)
                .until(() -> directory.find(new AuthorityId("env-420200")).isPresent());
        String decided = Samples.today().minusDays(1).toString();
        String table = "行政相对人名称,行政相对人代码_1,行政处罚决定书文号,违法事实,处罚依据,处罚决定日期,公示截止期,处罚机关,sensitive\n"
                + "示例企业," + Samples.code(51) + ",示例罚字〔2026〕51号,示例,示例法规,"
                + decided + "," + Samples.today().minusDays(1).plusYears(1) + ",示例局,是\n";
        String platform = TestTokens.platform("420000");
        table(platform, "", table)
                .body("[0].code", equalTo("field-missing"))
                .body("[0].pointer", equalTo("/authority"));
        table(TestTokens.platform("110000"), "?authority=env-420200", table)
                .body("[0].code", equalTo("authority-not-yours"));
        table(OFFICER, "?authority=env-420200", table).body("[0].code", equalTo("authority-not-yours"));
        table(platform, "?authority=env-420200", table).body("[0].outcome", equalTo("WAITING"));
    }

    private static ValidatableResponse table(String token, String query, String table) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("text/csv;charset=UTF-8")
                .body(table)
                .post("/publicity" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void anEntryWhoseStandardAsksForItWaitsForAReviewerAndAgainWhenItIsCorrected() {
        String person = Samples.person(31);
        Designated entry = Samples.Sample.person(ListKind.RED, person)
                .named("示例乙")
                .needing(PublicationNeed.CONSENT, PublicationNeed.REVIEW)
                .publish();
        PublishedEvents.send(new ConsentGiven(entry.entry(), entry.subject(), 2, Samples.today()));
        await().atMost(PATIENCE).untilAsserted(() -> review("/reviews")
                .body("entries.entry", hasItem(entry.entry().toString())));
        given().get("/public/entries/" + entry.entry()).then().statusCode(404);
        decide("/reviews/entries/" + entry.entry(), Map.of("publish", true))
                .statusCode(409)
                .body("code", equalTo("version-stale"));
        decide("/reviews/entries/" + entry.entry(), Map.of("publish", true, "version", 1))
                .statusCode(200);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        given().get("/public/entries/" + entry.entry()).then().statusCode(200));
        review("/reviews").body("entries.entry", not(hasItem(entry.entry().toString())));
        decide("/reviews/entries/" + entry.entry(), Map.of("publish", true, "version", 1))
                .statusCode(404);

        correct(entry);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        given().get("/public/entries/" + entry.entry()).then().statusCode(404));
        // Whoever still has the page of before does not decide about what it says now.
        decide("/reviews/entries/" + entry.entry(), Map.of("publish", true, "version", 1))
                .statusCode(409);
        decide("/reviews/entries/" + entry.entry(), Map.of("publish", false, "reason", "示例：涉及隐私", "version", 3))
                .statusCode(200);
        given().get("/public/entries/" + entry.entry()).then().statusCode(404);
        given().header("Authorization", "Bearer " + OFFICER)
                .get("/reviews")
                .then()
                .statusCode(403);
    }

    private static void correct(Designated entry) {
        PublishedEvents.send(new Corrected(
                entry.entry(),
                entry.subject(),
                3,
                entry.ground(),
                entry.decisionDate(),
                entry.validUntil(),
                entry.displayUntil(),
                null,
                entry.publicationNeeds(),
                java.util.List.of("statement")));
    }

    private static String line(String kind, String number, String code, LocalDate decided, @Nullable String grade) {
        Map<String, String> line = new HashMap<>();
        line.put("kind", kind);
        line.put("documentNumber", number);
        line.put("subjectKind", "ORGANISATION");
        line.put("name", "示例企业");
        line.put("code", code);
        line.put("title", "示例事项 " + number);
        line.put("basis", "示例法规第一条");
        line.put("decisionDate", decided.toString());
        if (grade != null) {
            line.put("grade", grade);
        }
        return json(line);
    }

    private static String individual(String number, String person) {
        return line("PENALTY", number, person, Samples.today().minusDays(1), "GENERAL")
                .replace("ORGANISATION", "INDIVIDUAL")
                .replace("\"示例企业\"", "\"示例个人甲\"");
    }

    private static String json(Map<String, String> line) {
        return line.entrySet().stream()
                .map(one -> "\"" + one.getKey() + "\":\"" + one.getValue() + "\"")
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    private static ValidatableResponse send(String token, String lines) {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                                .defaultContentCharset("UTF-8")))
                .header("Authorization", "Bearer " + token)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/publicity")
                .then();
    }

    private static ValidatableResponse takeBack(String token, String id) {
        return given().header("Authorization", "Bearer " + token)
                .delete("/publicity/" + id)
                .then();
    }

    private static ValidatableResponse review(String path) {
        return given().header("Authorization", "Bearer " + TestTokens.reviewer())
                .get(path)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse decide(String path, Map<String, Object> outcome) {
        return given().header("Authorization", "Bearer " + TestTokens.reviewer())
                .contentType("application/json")
                .body(outcome)
                .post(path)
                .then();
    }

    private static ValidatableResponse search(String term) {
        return given().contentType("application/json")
                .body(Map.of("term", term))
                .post("/public/searches")
                .then()
                .statusCode(200);
    }
}
