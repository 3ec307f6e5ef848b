package org.creditlists.designation.push;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creditlists.designation.PushClient.PATIENCE;
import static org.creditlists.designation.PushClient.count;
import static org.creditlists.designation.PushClient.ended;
import static org.creditlists.designation.PushClient.plain;
import static org.creditlists.designation.PushClient.receipts;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.creditlists.designation.PushClient;
import org.creditlists.designation.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is refused with a code and a pointer, and changes nothing else. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class WrongInputTest {

    private static final String GOOD_CODE = Samples.code(1);

    @ParameterizedTest(name = "{0} = {1}: {2} at {3}")
    @CsvSource(
            nullValues = "null",
            value = {
                "code, 91350100M000200Y43, code-check-digit, /code",
                "code, 91350100M0001TGQXM, code-nonconforming, /code",
                "code, 913501, code-malformed, /code",
                "decisionNumber, null, field-missing, /decisionNumber",
                "decisionNumber, '  ', field-missing, /decisionNumber",
                "decisionDate, 2026-02-30, wrong-date, /decisionDate",
                "decisionDate, +999999999-12-31, wrong-date, /decisionDate",
                "decisionDate, 2099-01-01, decision-in-future, /decisionDate",
                "validUntil, 2001-01-01, validity-before-decision, /validUntil",
                "list, GREY, wrong-value, /list",
                "field, FOOD_DRUGS, not-competent, /authority",
                "field, ALCHEMY, no-standard, /field",
                "authority, tax-330000, not-yours, /authority",
                "authority, nobody, authority-unknown, /authority",
                "ground, BAD_MOOD, ground-unknown, /ground",
                "name, 'A\u0000B', control-character, /name",
                "name, '示例\u202E企业', control-character, /name"
            })
    void aWrongMemberIsRefusedWithACodeAndAPointer(String member, @Nullable String value, String code, String pointer)
            throws SQLException {
        Map<String, Object> body = Samples.designation(GOOD_CODE, "W-" + UUID.randomUUID());
        body.put(member, value == null ? null : value.replace("\\u0000", "\u0000"));
        long before = events();
        designate(body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("pointer", equalTo(pointer))
                .body("type", equalTo("/problems/" + code));
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void unknownFieldsWrongTypesAndBrokenJsonAreRefusedWithAPointer() {
        Map<String, Object> unknown = Samples.designation(GOOD_CODE, "U-1");
        unknown.put("score", "700");
        designate(unknown)
                .statusCode(400)
                .body("code", equalTo("unknown-field"))
                .body("pointer", equalTo("/score"));
        Map<String, Object> number = Samples.designation(GOOD_CODE, "U-2");
        number.put("decisionNumber", 5);
        designate(number)
                .statusCode(400)
                .body("code", equalTo("wrong-type"))
                .body("pointer", equalTo("/decisionNumber"));
        post("{\"list\":").statusCode(400).body("code", equalTo("not-json"));
        post("null").statusCode(400).body("code", equalTo("content-missing"));
        post("{\"list\":\"RED\",\"list\":\"BLACK\"}").statusCode(400);
    }

    @Test
    void anOfficiallyIssuedCodeWithAWrongCheckCharacterIsTakenWhenTheAuthorityVouches() {
        Map<String, Object> body = Samples.designation("91350100M0001TGQXM", "V-" + UUID.randomUUID());
        body.put("codeVouched", true);
        designate(body).statusCode(201);
    }

    @Test
    void theSameDesignationAgainChangesNothingAndAnotherContentCorrects() throws SQLException {
        Map<String, Object> body = Samples.designation(Samples.code(2), "S-" + UUID.randomUUID());
        String entry = designate(body).statusCode(201).extract().path("entry");
        long before = events();
        designate(body).statusCode(200).body("outcome", equalTo("UNCHANGED")).body("entry", equalTo(entry));
        assertThat(events()).isEqualTo(before);
        body.put("name", "示例企业更名");
        designate(body).statusCode(200).body("outcome", equalTo("CORRECTED")).body("entry", equalTo(entry));
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void anIdempotencyKeyIsCarriedOutOnceAndNotForAnotherRequest() throws SQLException {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Samples.designation(Samples.code(3), "I-" + key);
        String first = designate(body, key)
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .path("entry");
        long before = events();
        designate(body, key).statusCode(201).body("entry", equalTo(first)).header("Idempotency-Replayed", "true");
        designate(body, '"' + key + '"').statusCode(201).header("Idempotency-Replayed", "true");
        body.put("statement", "另一事由");
        designate(body, key).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void theSameDesignationAtOnceGivesOneEntry() {
        Map<String, Object> body = Samples.designation(Samples.code(4), "C-" + UUID.randomUUID());
        List<CompletableFuture<String>> calls = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> designate(body).extract().<String>path("outcome")))
                .toList();
        List<String> outcomes = calls.stream().map(CompletableFuture::join).toList();
        assertThat(outcomes).containsOnlyOnce("ACCEPTED");
        assertThat(outcomes.stream().filter("UNCHANGED"::equals).count()).isEqualTo(15);
    }

    @Test
    void theSamePushTwiceAndAtOnceDesignatesOnce() throws SQLException {
        String csv = Samples.csv(60, "P-" + UUID.randomUUID());
        long before = events();
        List<CompletableFuture<JsonPath>> pushes = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> ended(push(csv.getBytes(StandardCharsets.UTF_8), "text/csv"))))
                .toList();
        long accepted = pushes.stream()
                .map(CompletableFuture::join)
                .mapToLong(p -> p.getLong("accepted"))
                .sum();
        assertThat(accepted).isEqualTo(60);
        assertThat(events()).isEqualTo(before + 60);
        JsonPath again = ended(push(csv.getBytes(StandardCharsets.UTF_8), "text/csv"));
        assertThat(again.getLong("unchanged")).isEqualTo(60);
        assertThat(events()).isEqualTo(before + 60);
    }

    @Test
    void gb18030SentAsUtf8IsRefusedLineByLineAndTakenWhenItIsDeclared() {
        String[] lines = Samples.csv(2, "G-" + UUID.randomUUID()).split("\n");
        byte[] header = (lines[0] + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] wrong = (lines[1] + "\n").getBytes(Charset.forName("GB18030"));
        byte[] right = (lines[2] + "\n").getBytes(StandardCharsets.UTF_8);
        String push = push(Samples.concat(header, wrong, right), "text/csv;charset=UTF-8");
        assertThat(ended(push).getLong("accepted")).isEqualTo(1);
        assertThat(receipts(push)).contains("\"line\":2", "wrong-encoding", "charset=GB18030");

        JsonPath whole =
                ended(push(String.join("\n", lines).getBytes(Charset.forName("GB18030")), "text/csv;charset=UTF-8"));
        assertThat(whole.getString("state")).isEqualTo("FAILED");
        assertThat(whole.getString("failure")).contains("wrong-encoding");

        JsonPath declared =
                ended(push(String.join("\n", lines).getBytes(Charset.forName("GB18030")), "text/csv;charset=GB18030"));
        assertThat(declared.getLong("accepted") + declared.getLong("unchanged")).isEqualTo(2);
    }

    @Test
    void aLineOfTwoMegabytesIsRefusedAndTheOthersGoOn() {
        String good = "{" + Samples.json(Samples.designation(Samples.code(5), "L-" + UUID.randomUUID())) + "}\n";
        String huge = "{\"name\":\"" + "x".repeat(2 << 20) + "\"}\n";
        String push = push((good + huge + "{}\n[1]\n").getBytes(StandardCharsets.UTF_8), "application/x-ndjson");
        JsonPath done = ended(push);
        assertThat(done.getLong("accepted")).isEqualTo(1);
        assertThat(done.getLong("refused")).isEqualTo(3);
        assertThat(receipts(push)).contains("line-too-long", "field-missing", "not-json");
    }

    @Test
    void linesWithUnknownFieldsAndWrongTypesAreRefusedWithAPointer() {
        String base = Samples.json(Samples.designation(Samples.code(6), "N-" + UUID.randomUUID()));
        String lines = "{" + base + ",\"score\":\"1\"}\n{" + base.replace("\"BLACK\"", "7") + "}\n";
        String push = push(lines.getBytes(StandardCharsets.UTF_8), "application/x-ndjson");
        assertThat(ended(push).getLong("refused")).isEqualTo(2);
        assertThat(receipts(push)).contains("\"pointer\":\"/score\"", "\"pointer\":\"/list\"");
    }

    @Test
    void anUploadThatIsCutInTheMiddleLeavesNothing() throws Exception {
        long chunks = count("SELECT count(*) FROM push_chunk");
        long before = pushes();
        byte[] csv = Samples.csv(5_000, "T-" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        int actual = port == 0 ? RestAssured.port : port;
        try (Socket socket = new Socket("127.0.0.1", actual)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /pushes HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + TestTokens.platform("420000") + "\r\nContent-Type: text/csv\r\nContent-Length: "
                            + csv.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(csv, 0, csv.length / 2);
            out.flush();
            await().atMost(PATIENCE).until(() -> pushes() > before);
        }
        await().atMost(PATIENCE).until(() -> pushes() == before);
        assertThat(count("SELECT count(*) FROM push_chunk")).isEqualTo(chunks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"没有结束", "\"结束\"之后", "\"没有,\n"})
    void aQuoteThatIsNotClosedStopsThePushWhereItBegins(String last) throws SQLException {
        String number = "Q-" + UUID.randomUUID();
        String[] lines = Samples.csv(6, number).split("\n");
        lines[4] = lines[4].substring(0, lines[4].lastIndexOf(",\"")) + "," + last;
        String push = push(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "text/csv");
        JsonPath failed = ended(push);
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("failure")).contains("quote-not-closed", "line 5");
        assertThat(failed.getLong("accepted")).isEqualTo(3);
        assertThat(failed.getLong("linesDone")).isEqualTo(3);
        assertThat(count("SELECT count(*) FROM push_receipt WHERE push_id = '" + push + "'"))
                .isEqualTo(3);
    }

    @Test
    void whatStandsInsideAnOverlongQuotedFieldIsNotDesignated() throws SQLException {
        String[] lines = Samples.csv(2, "H-" + UUID.randomUUID()).split("\n");
        long before = events();
        String first = lines[1].substring(0, lines[1].lastIndexOf(",\"")) + ",\"" + "x".repeat(70_000);
        String push = push(
                (lines[0] + "\n" + first + "\n" + lines[2] + "\nend\"\n").getBytes(StandardCharsets.UTF_8), "text/csv");
        assertThat(ended(push).getString("failure")).contains("quote-not-closed", "line 2");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void aDryRunInOtherWordsIsRefusedAndNotCarriedOut() throws SQLException {
        long before = pushes();
        given().header("Authorization", "Bearer " + TestTokens.platform("420000"))
                .config(plain())
                .contentType("text/csv")
                .body(Samples.csv(1, "R-1").getBytes(StandardCharsets.UTF_8))
                .post("/pushes?dryRun=yes")
                .then()
                .statusCode(422)
                .body("pointer", equalTo("/dryRun"));
        assertThat(pushes()).isEqualTo(before);
    }

    @Test
    void aDigestThatDoesNotFitIsRefusedWhole() throws SQLException {
        long before = pushes();
        given().header("Authorization", "Bearer " + TestTokens.platform("420000"))
                .header("Content-Digest", "sha-256=:" + "A".repeat(43) + "=:")
                .contentType("text/csv")
                .config(plain())
                .body(Samples.csv(3, "D-1").getBytes(StandardCharsets.UTF_8))
                .post("/pushes")
                .then()
                .statusCode(422)
                .body("code", equalTo("digest-mismatch"));
        assertThat(pushes()).isEqualTo(before);
    }

    @Test
    void aHeaderThatIsMissingOrUnknownFailsThePushWithoutRepeatingItsContent() {
        JsonPath unknown = ended(push("张三,42010619491231002X\n".getBytes(StandardCharsets.UTF_8), "text/csv"));
        assertThat(unknown.getString("state")).isEqualTo("FAILED");
        assertThat(unknown.getString("failure")).contains("unknown-column").doesNotContain("张三");
        JsonPath empty = ended(push(new byte[0], "text/csv"));
        assertThat(empty.getString("failure")).contains("header-missing");
    }

    @Test
    void aTokenThatWasAcceptedIsNotAcceptedAfterItExpired() {
        String token = TestTokens.officer("tax-420000", Duration.ofSeconds(3));
        given().header("Authorization", "Bearer " + token)
                .get("/entries")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + token)
                .get("/entries")
                .then()
                .statusCode(200);
        await().atMost(PATIENCE)
                .until(() -> given().header("Authorization", "Bearer " + token)
                                .get("/entries")
                                .statusCode()
                        == 401);
        given().header("Authorization", "Bearer " + TestTokens.forged())
                .get("/entries")
                .then()
                .statusCode(401);
    }

    @Test
    void aPushIsSeenByItsSenderOnly() {
        String push = push(Samples.csv(1, "O-" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8), "text/csv");
        given().header("Authorization", "Bearer " + TestTokens.platform("330000"))
                .get("/pushes/" + push)
                .then()
                .statusCode(404)
                .body("code", equalTo("push-unknown"));
    }

    private static ValidatableResponse designate(Map<String, Object> body) {
        return post("{" + Samples.json(body) + "}");
    }

    private static ValidatableResponse designate(Map<String, Object> body, String idempotencyKey) {
        return given().header("Authorization", "Bearer " + TestTokens.officer("tax-420000"))
                .header("Idempotency-Key", idempotencyKey)
                .contentType("application/json")
                .body("{" + Samples.json(body) + "}")
                .post("/designations")
                .then();
    }

    private static ValidatableResponse post(String json) {
        return given().header("Authorization", "Bearer " + TestTokens.officer("tax-420000"))
                .contentType("application/json")
                .body(json)
                .post("/designations")
                .then();
    }

    private static String push(byte[] content, String type) {
        return PushClient.push(content, type, "");
    }

    private static long events() throws SQLException {
        return count("SELECT count(*) FROM event");
    }

    private static long pushes() throws SQLException {
        return count("SELECT count(*) FROM push");
    }
}
