package org.creditlists.objection.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.RestorationRequested;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.objection.ObjectionCalls;
import org.creditlists.objection.Samples;
import org.creditlists.testkit.HandedIn;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** O1 and O2 as those concerned, liaisons and auditors see them. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "objection_tests"))
class ObjectionResourceTest extends ObjectionCalls {

    @Test
    void theReceiptHasTheNumberTheDeadlineAndWhatComesNext() {
        Designated entry = listed(ListKind.BLACK, true);
        String id = object(entry, "FACTS_WRONG")
                .statusCode(201)
                .body("deadline", equalTo(calendar.after(today, 15).day().toString()))
                .body("suspends", equalTo(true))
                .body("state.code", equalTo("OPEN"))
                .body("ground.zh", equalTo("事实不符"))
                .body("next.code", hasItem("RETRACT"))
                .extract()
                .path("caseId");
        get(subject, "/objections/" + id).statusCode(200).body("statement", equalTo(WRONG));
        get(subject, "/objections/mine").statusCode(200).body("caseId", hasItem(id));
        get(TestTokens.subject(Samples.code(1)), "/objections/" + id)
                .statusCode(404)
                .body("code", equalTo("case-unknown"));
        get(OFFICER, "/objections/" + id).statusCode(200);
        get(TestTokens.officer("tax-330000"), "/objections/" + id).statusCode(404);
        assertThat(suspended(entry)).isFalse();
    }

    @Test
    void whoIsNotConcernedAndWhatHasEndedAndWhatIsUnknownIsRefusedWithItsGround() {
        Designated entry = listed(ListKind.BLACK, true);
        String other = TestTokens.subject(Samples.code(2));
        raise(other, entry.entry().value(), "FACTS_WRONG", List.of())
                .statusCode(404)
                .body("code", equalTo("entry-unknown"))
                .body("basis", containsString("国发〔2016〕33号第二十二条"));
        raise(subject, UUID.randomUUID(), "FACTS_WRONG", List.of())
                .statusCode(404)
                .body("code", equalTo("entry-unknown"));
        raise(subject, entry.entry().value(), "NO_SUCH", List.of())
                .statusCode(422)
                .body("pointer", equalTo("/ground"));
        raise(subject, entry.entry().value(), "FACTS_WRONG", List.of(UUID.randomUUID()))
                .statusCode(422)
                .body("code", equalTo("evidence-unknown"));
        end(entry, EndReason.REVOKED);
        object(entry, "FACTS_WRONG")
                .statusCode(404)
                .body("code", equalTo("entry-unknown"))
                .body("basis", equalTo("国发〔2016〕33号第二十二条 / GuoFa (2016) 33, art. 22"));
    }

    @Test
    void theSameGroundTwiceAtOnceIsOneCase() throws Exception {
        Designated entry = listed(ListKind.BLACK, true);
        List<Integer> statuses =
                atOnce(8, () -> object(entry, "FACTS_WRONG").extract().statusCode());
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        object(entry, "LAW_WRONG").statusCode(201);
    }

    @Test
    void aRequestThatComesAgainWithItsKeyIsAnsweredWithTheSameCase() throws Exception {
        Designated entry = listed(ListKind.BLACK, true);
        List<ExtractableResponse<Response>> answers =
                atOnce(5, () -> given().header("Authorization", "Bearer " + subject)
                        .header("Idempotency-Key", "key-" + entry.entry())
                        .contentType("application/json")
                        .body(Map.of("entry", entry.entry().toString(), "ground", "FACTS_WRONG", "statement", WRONG))
                        .post("/objections")
                        .then()
                        .statusCode(201)
                        .extract());
        assertThat(answers.stream().map(one -> one.<String>path("caseId")).distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(one -> "true".equals(one.header("Idempotency-Replayed"))))
                .hasSize(4);
    }

    @Test
    void aRepeatOnTheSameGroundSuspendsOnlyForAFileThatWasNotShownBefore() {
        Designated entry = listed(ListKind.BLACK, true);
        byte[] file = HandedIn.pdf(1);
        String id = objectWith(entry, upload(file)).statusCode(201).extract().path("caseId");
        decide(OFFICER, id, "REJECTED", null, "NOT_SUBSTANTIATED").statusCode(200);
        String again = objectWith(entry, upload(file))
                .statusCode(201)
                .body("suspends", equalTo(false))
                .body("suspension.code", equalTo("REPEATED"))
                .extract()
                .path("caseId");
        decide(OFFICER, again, "REJECTED", null, "NOT_SUBSTANTIATED").statusCode(200);
        objectWith(entry, upload(HandedIn.pdf(2))).statusCode(201).body("suspends", equalTo(true));
        Designated strict = listed(ListKind.BLACK, false);
        object(strict, "FACTS_WRONG").statusCode(201).body("suspension.code", equalTo("STANDARD"));
    }

    @Test
    void aScriptInATextIsATextOnThePage() {
        Designated entry = listed(ListKind.BLACK, true);
        String id = given().header("Authorization", "Bearer " + subject)
                .contentType("application/json")
                .body(Map.of(
                        "entry", entry.entry().toString(),
                        "ground", "FACTS_WRONG",
                        "statement", "<script>alert(1)</script>"))
                .post("/objections")
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");
        String page = given().header("Authorization", "Bearer " + subject)
                .accept("text/html")
                .get("/objections/" + id)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();
        assertThat(page)
                .doesNotContain("<script")
                .contains("&lt;script&gt;")
                .contains("正在核实")
                .contains("Being verified");
    }

