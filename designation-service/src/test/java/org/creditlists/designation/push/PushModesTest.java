package org.creditlists.designation.push;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creditlists.designation.PushClient.PATIENCE;
import static org.creditlists.designation.PushClient.count;
import static org.creditlists.designation.PushClient.plain;
import static org.creditlists.designation.PushClient.receipts;
import static org.creditlists.designation.PushClient.state;
import static org.creditlists.designation.PushClient.text;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.creditlists.contracts.identity.ResidentId;
import org.creditlists.designation.PushClient;
import org.creditlists.designation.Samples;
import org.creditlists.designation.entry.EntryHandling;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestPostgres;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as provinces have them (C4): Chinese columns and values, snapshots, dry runs, exits; and expiry (C10). */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class PushModesTest {

    private static final String HEADER = "统一社会信用代码,主体名称,认定文号,认定日期,认定情形,列入事由\n";
    private static final String SCOPE = "?authority=tax-420000&list=8&field=税收";

    @Inject
    EntryHandling desk;

    @Test
    void chineseColumnsValuesAndDatesAreUnderstood() {
        String person = residentId("19900307");
        String csv = """
                名单类型,所属领域,姓名,身份证号码,认定单位,决定文书号,列入日期,认定依据,认定情形,列入原因,名单有效期,法定代表人
                黑名单,税收,示例人,%s,tax-420000,%s,2026年1月5日,示例依据,逃税骗税,示例事由,2027/1/4,
                8,TAXATION,示例人,%s,tax-420000,%s,20260106,,TAX_EVASION,示例事由,２０２７－０１－０５,
                4,税收,示例人,%s,tax-420000,%s,2026/01/07,,%s,示例事由,,
                """.formatted(
                        person,
                        number(),
                        fullWidth(person).toLowerCase(Locale.ROOT),
                        number(),
                        person,
                        number(),
                        watchGround());
        String push = push(csv, "");
        assertThat(done(push).getLong("accepted")).as(receipts(push)).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource({
        "'decisionDate=46348', excel-date-number, /decisionDate",
        "'decisionDate=2026年13月1日', wrong-date, /decisionDate",
        "'residentId=MINOR', under-age, /code",
        "'legalRepresentative=示例人 MINOR', under-age, /legalRepresentative",
        "'legalRepresentative=示例人 420106194912310020', code-check-digit, /legalRepresentative",
        "'organisationCode=91350100M000100Y43', two-codes, /code",
        "'exitReason=修复', exit-reason, /exitReason",
        "'exitReason=撤销', exit-unknown, /decisionNumber",
    })
    void whatIsWrongIsToldWithWhatToDo(String change, String code, String pointer) {
        Map<String, Object> line = Samples.designation(Samples.code(701), "X-701");
        if (change.equals("exitReason=修复")) {
            done(push("{" + Samples.json(line) + "}\n", "", "application/x-ndjson"));
        } else {
            line.put("decisionNumber", number());
        }
        String[] member = change.split("=");
        if (member[0].equals("residentId")) {
            line.remove("code");
            line.remove("subjectKind");
        }
        line.put(member[0], member[1].replace("MINOR", residentId("20150101")));
        String push = push("{" + Samples.json(line) + "}\n", "", "application/x-ndjson");
        assertThat(done(push).getLong("refused")).isEqualTo(1);
        assertThat(receipts(push)).contains("\"code\":\"" + code + "\"", "\"pointer\":\"" + pointer + "\"");
    }

    @Test
    void anExitEndsTheEntryOfItsDecisionOnceAndANewPushDoesNotBringItBack() {
        String number = number();
        Map<String, Object> line = Samples.designation(Samples.code(710), number);
        assertThat(done(ndjson(line)).getLong("accepted")).isEqualTo(1);
        line.put("exitReason", "期满");
        String early = ndjson(line);
        done(early);
        assertThat(receipts(early)).contains("still-valid");
        line.put("exitReason", "不再符合条件");
        line.put("exitDate", Samples.today().plusDays(1).toString());
        String future = ndjson(line);
        done(future);
        assertThat(receipts(future)).contains("exit-date");
        line.put("exitDate", Samples.today().toString());
        assertThat(done(ndjson(line)).getLong("withdrawn")).isEqualTo(1);
        assertThat(done(ndjson(line)).getLong("unchanged")).isEqualTo(1);
        line.remove("exitDate");
        line.remove("exitReason");
        String again = ndjson(line);
        done(again);
        assertThat(receipts(again)).contains("entry-ended");
    }

    @Test
    void redAndBlackOfOneSubjectInOneListAreDecidedInTheirOrder() {
        Map<String, Object> red = Samples.designation(Samples.code(718), number());
        red.put("list", "RED");
        red.put("ground", redGround());
        Map<String, Object> black = Samples.designation(Samples.code(718), number());
        Map<String, Object> again = new HashMap<>(red);
        again.put("decisionNumber", number());
        String push = push(
                "{" + Samples.json(red) + "}\n{" + Samples.json(black) + "}\n{" + Samples.json(again) + "}\n",
                "",
                "application/x-ndjson");
        JsonPath done = done(push);
        assertThat(done.getLong("accepted")).as(receipts(push)).isEqualTo(2);
        List<String> lines = receipts(push).lines().toList();
        assertThat(lines.getLast()).contains("not-clean", "/code");
        String redEntry = JsonPath.from(lines.getFirst()).getString("entry");
        given().header("Authorization", "Bearer " + TestTokens.officer("tax-420000"))
                .get("/entries/" + redEntry + "/state")
                .then()
                .body("entry.ended.reason", equalTo("INELIGIBLE"));
    }

    @Test
    void aDeltaThatEndsMuchWaitsForASecondPersonAndGoesOnWhereItStopped() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Map<String, Object> line = Samples.designation(Samples.code(780 + i), number());
            line.put("authority", "finance-420100");
            line.put("field", "FUND_RAISING");
            line.put("ground", "ILLEGAL_DEPOSITS");
            lines.add(line);
        }
        assertThat(done(push(ndjsonOf(lines), "", "application/x-ndjson")).getLong("accepted"))
                .isEqualTo(12);
        lines.forEach(line -> line.put("exitReason", "REVOKED"));
        String push = push(ndjsonOf(lines), "", "application/x-ndjson");
        awaitState(push, "AWAITING_CONFIRMATION");
        assertThat(PushClient.state(push).getLong("withdrawn")).isZero();
        confirm(push, TestTokens.platform("420000"), 409, "second-person-needed");
        given().header("Authorization", "Bearer " + secondPerson())
                .contentType("application/json")
                .body("{\"confirmed\":true}")
                .post("/pushes/" + push + "/confirmation")
                .then()
                .statusCode(200);
        assertThat(done(push).getLong("withdrawn")).isEqualTo(12);
    }

    private static String ndjsonOf(List<Map<String, Object>> lines) {
        StringBuilder content = new StringBuilder();
        lines.forEach(line -> content.append('{').append(Samples.json(line)).append("}\n"));
        return content.toString();
    }

    @Test
    void listsOfOneSenderAreDecidedInTheOrderInWhichTheyWereStored() {
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(Samples.designation(Samples.code(20_000 + i), number()));
        }
        Map<String, Object> last = new HashMap<>(many.getLast());
        String first = push(ndjsonOf(many), "", "application/x-ndjson");
        List<String> behind = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            last.put("statement", "第" + i + "次更正");
            behind.add(push(ndjsonOf(List.of(last)), "", "application/x-ndjson"));
        }
        assertThat(done(first).getLong("accepted")).isEqualTo(300);
        for (String push : behind) {
            assertThat(done(push).getLong("corrected")).isEqualTo(1);
        }
        given().header("Authorization", "Bearer " + TestTokens.officer("tax-420000"))
                .get("/entries/" + JsonPath.from(receipts(behind.getLast())).getString("entry") + "/state")
                .then()
                .body("entry.version", equalTo(13));
    }

    @Test
    void receiptsSayWhatACorrectionChanged() {
        Map<String, Object> line = Samples.designation(Samples.code(719), number());
        done(push(ndjsonOf(List.of(line)), "", "application/x-ndjson"));
        line.put("statement", "另一事由");
        line.put("ground", "FALSE_INVOICES");
        for (String query : List.of("?dryRun=true", "")) {
            String push = push(ndjsonOf(List.of(line)), query, "application/x-ndjson");
            done(push);
            assertThat(JsonPath.from(receipts(push)).<String>getList("changed"))
                    .containsExactlyInAnyOrder("statement", "ground");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"示例人 420106198001010", "甲 420106", "示例人420106198001010011420106"})
    void aNumberBehindANameThatIsNoResidentIdIsRefused(String people) {
        Map<String, Object> line = Samples.designation(Samples.code(720), number());
        line.put("legalRepresentative", people);
        String push = push(ndjsonOf(List.of(line)), "", "application/x-ndjson");
        assertThat(done(push).getLong("refused")).isEqualTo(1);
        assertThat(receipts(push)).contains("/legalRepresentative");
    }

    @Test
    void aCarriageReturnAloneIsNoLineEnd() {
        JsonPath failed = PushClient.ended(push(Samples.csv(3, number()).replace('\n', '\r'), ""));
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("failure")).contains("line-ends");
    }

    @Test
    void aFieldMayGoOverSeveralLinesInsideQuotes() {
        String csv = Samples.csv(2, number()).replace("示例,事由", "示例\n\"\"事由\"\"");
        String push = push(csv, "");
        assertThat(done(push).getLong("accepted")).as(receipts(push)).isEqualTo(2);
        assertThat(receipts(push)).contains("\"line\":2", "\"line\":4");
    }

    @Test
    void aWatchEntryGoesOverIntoBlackByItsDecisionNumber() {
        String watchNumber = number();
        Map<String, Object> line = Samples.designation(Samples.code(715), watchNumber);
        line.put("list", "WATCH");
        line.put("ground", watchGround());
        String watch = ndjson(line);
        assertThat(done(watch).getLong("accepted")).isEqualTo(1);
        String entry = JsonPath.from(receipts(watch)).getString("entry");
        Map<String, Object> black = Samples.designation(Samples.code(715), number());
        black.put("transferredFrom", "没有");
        String unknown = ndjson(black);
        done(unknown);
        assertThat(receipts(unknown)).contains("nothing-to-transfer");
        black.put("transferredFrom", watchNumber);
        assertThat(done(ndjson(black)).getLong("accepted")).isEqualTo(1);
        given().header("Authorization", "Bearer " + TestTokens.officer("tax-420000"))
                .get("/entries/" + entry + "/history")
                .then()
                .statusCode(200)
                .body(containsString("TRANSFERRED"));
    }

    @Test
    void theSameCodeUnderAnotherNameIsRefusedUnlessTheAuthorityConfirmsIt() {
        Map<String, Object> line = Samples.designation(Samples.code(716), number());
        line.put("name", "示例（武汉）企业");
        assertThat(done(ndjson(line)).getLong("accepted")).isEqualTo(1);
        line.put("decisionNumber", number());
        line.put("name", "示例(武汉) 企业");
        assertThat(done(ndjson(line)).getLong("accepted")).isEqualTo(1);
        line.put("decisionNumber", number());
        line.put("name", "另一企业");
        String other = ndjson(line);
        assertThat(done(other).getLong("refused")).isEqualTo(1);
        assertThat(receipts(other)).contains("name-differs").doesNotContain("示例");
        given().header("Authorization", "Bearer " + TestTokens.officer("tax-420000"))
                .contentType("application/json")
                .body("{" + Samples.json(line) + "}")
                .post("/designations")
                .then()
                .statusCode(422)
                .body("code", equalTo("name-differs"))
                .body("detail", containsString("示例"));
        line.put("nameConfirmed", true);
        assertThat(done(ndjson(line)).getLong("accepted")).isEqualTo(1);
    }

    @Test
    void whatHasTheOtherNameAlreadyStaysUnchangedAndAnEndedEntryHasNoNameAnyMore() {
        Map<String, Object> first = Samples.designation(Samples.code(717), number());
        Map<String, Object> second = new HashMap<>(first);
        second.put("decisionNumber", number());
        second.put("name", "另一企业");
        second.put("nameConfirmed", true);
        assertThat(done(push(ndjsonOf(List.of(first, second)), "", "application/x-ndjson"))
                        .getLong("accepted"))
                .isEqualTo(2);
        assertThat(done(ndjson(first)).getLong("unchanged")).isEqualTo(1);
        Map<String, Object> exit = new HashMap<>(first);
        exit.put("exitReason", "REVOKED");
        Map<String, Object> third = new HashMap<>(second);
        third.remove("nameConfirmed");
        third.put("decisionNumber", number());
        JsonPath both = done(push(ndjsonOf(List.of(exit, third)), "", "application/x-ndjson"));
        assertThat(List.of(both.getLong("withdrawn"), both.getLong("accepted"))).containsExactly(1L, 1L);
    }

    @Test
    void aSnapshotWithdrawsWhatIsNotInItAndADryRunShowsThatBefore() throws SQLException {
        String scope = "?authority=tax-420000&list=RED&field=TAXATION&ground=" + redGround();
        String three = HEADER + snapshotLine(720) + snapshotLine(721) + snapshotLine(722);
        assertThat(done(push(three, scope)).getLong("accepted")).isEqualTo(3);
        String two = HEADER + snapshotLine(720) + snapshotLine(723);

        long events = count("SELECT count(*) FROM event");
        JsonPath dry = done(push(two, scope + "&mode=SNAPSHOT&dryRun=true"));
        assertThat(List.of(dry.getLong("unchanged"), dry.getLong("accepted"), dry.getLong("withdrawn")))
                .containsExactly(1L, 1L, 2L);
        assertThat(count("SELECT count(*) FROM event")).isEqualTo(events);

        JsonPath real = done(push(two, scope + "&mode=SNAPSHOT"));
        assertThat(List.of(real.getLong("unchanged"), real.getLong("accepted"), real.getLong("withdrawn")))
                .containsExactly(1L, 1L, 2L);
        assertThat(count("SELECT count(*) FROM event")).isEqualTo(events + 3);
        JsonPath again = done(push(two, scope + "&mode=SNAPSHOT"));
        assertThat(List.of(again.getLong("unchanged"), again.getLong("withdrawn")))
                .containsExactly(2L, 0L);
    }

    @Test
    void aSnapshotThatWithdrawsMuchOrHasUnreadableLinesWaitsForASecondPerson() throws SQLException {
        String scope = "?authority=tax-420000&list=WATCH&field=TAXATION&ground=" + watchGround();
        StringBuilder ten = new StringBuilder(HEADER);
        for (int i = 0; i < 10; i++) {
            ten.append(snapshotLine(730 + i));
        }
        assertThat(done(push(ten.toString(), scope)).getLong("accepted")).isEqualTo(10);

        String unreadable = push(ten.toString().replaceFirst("91420100", "9142010"), scope + "&mode=SNAPSHOT");
        awaitState(unreadable, "AWAITING_CONFIRMATION");
        String much = push(HEADER + snapshotLine(730), scope + "&mode=SNAPSHOT");
        awaitState(much, "AWAITING_CONFIRMATION");
        long others = count("SELECT count(*) FROM entry_register WHERE authority = 'tax-420000' AND list = 'WATCH' AND"
                        + " ended_on IS NULL")
                - 1;
        assertThat(others).isGreaterThanOrEqualTo(9);
        assertThat(state(much).getLong("toWithdraw")).isEqualTo(others);
        assertThat(count("SELECT count(*) FROM push_chunk WHERE push_id IN ('" + much + "', '" + unreadable + "')"))
                .isZero();

        confirm(much, TestTokens.platform("420000"), 409, "second-person-needed");
        confirm(unreadable, secondPerson(), 409, "second-person-needed");
        confirm(much, TestTokens.platform("330000"), 404, "push-unknown");
        given().header("Authorization", "Bearer " + secondPerson())
                .contentType("application/json")
                .body("{\"confirmed\":true}")
                .post("/pushes/" + much + "/confirmation")
                .then()
                .statusCode(200);
        assertThat(done(much).getLong("withdrawn")).isEqualTo(others);
        confirm(much, secondPerson(), 409, "not-waiting");
        assertThat(receipts(much)).contains("\"outcome\":\"WITHDRAWN\"");
    }

    @Test
    void aSnapshotNeedsAScopeAndKeepsToIt() {
        given().header("Authorization", "Bearer " + TestTokens.platform("420000"))
                .config(plain())
                .contentType("text/csv")
                .body(HEADER.getBytes(StandardCharsets.UTF_8))
                .post("/pushes?mode=SNAPSHOT")
                .then()
                .statusCode(422)
                .body("code", equalTo("scope-missing"));
        given().header("Authorization", "Bearer " + TestTokens.platform("330000"))
                .config(plain())
                .contentType("text/csv")
                .body(HEADER.getBytes(StandardCharsets.UTF_8))
                .post("/pushes" + SCOPE + "&mode=SNAPSHOT")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-yours"));
        String push = push(
                "{" + Samples.json(Samples.designation(Samples.code(750), number())) + "}\n",
                "?authority=tax-420000&list=BLACK&field=ECOLOGICAL_ENVIRONMENT&mode=SNAPSHOT&dryRun=true",
                "application/x-ndjson");
        done(push);
        assertThat(receipts(push)).contains("outside-snapshot");
    }

    @Test
    void anAuthorityReadsItsEntriesPageByPage() {
        for (int i = 0; i < 3; i++) {
            assertThat(done(ndjson(Samples.designation(Samples.code(780 + i), number())))
                            .getLong("accepted"))
                    .isEqualTo(1);
        }
        List<String> seen = new ArrayList<>();
        String next = "/entries?list=BLACK&limit=2";
        while (next != null) {
            var page = given().header("Authorization", "Bearer " + TestTokens.officer("tax-420000"))
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.jsonPath().getList("entry"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(link.indexOf("/entries"), link.indexOf('>'));
            if (next != null) {
                given().header("Authorization", "Bearer " + TestTokens.officer("tax-420000"))
                        .get(next.replace("BLACK", "RED"))
                        .then()
                        .statusCode(422)
                        .body("code", equalTo("cursor-wrong"));
            }
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        given().header("Authorization", "Bearer " + TestTokens.officer("tax-330000"))
                .get("/entries")
                .then()
                .statusCode(200)
                .body("$", empty());
    }

    @Test
    void theTableOfHeadersIsPublic() {
        given().get("/standards/headers").then().statusCode(200).body("columns.name", hasItems("企业名称", "姓名"));
    }

    @Test
    void receiptsAreATableForASpreadsheet() {
        String push =
                push(HEADER + snapshotLine(761) + snapshotLine(762).replace("示例事由", ""), SCOPE + "&ground=TAX_EVASION");
        done(push);
        byte[] table = given().header("Authorization", "Bearer " + TestTokens.platform("420000"))
                .accept("text/csv")
                .get("/pushes/" + push + "/receipts")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        List<String> lines = new String(table, StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst()).startsWith("\uFEFF行号 line,结果 outcome");
        assertThat(lines.get(1)).startsWith("2,ACCEPTED,");
        assertThat(lines.get(2)).startsWith("3,REFUSED,,,field-missing,/statement,");
    }

    @Test
    void progressIsTold() {
        String push = push(HEADER + snapshotLine(760), SCOPE + "&ground=TAX_EVASION");
        String events = given().header("Authorization", "Bearer " + TestTokens.platform("420000"))
                .get("/pushes/" + push + "/progress")
                .asString();
        assertThat(events.strip()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList()
                        .getLast())
                .startsWith("data: {")
                .contains("\"state\":\"DONE\"", "\"accepted\":1");
    }

    @Test
    void anEntryEndsByItselfAfterItsLastDayAndOnce() throws SQLException {
        Map<String, Object> line = Samples.designation(Samples.code(770), number());
        LocalDate last = Samples.today().plusDays(3);
        line.put("list", "WATCH");
        line.put("ground", "FILING_OVERDUE");
        line.put("validUntil", last.toString());
        String push = ndjson(line);
        assertThat(done(push).getLong("accepted")).isEqualTo(1);
        String entry = JsonPath.from(receipts(push)).getString("entry");
        String ended = "SELECT count(*) FROM event WHERE type LIKE '%withdrawn' AND subject = '" + entry + "'";

        desk.expire(last);
        assertThat(count(ended)).isZero();
        assertThat(desk.expire(last.plusDays(1))).isPositive();
        desk.expire(last.plusDays(1));
        assertThat(count(ended)).isEqualTo(1);
        assertThat(text("SELECT convert_from(payload, 'UTF8') FROM event WHERE type LIKE '%withdrawn' AND subject = '"
                        + entry + "'"))
                .contains("EXPIRED", "\"endedOn\":\"" + last.plusDays(1) + "\"");
        assertThat(count("SELECT count(*) FROM entry_dossier WHERE entry_id = '" + entry + "'"))
                .isZero();

        // A register that says something else than the events is put right, and expiry comes to its end.
        update("UPDATE entry_register SET ended_on = NULL, valid_until = '2020-01-01' WHERE entry_id = '" + entry
                + "'");
        assertThat(desk.expire(Samples.today())).isPositive();
        assertThat(desk.expire(Samples.today())).isZero();
        assertThat(text("SELECT end_reason FROM entry_register WHERE entry_id = '" + entry + "'"))
                .isEqualTo("EXPIRED");
        assertThat(count(ended)).isEqualTo(1);
    }

    private static void update(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        TestPostgres.jdbcUrl(Samples.DATABASE), TestPostgres.USER, TestPostgres.PASSWORD);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static void confirm(String push, String token, int status, String code) {
        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{\"confirmed\":true}")
                .post("/pushes/" + push + "/confirmation")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private static String secondPerson() {
        return TestTokens.platform("420000", "second");
    }

    private static String snapshotLine(int number) {
        return Samples.code(number) + ",示例企业,示例-" + number + ","
                + Samples.today().minusDays(9) + ",,示例事由\n";
    }

    private static String redGround() {
        return ground("RED");
    }

    private static String watchGround() {
        return ground("WATCH");
    }

    private static String ground(String list) {
        return given().get("/standards")
                .jsonPath()
                .getString("standards.find { it.id == 'TAXATION-" + list + "' }.grounds[0].code");
    }

    private static String residentId(String birth) {
        String seventeen = "420106" + birth + "002";
        return seventeen + ResidentId.checkCharacter(seventeen + "0");
    }

    private static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append(Character.isDigit(c) ? (char) (c - '0' + '０') : (char) c));
        return wide.toString();
    }

    private static String number() {
        return "M-" + UUID.randomUUID();
    }

    private static String ndjson(Map<String, Object> line) {
        return push("{" + Samples.json(line) + "}\n", "", "application/x-ndjson");
    }

    private static String push(String content, String query) {
        return push(content, query, "text/csv");
    }

    private static String push(String content, String query, String type) {
        return PushClient.push(content.getBytes(StandardCharsets.UTF_8), type, query);
    }

    private static JsonPath done(String push) {
        JsonPath ended = PushClient.ended(push);
        assertThat(ended.getString("state")).as(ended.getString("failure")).isEqualTo("DONE");
        return ended;
    }

    private static void awaitState(String push, String state) {
        await().atMost(PATIENCE).until(() -> state(push).getString("state").equals(state));
    }
}
