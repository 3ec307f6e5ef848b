package org.creditlists.restoration.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.restoration.RestorationCalls;
import org.creditlists.testkit.HandedIn;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** Files as applicants hand them in. */
@QuarkusTest
class EvidenceResourceTest extends RestorationCalls {

    private static final String PDF = "application/pdf";

    @Test
    void aFileMustBeWhatItSaysAndDoNothingByItself() {
        refused(HandedIn.pdf(1), "image/png", 422, "evidence-not-what-it-says");
        refused(HandedIn.withScript(), PDF, 422, "evidence-active-content");
        refused(HandedIn.withAttachment(), PDF, 422, "evidence-active-content");
        refused(HandedIn.encrypted(), PDF, 422, "evidence-encrypted");
        refused(HandedIn.hugePng(), "image/png", 413, "evidence-pixels");
        taken(HandedIn.png(), "image/png");
        taken(HandedIn.jpeg(), "image/jpeg");
    }

    @Test
    void filesThatUnpackToHundredsOfMebibytesLeaveTheServiceAsItWas() throws Exception {
        byte[] bomb = HandedIn.hiddenObjects(512);
        assertThat(bomb).hasSizeLessThan(1024 * 1024);
        atOnce(4, () -> {
            refused(bomb, PDF, 413, "evidence-too-large");
            return bomb;
        });
        taken(HandedIn.pdf(7), PDF);
        get(OFFICER, "/restorations").statusCode(200);
    }

    @Test
    void whatIsKeptIsACopyWithoutMetadataAndTheDigestIsThatOfTheFile() throws Exception {
        Designated entry = listed(ListKind.BLACK, today);
        byte[] given = HandedIn.byAuthor("ZHANG SAN");
        String file = taken(given, PDF);
        String id = apply(entry, Map.of("commitment", "COMMITMENT-1", "evidence", List.of(file)))
                .statusCode(201)
                .extract()
                .path("caseId");
        get(subject, "/restorations/" + id)
                .statusCode(200)
                .body("evidence[0].bytes", equalTo(given.length))
                .body(
                        "evidence[0].sha256",
                        equalTo(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(given))));
        byte[] kept = get(subject, "/restorations/" + id + "/evidence/" + file)
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(HandedIn.author(given)).isEqualTo("ZHANG SAN");
        assertThat(HandedIn.author(kept)).isNull();
    }

    private ValidatableResponse send(byte[] content, String type) {
        return as(subject)
                .contentType(type)
                .body(content)
                .post("/restorations/evidence")
                .then();
    }

    private String taken(byte[] content, String type) {
        return send(content, type).statusCode(201).extract().path("evidence");
    }

    private void refused(byte[] content, String type, int status, String code) {
        send(content, type).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void filesAreForWhoeverAppliesAndDecidesAndForNoLiaison() {
        byte[] text = {'t'};
        String file = "/evidence/" + UUID.randomUUID();
        String ofCase = "/restorations/" + UUID.randomUUID() + "/evidence/" + UUID.randomUUID();
        String liaison = TestTokens.liaison("customs-000000");
        for (String token : List.of(OFFICER, liaison, TestTokens.auditor())) {
            as(token)
                    .contentType("image/png")
                    .body(text)
                    .post("/restorations/evidence")
                    .then()
                    .statusCode(403);
            as(token).delete(file).then().statusCode(403);
        }
        as(liaison).get(ofCase).then().statusCode(403);
        as(TestTokens.auditor()).get(ofCase).then().statusCode(403);
        as(OFFICER).get(ofCase).then().statusCode(404);
        RestAssured.given()
                .contentType("image/png")
                .body(text)
                .post("/restorations/evidence")
                .then()
                .statusCode(401);
        RestAssured.given().delete(file).then().statusCode(401);
        RestAssured.given().get(ofCase).then().statusCode(401);
        as(subject)
                .contentType("image/png")
                .body(text)
                .post("/restorations/evidence")
                .then()
                .statusCode(422);
        as(subject).delete(file).then().statusCode(404);
        as(subject).get(ofCase).then().statusCode(404);
    }
}