    @Test
    void aLiaisonPassesOnWhatEnforcementThrewUp() {
        Designated entry = listed(ListKind.BLACK, true);
        String liaison = TestTokens.liaison("customs-000000");
        String id = raise(liaison, entry.entry().value(), "NOT_THE_SUBJECT", List.of())
                .statusCode(201)
                .body("by", equalTo("LIAISON"))
                .body("suspends", equalTo(true))
                .extract()
                .path("caseId");
        get(liaison, "/objections/" + id).statusCode(200);
        get(TestTokens.liaison("bank-420000"), "/objections/" + id).statusCode(404);
        // Whom the entry is about sees that there is a case and how it goes, not what somebody else wrote.
        get(subject, "/objections/" + id)
                .statusCode(200)
                .body("statement", nullValue())
                .body("next", hasSize(0))
                .body("deadline", notNullValue());
        get(subject, "/objections/mine").body("caseId", hasItem(id));
        retract(subject, id).statusCode(404);
        get(TestTokens.subject(Samples.code(6)), "/objections/" + id).statusCode(404);
        object(entry, "NOT_THE_SUBJECT").statusCode(201);
        raise(OFFICER, entry.entry().value(), "LAW_WRONG", List.of()).statusCode(403);
    }

    @Test
    void aCaseAboutAnEntryWhoseDossierHasNotComeIsShownToItsSubjectOnceItHas() {
        Designated entry = listed(ListKind.BLACK, true);
        PublishedEvents.forget(entry.entry());
        await().atMost(PATIENCE).until(() -> lists.holders(entry.entry()).isEmpty());
        String id = raise(TestTokens.liaison("customs-000000"), entry.entry().value(), "NOT_THE_SUBJECT", List.of())
                .statusCode(201)
                .extract()
                .path("caseId");
        get(subject, "/objections/" + id).statusCode(404);
        PublishedEvents.send(new Dossier(
                entry.entry(),
                entry.subject(),
                SubjectKind.ORGANISATION,
                "示例企业",
                code,
                true,
                "示例决定",
                "示例事由",
                null,
                null,
                null,
                List.of()));
        await().atMost(PATIENCE)
                .until(() -> get(subject, "/objections/" + id).extract().statusCode() == 200);
        get(subject, "/objections/mine").body("caseId", hasItem(id));
    }

    @Test
    void takenBackItIsOverAndWhatWasWrittenIsGone() {
        Designated entry = listed(ListKind.BLACK, true);
        String id = objectWith(entry, upload(HandedIn.pdf(4)))
                .statusCode(201)
                .extract()
                .path("caseId");
        retract(TestTokens.subject(Samples.code(5)), id).statusCode(404);
        retract(subject, id)
                .statusCode(200)
                .body("state.code", equalTo("RETRACTED"))
                .body("statement", nullValue());
        retract(subject, id).statusCode(200);
        get(subject, "/objections/" + id).body("evidence", hasSize(0));
        object(entry, "FACTS_WRONG").statusCode(201).body("suspends", equalTo(false));
        decide(OFFICER, id, "REJECTED", null, "NOT_SUBSTANTIATED").statusCode(409);
    }

    @Test
    void whileItsRestorationIsDecidedTheSubjectWithdrawsThatFirst() {
        Designated entry = listed(ListKind.BLACK, true);
        PublishedEvents.send(new RestorationRequested(
                entry.entry(), entry.subject(), new CaseId(UUID.randomUUID()), "OBLIGATION_PERFORMED"));
        await().atMost(PATIENCE).until(() -> lists.isRestorationRequested(entry.entry()));
        object(entry, "FACTS_WRONG")
                .statusCode(409)
                .body("code", equalTo("restoration-open"))
                .body("basis", containsString("国发〔2016〕33号第二十一条"));
    }

    @Test
    void theStoryShowsEachReaderWhatIsForThem() {
        Designated entry = listed(ListKind.BLACK, true);
        String id = object(entry, "FACTS_WRONG").statusCode(201).extract().path("caseId");
        decide(TestTokens.officer("tax-420000", "officer-7"), id, "REJECTED", null, "NOT_SUBSTANTIATED")
                .statusCode(200);
        String path = "/objections/" + id + "/timeline";
        get(subject, path)
                .body("act", equalTo(List.of("raised", "requested-VERIFICATION", "rejected")))
                .body("[2].organisation", equalTo("tax-420000"))
                .body("[2].person", nullValue());
        get(OFFICER, path).body("[2].person", equalTo("officer-7"));
        get(TestTokens.auditor(), path).body("[2].person", equalTo("officer-7")).body("[0].person", nullValue());
        get(TestTokens.department("customs-000000"), path).statusCode(403);
        get(OFFICER, "/objections/" + id).body("statement", notNullValue());
        get(OFFICER, "/objections/" + id).statusCode(200);
        get(TestTokens.auditor(), "/objections/" + id).body("statement", nullValue());
        get(TestTokens.auditor(), path).body("act.findAll { it == 'case-read' }", hasSize(1));
    }
}
