package org.creditlists.sharing.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.sharing.published.ScrapingTest;
import org.creditlists.testkit.SecurityLines;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs and receipts of a service with {@code credit.crypto=gm}. */
@QuarkusTest
@TestProfile(ScrapingTest.FewSearches.class)
class GmLogTest {

    @Inject
    InquiryLog log;

    @Inject
    SigningKey key;

    @Inject
    KeyedHash hash;

    @Inject
    Clock clock;

    @Test
    void a_receipt_verifies_offline_and_one_that_is_changed_does_not(@TempDir Path folder) throws Exception {
        byte[] statement = "{\"asked\":\"示例\"}".getBytes(StandardCharsets.UTF_8);
        byte[] proof = log.append(row(), log.suite().digest(statement))
                .toCompletableFuture()
                .get();
        String receipt = base64(statement) + "." + new String(proof, StandardCharsets.US_ASCII);
        String head = log.batches().last().orElseThrow().head();
        assertThat(new String(Base64.getUrlDecoder().decode(head.split("\\.")[1]), StandardCharsets.US_ASCII))
                .contains("\"hash\":\"SM3\"");
        assertThat(verify(folder, receipt)).startsWith("VALID");
        String other = base64("{\"asked\":\"他人\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(verify(folder, other + receipt.substring(receipt.indexOf('.'))))
                .startsWith("NOT VALID");
        given().header("Authorization", "Bearer " + TestTokens.auditor())
                .get("/inquiries/log/verification?from=1")
                .then()
                .statusCode(200)
                .body("broken", nullValue());
    }

    @Test
    void codes_of_a_database_that_began_with_it_are_hashed_by_sm3() {
        assertThat(hash.of("示例")).isNotEqualTo(new KeyedHash(TestTokens.IDENTITY_KEY).of("示例"));
        assertThat(hash.current().prefix()).isEqualTo("1gm.");
    }

    @Test
    void the_security_log_verifies_here_and_offline(@TempDir Path folder) throws IOException {
        given().header("Authorization", "Bearer " + TestTokens.auditor())
                .get("/inquiries/log")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + TestTokens.auditor())
                .get("/security-log/verification")
                .then()
                .statusCode(200)
                .body("why", nullValue())
                .body("broken", nullValue());
        String published = given().header("X-Forwarded-For", "192.0.2.9")
                .get("/security-log/keys")
                .asString();
        assertThat(published).contains("SGD_SM3_SM2");
        Path keys = Files.writeString(folder.resolve("keys.json"), published);
        String export = SecurityLines.export(RestAssured.port);
        String program = "verify-security-log/VerifySecurityLog.java";
        assertThat(run(program, Files.writeString(folder.resolve("log"), export), keys))
                .startsWith("VALID");
        String altered = export.replaceFirst("\"row\":\"[^\"]*\"", "\"row\":\"e30\"");
        assertThat(run(program, Files.writeString(folder.resolve("log"), altered), keys))
                .startsWith("NOT VALID");
    }

    private LogRow row() {
        return new LogRow(
                UUID.randomUUID(),
                "customs-000000",
                "clerk",
                hash.of("示例7"),
                "示例审批",
                "示例依据",
                "CLERK",
                List.of(),
                clock.instant());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String verify(Path folder, String receipt) throws IOException {
        Path keys = Files.writeString(folder.resolve("keys.json"), new ObjectMapper().writeValueAsString(key.all()));
        return run("verify/Verify.java", Files.writeString(folder.resolve("receipt"), receipt), keys);
    }

    private static String run(String program, Path content, Path keys) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Path.of("..", "docs", program).toString(),
                        content.toString(),
                        keys.toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
