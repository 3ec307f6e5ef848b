package org.creditlists.restoration.intake;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.creditlists.restoration.RestorationCalls;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** Files as applicants hand them in. */
@QuarkusTest
class EvidenceResourceTest extends RestorationCalls {

    @Test
    void filesAreForWhoeverAppliesAndDecidesAndForNoLiaison() {
        byte[] text = {'t'};
        String file = "/restorations/evidence/" + UUID.randomUUID();
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
        given().contentType("image/png")
                .body(text)
                .post("/restorations/evidence")
                .then()
                .statusCode(401);
        given().delete(file).then().statusCode(401);
        given().get(ofCase).then().statusCode(401);
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
