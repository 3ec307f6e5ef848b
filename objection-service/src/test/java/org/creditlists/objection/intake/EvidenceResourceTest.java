package org.creditlists.objection.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.casehandling.evidence.EvidenceStore;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.objection.ObjectionCalls;
import org.creditlists.objection.Samples;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.testkit.HandedIn;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** Files as people hand them in. */
@QuarkusTest
class EvidenceResourceTest extends ObjectionCalls {

    private static final String FILE = "SELECT pg_relation_filepath('evidence')";

    @Inject
    DataSource database;

    @Inject
    EvidenceStore store;

    @Test
    void theFileOfTheTableIsWrittenAnewOnlyWhenSomethingWasDeleted() {
        UUID file = upload(HandedIn.pdf(1));
        // What other tests deleted is counted after some seconds.
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofSeconds(12))
                .until(() -> {
                    String before = path();
                    store.rewrite();
                    return path().equals(before);
                });
        String before = path();
        Rows.update(
                database, "UPDATE evidence SET uploaded_at = now() - interval '2 days' WHERE evidence_id = ?", file);
        store.rewrite();
        assertThat(path()).isEqualTo(before);
        store.tidy();
        store.rewrite();
        assertThat(path()).isNotEqualTo(before);
    }

    private String path() {
        return Rows.query(database, FILE, row -> row.getString(1)).getFirst();
    }

    @Test
    void aFileMustBeWhatItSaysAndDoNothingByItself() {
        refusedFile(HandedIn.pdf(1), "image/png", 422, "evidence-not-what-it-says");
        refusedFile(HandedIn.pdf(1), "text/html", 415, "evidence-type");
        refusedFile("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII), "application/pdf", 422, "evidence-broken");
        refusedFile(HandedIn.withScript(), "application/pdf", 422, "evidence-active-content");
        refusedFile(HandedIn.withAttachment(), "application/pdf", 422, "evidence-active-content");
        refusedFile(HandedIn.encrypted(), "application/pdf", 422, "evidence-encrypted");
        refusedFile(HandedIn.hugePng(), "image/png", 413, "evidence-pixels");
        refusedFile(new byte[0], "image/png", 422, "evidence-not-what-it-says");
        refusedFile(Arrays.copyOf(HandedIn.pdf(1), 10 * 1024 * 1024 + 1), "application/pdf", 413, "evidence-too-large");
        upload(HandedIn.png(), "image/png");
        upload(HandedIn.jpeg(), "image/jpeg");
    }

    @Test
    void filesThatUnpackToHundredsOfMebibytesLeaveTheServiceAsItWas() throws Exception {
        byte[] bomb = HandedIn.hiddenObjects(512);
        assertThat(bomb).hasSizeLessThan(1024 * 1024);
        atOnce(4, () -> {
            refusedFile(bomb, "application/pdf", 413, "evidence-too-large");
            return bomb;
        });
        upload(HandedIn.pdf(7));
        get(OFFICER, "/objections").statusCode(200);
    }

    @Test
    void whatIsKeptIsACopyWithoutMetadataAndTheDigestIsThatOfTheFile() throws Exception {
        Designated entry = listed(ListKind.BLACK, true);
        byte[] given = HandedIn.byAuthor("ZHANG SAN");
        UUID file = upload(given);
        String id = objectWith(entry, file).statusCode(201).extract().path("caseId");
        get(subject, "/objections/" + id)
                .statusCode(200)
                .body("evidence[0].bytes", equalTo(given.length))
                .body(
                        "evidence[0].sha256",
                        equalTo(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(given))));
        byte[] kept = get(subject, "/objections/" + id + "/evidence/" + file)
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(HandedIn.author(given)).isEqualTo("ZHANG SAN");
        assertThat(HandedIn.author(kept)).isNull();
    }

    @Test
    void evidenceIsForTheDeskAndTheObjectorAndGoesWithTheEntry() {
        Designated entry = listed(ListKind.BLACK, true);
        UUID file = upload(HandedIn.pdf(3));
        String id = objectWith(entry, file).statusCode(201).extract().path("caseId");
        String path = "/objections/" + id + "/evidence/" + file;
        given().header("Authorization", "Bearer " + OFFICER)
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("X-Content-Type-Options", "nosniff");
        get(TestTokens.officer("tax-330000"), path).statusCode(404);
        get(TestTokens.subject(Samples.code(3)), path).statusCode(404);
        get(TestTokens.auditor(), path).statusCode(403);
        get(TestTokens.auditor(), "/objections/" + id + "/timeline")
                .statusCode(200)
                .body("act", hasItem("evidence-read"));
        given().header("Authorization", "Bearer " + subject)
                .delete("/evidence/" + file)
                .then()
                .statusCode(404);
        end(entry, EndReason.EXPIRED);
        await().atMost(PATIENCE).until(() -> "LAPSED"
                .equals(get(subject, "/objections/" + id).extract().path("state.code")));
        get(subject, path).statusCode(404);
        get(subject, "/objections/" + id)
                .statusCode(200)
                .body("statement", nullValue())
                .body("evidence", hasSize(0));
    }

    @Test
    void filesAreForTheRolesThatBringAndDecideCases() {
        String file = "/evidence/" + UUID.randomUUID();
        String ofCase = "/objections/" + UUID.randomUUID() + "/evidence/" + UUID.randomUUID();
        for (String token : List.of(OFFICER, TestTokens.auditor(), TestTokens.department("customs-000000"))) {
            as(token)
                    .contentType("image/png")
                    .body(HandedIn.png())
                    .post("/objections/evidence")
                    .then()
                    .statusCode(403);
            as(token).delete(file).then().statusCode(403);
        }
        for (String token : List.of(TestTokens.auditor(), TestTokens.department("customs-000000"))) {
            as(token).get(ofCase).then().statusCode(403);
        }
        given().contentType("image/png")
                .body(HandedIn.png())
                .post("/objections/evidence")
                .then()
                .statusCode(401);
        given().delete(file).then().statusCode(401);
        given().get(ofCase).then().statusCode(401);
        String liaison = TestTokens.liaison("customs-000000");
        as(liaison)
                .contentType("image/png")
                .body(HandedIn.png())
                .post("/objections/evidence")
                .then()
                .statusCode(201);
        as(liaison).delete(file).then().statusCode(404);
        as(liaison).get(ofCase).then().statusCode(404);
    }
}
