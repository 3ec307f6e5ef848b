package org.creditlists.designation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.creditlists.testkit.TestPostgres;
import org.creditlists.testkit.TestTokens;

/** Pushes lists as the platform of a province does, and looks into the database behind. */
public final class PushClient {

    /** Name under which a test looks into the database. */
    public static final String ONLOOKER = "onlooker";

    public static final Duration PATIENCE = Duration.ofSeconds(60);

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
}
