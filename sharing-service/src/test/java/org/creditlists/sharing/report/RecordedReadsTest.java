package org.creditlists.sharing.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.testkit.SecurityLines;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reads of reports, lists and the feed are lines of the security log. A database of its own: other tests move the clock
 * by years, and what retention removed then is missing afterwards.
 */
@QuarkusTest
@QuarkusTestResource(value = ServiceResource.class, initArgs = @ResourceArg(name = "database", value = "sharing_reads"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class RecordedReadsTest {

    private static final String CODE = "91420100MA4KCANARY";
    private static final String NAME = "示例金丝雀";

    @Inject
    DataSource dataSource;

    @ParameterizedTest
    @CsvSource({
        "/report, GET /report",
        "/report/entries, GET /report/entries",
        "/inquiries/mine, GET /inquiries/mine",
        "/warnings/mine, GET /warnings/mine",
    })
    void whatASubjectReadsIsALineWithoutTheCode(String path, String operation) {
        assertThat(line(TestTokens.subject(CODE), path))
                .contains("\"kind\":\"READ\"")
                .contains("\"operation\":\"" + operation + "\"")
                .contains("\"status\":200")
                .contains("\"sub\":\"subject\"")
                .doesNotContain(CODE);
        assertThat(line(TestTokens.subject(CODE), path + "?name=" + NAME + "&code=" + CODE))
                .contains("\"operation\":\"" + operation + "\"")
                .doesNotContain(CODE)
                .doesNotContain(NAME);
    }

    @Test
    void theFeedThatIsReadIsALine() {
        assertThat(line(TestTokens.platform("420000"), "/feed/entries"))
                .contains("\"operation\":\"GET /feed/entries\"")
                .contains("\"organisation\":\"platform-420000\"");
    }

    @Test
    void theLogOfInquiriesThatIsReadIsALine() {
        assertThat(line(TestTokens.auditor(), "/inquiries/log")).contains("\"operation\":\"GET /inquiries/log\"");
    }

    @Test
    void theSecurityLogThatIsReadIsALine() {
        assertThat(line(TestTokens.auditor(), "/security-log?from=2020-01-01T00:00:00Z"))
                .contains("\"operation\":\"GET /security-log\"");
        assertThat(line(TestTokens.officer("tax-420000"), "/security-log")).contains("\"status\":403");
    }

    @Test
    void nothingOfASubjectStandsInTheTable() {
        line(TestTokens.subject(CODE), "/report?name=" + NAME);
        line(TestTokens.subject(CODE), "/history/subjects/" + UUID.randomUUID());
        String all = Rows.query(
                        dataSource,
                        "SELECT content FROM security_batch",
                        row -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .toString();
        assertThat(all).contains("GET /report").doesNotContain(CODE).doesNotContain(NAME);
    }

    @Test
    void theLogVerifiesHereAndOffline(@TempDir Path folder) throws IOException, InterruptedException {
        line(TestTokens.auditor(), "/inquiries/log");
        given().header("Authorization", "Bearer " + TestTokens.auditor())
                .get("/security-log/verification")
                .then()
                .statusCode(200)
                .body("why", nullValue())
                .body("broken", nullValue());
        String export = SecurityLines.export(RestAssured.port);
        Path keys = Files.writeString(
                folder.resolve("keys.json"), given().get("/security-log/keys").asString());
        assertThat(verified(Files.writeString(folder.resolve("log"), export), keys))
                .startsWith("VALID");
        Path altered = Files.writeString(folder.resolve("altered"), altered(export));
        assertThat(verified(altered, keys)).startsWith("NOT VALID");
        Path cut =
                Files.writeString(folder.resolve("cut"), export.lines().skip(1).collect(Collectors.joining("\n")));
        assertThat(verified(cut, keys)).startsWith("NOT VALID");
    }

    /** The same with another row in the place of the first. */
    private static String altered(String export) {
        String row = Base64.getUrlEncoder().withoutPadding().encodeToString("{}".getBytes(StandardCharsets.UTF_8));
        return export.replaceFirst("\"row\":\"[^\"]*\"", "\"row\":\"" + row + "\"");
    }

    private static String verified(Path log, Path keys) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Path.of("..", "docs", "verify-security-log", "VerifySecurityLog.java")
                                .toString(),
                        log.toString(),
                        keys.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(said.startsWith("VALID") ? 0 : 1);
        return said;
    }

    private static String line(String token, String path) {
        String request = UUID.randomUUID().toString();
        given().header("Authorization", "Bearer " + token)
                .header(SecurityLines.REQUEST, request)
                .get(path);
        return SecurityLines.of(RestAssured.port, request);
    }
}
