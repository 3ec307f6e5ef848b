package org.creditlists.designation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditlists.testkit.TestPostgres;
import org.creditlists.testkit.TestTokens;

/** Pushes lists as the platform of a province does, and looks into the database behind. */
public final class PushClient {

    /** Name under which a test looks into the database. */
    public static final String ONLOOKER = "onlooker";

    public static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Columns of a list of organisations whose authority, list and field are said for the whole. */
    public static final String HEADER = "统一社会信用代码,主体名称,认定文号,认定日期,认定情形,列入事由\n";

    private PushClient() {}

    /** @return the id of the push */
    public static String push(byte[] content, String type, String query) {
        return given().header("Authorization", "Bearer " + TestTokens.platform("420000"))
                .config(plain())
                .contentType(type)
                .body(content)
                .post("/pushes" + query)
                .then()
                .statusCode(202)
                .extract()
                .path("push");
    }

    /** The content type as it is given, without a charset added. */
    public static RestAssuredConfig plain() {
        return RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                        .encodeContentTypeAs("text/csv", ContentType.TEXT));
    }

    /** The push when nothing more happens to it, done or failed. */
    public static JsonPath ended(String push) {
        await().atMost(PATIENCE)
                .until(() -> List.of("DONE", "FAILED").contains(state(push).getString("state")));
        return state(push);
    }

    public static JsonPath state(String push) {
        return given().header("Authorization", "Bearer " + TestTokens.platform("420000"))
                .get("/pushes/" + push)
                .jsonPath();
    }

    public static String receipts(String push) {
        return given().header("Authorization", "Bearer " + TestTokens.platform("420000"))
                .get("/pushes/" + push + "/receipts")
                .asString();
    }

    public static long count(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    public static String text(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        // With this version the name is given with the connection, and is known from the first moment.
                        TestPostgres.jdbcUrl(Samples.DATABASE) + "?assumeMinServerVersion=18&ApplicationName="
                                + ONLOOKER,
                        TestPostgres.USER,
                        TestPostgres.PASSWORD);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Another person at the same platform. */
    public static String secondPerson() {
        return TestTokens.platform("420000", "second");
    }

    /** A line under the columns of {@link #HEADER}. */
    public static String snapshotLine(int number) {
        return Samples.code(number) + ",示例企业,示例-" + number + ","
                + Samples.today().minusDays(9) + ",,示例事由\n";
    }

    /** A ground of the standard of taxation for a list, by today's edition. */
    public static String ground(String list) {
        return given().get("/standards")
                .jsonPath()
                .getString("standards.find { it.id == 'TAXATION-" + list + "' }.grounds[0].code");
    }

    /** The number of a decision that there is not yet. */
    public static String number() {
        return "M-" + UUID.randomUUID();
    }

    /** Pushes one line. */
    public static String ndjson(Map<String, Object> line) {
        return push("{" + Samples.json(line) + "}\n", "", "application/x-ndjson");
    }

    /** Lines of NDJSON. */
    public static String ndjsonOf(List<Map<String, Object>> lines) {
        StringBuilder content = new StringBuilder();
        lines.forEach(line -> content.append('{').append(Samples.json(line)).append("}\n"));
        return content.toString();
    }

    /** The push when it is done; no line of it stopped it. */
    public static JsonPath done(String push) {
        JsonPath ended = ended(push);
        assertThat(ended.getString("state")).as(ended.getString("failure")).isEqualTo("DONE");
        return ended;
    }

    /** Waits until a push has come to a state. */
    public static void awaitState(String push, String state) {
        await().atMost(PATIENCE).until(() -> state(push).getString("state").equals(state));
    }

    /** Asks to confirm what a push withdraws, and is refused. */
    public static void confirm(String push, String token, int status, String code) {
        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{\"confirmed\":true}")
                .post("/pushes/" + push + "/confirmation")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    /** Pushes a list as CSV. */
    public static String push(String content, String query) {
        return push(content, query, "text/csv");
    }

    /** Pushes a list of a type. */
    public static String push(String content, String query, String type) {
        return push(content.getBytes(StandardCharsets.UTF_8), type, query);
    }
}
