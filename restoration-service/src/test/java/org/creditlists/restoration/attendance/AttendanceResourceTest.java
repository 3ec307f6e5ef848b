package org.creditlists.restoration.attendance;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.restoration.RestorationCalls;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** R1: training and service. */
@QuarkusTest
class AttendanceResourceTest extends RestorationCalls {

    @Test
    void trainingCountsWhenARecognisedProviderRecordedItAfterTheDecision() {
        Designated entry = listed(ListKind.BLACK, today);
        String school = "school-" + COUNT.incrementAndGet();
        String provider = TestTokens.provider(school);
        record(provider, code, 3, today, "A1").statusCode(403).body("code", equalTo("provider-not-recognised"));
        recognise(TestTokens.officer("other-420000"), school)
                .statusCode(403)
                .body("code", equalTo("authority-not-competent"));
        PublishedEvents.send(PublishedEvents.authority("tax-330000", "PROVINCE", "330000", new FieldCode("TAXATION")));
        PublishedEvents.send(PublishedEvents.authority("tax-420000", "PROVINCE", "420000", new FieldCode("TAXATION")));
        await().atMost(PATIENCE)
                .until(() -> recognise(OFFICER, school).extract().statusCode() == 200);
        recognise(OFFICER, school).statusCode(200);
        await().atMost(PATIENCE)
                .until(() -> recognise(TestTokens.officer("tax-330000"), school)
                                .extract()
                                .statusCode()
                        != 403);
        recognise(TestTokens.officer("tax-330000"), school)
                .statusCode(409)
                .body("code", equalTo("recognised-by-another"));
        given().get("/providers").then().statusCode(200).body("id", hasItem(school));
        onlyWhatWasReadIsOverwritten(school);
        hoursCountFromTheDayAfterTheDecision(entry, provider);
        whatIsTakenBackCountsNoMore(entry, provider);
    }

    private static void onlyWhatWasReadIsOverwritten(String school) {
        given().get("/providers/no-such-school").then().statusCode(404).body("code", equalTo("provider-unknown"));
        String read = given().get("/providers/" + school)
                .then()
                .statusCode(200)
                .body("id", equalTo(school))
                .extract()
                .header("ETag");
        overwrite(school, "示例机构甲", read).statusCode(200);
        overwrite(school, "示例机构乙", read).statusCode(412).body("code", equalTo("changed-meanwhile"));
        overwrite("no-such-school", "示例机构乙", "*").statusCode(412);
        given().get("/providers/" + school).then().body("zh", equalTo("示例机构甲"));
        overwrite(school, "示例机构丙", "*").statusCode(200);
        recognise(OFFICER, school).statusCode(200);
    }

    private static ValidatableResponse overwrite(String school, String zh, String wanted) {
        return given().header("Authorization", "Bearer " + OFFICER)
                .header("If-Match", wanted)
                .contentType("application/json")
                .body(Map.of(
                        "zh",
                        zh,
                        "en",
                        "Sample provider",
                        "training",
                        true,
                        "service",
                        false,
                        "document",
                        "示例认可〔2026〕2号",
                        "from",
                        "2026-01-01"))
                .put("/providers/" + school)
                .then();
    }

    private void hoursCountFromTheDayAfterTheDecision(Designated entry, String provider) {
        record(provider, code, 25, today, "A1").statusCode(422).body("pointer", equalTo("/hours"));
        record(provider, "91420100MA0000001X", 3, today, "A1").statusCode(422).body("pointer", equalTo("/code"));
        record(provider, code, 3, today.plusDays(1), "A1").statusCode(422).body("pointer", equalTo("/on"));
        record(provider, code, 3, entry.decisionDate(), "A0").statusCode(201);
        record(provider, code, 2, today, "A1").statusCode(201);
        record(provider, code, 2, today, "A1").statusCode(201);
        applyBy(entry, "TRAINING")
                .statusCode(422)
                .body("code", equalTo("training-missing"))
                .body("detail", containsString("there are 2"));
    }

    private void whatIsTakenBackCountsNoMore(Designated entry, String provider) {
        String wrong =
                record(provider, code, 5, today, "A2").statusCode(201).extract().path("attendance");
        given().header("Authorization", "Bearer " + provider)
                .contentType("application/json")
                .body(Map.of("act", "REVOKE"))
                .post("/attendances/" + wrong + "/revocation")
                .then()
                .statusCode(204);
        given().header("Authorization", "Bearer " + provider)
                .contentType("application/json")
                .body(Map.of("act", "REVOKE"))
                .post("/attendances/" + wrong + "/revocation")
                .then()
                .statusCode(404);
        applyBy(entry, "TRAINING").statusCode(422);
        check(entry, "PUBLIC_SERVICE")
                .body("conditions.find { it.condition.code == 'ROUTE_FOR_SUBJECT' }.state", equalTo("NOT_MET"));
        // What was taken back can be recorded anew, as it was.
        record(provider, code, 1, today, "A2")
                .statusCode(201)
                .body("revoked", equalTo(false))
                .body("hours", equalTo(1));
        get(subject, "/attendances/mine").body("document", hasItem("A1"));
        applyBy(entry, "PUBLIC_SERVICE").statusCode(422).body("code", equalTo("route-not-for-subject"));
        applyBy(entry, "TRAINING").statusCode(201);
    }
}
