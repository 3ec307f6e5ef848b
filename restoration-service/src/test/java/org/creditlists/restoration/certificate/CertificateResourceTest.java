package org.creditlists.restoration.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.restoration.RestorationCalls;
import org.creditlists.restoration.Samples;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R8: a restoration is proven by its subject, and verified by anyone. */
@QuarkusTest
class CertificateResourceTest extends RestorationCalls {

    @Test
    void grantedItIsProvenByItsSubjectAloneAndVerifiedByAnyoneOffline(@TempDir Path folder) throws Exception {
        Designated entry = listed(ListKind.BLACK, today);
        String id = apply(entry).statusCode(201).extract().path("caseId");
        grant(OFFICER, id, Set.of("RECTIFIED")).statusCode(422).body("code", equalTo("condition-not-confirmed"));
        grant(OFFICER, id, CONFIRMED).statusCode(200).body("state.code", equalTo("GRANTED"));
        await().atMost(PATIENCE).until(() -> {
            PublishedEvents.send(
                    new Withdrawn(entry.entry(), entry.subject(), 2, entry.list(), EndReason.RESTORED, today, null));
            return lists.find(entry.entry()).orElseThrow().endReason() != null;
        });
        get(TestTokens.officer("tax-330000"), "/restorations/" + id).statusCode(404);
        get(OFFICER, "/restorations?limit=200").body("caseId", not(hasItem(id)));
        get(TestTokens.subject(Samples.code(2)), "/restorations/" + id + "/certificate")
                .statusCode(404);
        get(OFFICER, "/restorations/" + id + "/certificate").statusCode(403);
        get(subject, "/restorations/" + id).body("statement", nullValue()).body("next[0].code", equalTo("CERTIFICATE"));
        verifiedOffline(id, folder);
    }

    private void verifiedOffline(String id, Path folder) throws Exception {
        String jws = get(subject, "/restorations/" + id + "/certificate")
                .statusCode(200)
                .body("content.holder", equalTo(code))
                .extract()
                .path("certificate");
        Path certificate = Files.writeString(folder.resolve("certificate.jws"), jws);
        Path keys = Files.writeString(
                folder.resolve("keys.json"),
                given().get("/restorations/certificate-keys")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
        Verified good = verify(certificate, keys);
        assertThat(good.output()).startsWith("VALID").contains(code, id);
        assertThat(good.status()).isZero();
        String[] parts = jws.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(payload.replace(code, Samples.code(3)).getBytes(StandardCharsets.UTF_8));
        Files.writeString(certificate, parts[0] + "." + forged + "." + parts[2]);
        Verified bad = verify(certificate, keys);
        assertThat(bad.output()).startsWith("NOT VALID");
        assertThat(bad.status()).isEqualTo(1);
    }

    private record Verified(int status, String output) {}

    /** The program of the documents, run as anyone would. */
    private static Verified verify(Path certificate, Path keys) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "../docs/verify/Verify.java",
                        certificate.toString(),
                        keys.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verified(process.waitFor(), output);
    }
}
