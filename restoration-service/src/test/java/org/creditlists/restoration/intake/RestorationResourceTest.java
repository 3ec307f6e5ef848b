package org.creditlists.restoration.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.restoration.RestorationCalls;
import org.creditlists.restoration.Samples;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** R1 and R2 as applicants see them. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "restoration_tests"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.certificate"))
class RestorationResourceTest extends RestorationCalls {

    @Test
    void whoeverAsksBeforeSeesWhichConditionsAreMetWhichNotAndFromWhen() {
        Designated early = listed(ListKind.BLACK, today.plusDays(30));
        check(early, null)
                .statusCode(200)
                .body("possible", equalTo(false))
                .body("from", equalTo(today.plusDays(30).toString()))
                .body("conditions.find { it.condition.code == 'PERIOD_SERVED' }.state", equalTo("NOT_MET"))
                .body("conditions.find { it.condition.code == 'RECTIFIED' }.state", equalTo("TO_BE_SHOWN"))
                .body("conditions.find { it.condition.code == 'RECTIFIED' }.condition.zh", containsString("纠正"));
        Designated never = listed(ListKind.BLACK, null);
        check(never, null)
                .body("possible", equalTo(false))
                .body("from", nullValue())
                .body("endsByItselfAfter", equalTo(never.validUntil().toString()))
                .body(
                        "conditions.find { it.condition.code == 'RESTORABLE_EARLY' }.what.en",
                        containsString("ends by itself"));
        Designated now = listed(ListKind.BLACK, today);
        check(now, "OBLIGATION_PERFORMED")
                .body("possible", equalTo(true))
                .body("conditions.find { it.condition.code == 'EVIDENCE' }.state", equalTo("NOT_MET"));
        check(now, "TRAINING").body("possible", equalTo(false));
        check(now, "NO_SUCH").statusCode(422).body("code", equalTo("route-unknown"));
        check(listed(ListKind.RED, null), null).statusCode(422).body("code", equalTo("nothing-to-restore"));
        check(TestTokens.subject(Samples.code(1)), now, null).statusCode(404).body("code", equalTo("entry-unknown"));
    }

    @Test
    void theSameApplicationTwiceAtOnceIsOneCase() throws Exception {
        Designated entry = listed(ListKind.BLACK, today);
        List<Integer> statuses = atOnce(8, () -> apply(entry).extract().statusCode());
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void anOpenObjectionIsSettledFirst() {
        Designated entry = listed(ListKind.BLACK, today);
        PublishedEvents.send(new ObjectionRaised(
                entry.entry(),
                entry.subject(),
                new CaseId(UUID.randomUUID()),
                Objector.SUBJECT,
                new GroundCode("FACTS_WRONG"),
                1,
                true));
        await().atMost(PATIENCE).until(() -> lists.isObjectedToBySubject(entry.entry()));
        apply(entry)
                .statusCode(409)
                .body("code", equalTo("objection-open"))
                .body("basis", containsString("国发〔2016〕33号第二十二条"));
        Designated other = listed(ListKind.BLACK, today);
        PublishedEvents.send(new ObjectionRaised(
                other.entry(),
                other.subject(),
                new CaseId(UUID.randomUUID()),
                Objector.LIAISON,
                new GroundCode("FACTS_WRONG"),
                1,
                true));
        await().atMost(PATIENCE)
                .until(() -> lists.find(other.entry()).orElseThrow().suspended());
        apply(other).statusCode(201);
    }

    @Test
    void takenBackItCanBeTriedAgain() {
        Designated entry = listed(ListKind.BLACK, today);
        String id = apply(entry).statusCode(201).extract().path("caseId");
        withdraw(TestTokens.subject(Samples.code(4)), id).statusCode(404);
        withdraw(subject, id)
                .statusCode(200)
                .body("state.code", equalTo("WITHDRAWN"))
                .body("statement", nullValue());
        withdraw(subject, id).statusCode(200);
        grant(OFFICER, id, CONFIRMED).statusCode(409).body("code", equalTo("case-closed"));
        apply(entry).statusCode(201);
    }

    @Test
    void anEntryThatEndsTakesItsApplicationWithIt() {
        Designated entry = listed(ListKind.BLACK, today);
        String id = apply(entry).statusCode(201).extract().path("caseId");
        PublishedEvents.send(
                new Withdrawn(entry.entry(), entry.subject(), 2, entry.list(), EndReason.REVOKED, today, null));
        await().atMost(PATIENCE).until(() -> "LAPSED"
                .equals(get(subject, "/restorations/" + id).extract().path("state.code")));
        get(subject, "/restorations/" + id).body("statement", nullValue());
        grant(OFFICER, id, CONFIRMED).statusCode(409);
        apply(entry).statusCode(404).body("code", equalTo("entry-unknown"));
    }

    @Test
    void anEntryThatIsRestoredInAnotherCaseTakesItsApplicationWithIt() {
        Designated entry = listed(ListKind.BLACK, today);
        String id = apply(entry).statusCode(201).extract().path("caseId");
        PublishedEvents.send(new Restored(
                entry.entry(), entry.subject(), new CaseId(UUID.randomUUID()), new AuthorityId("tax-420000")));
        await().atMost(PATIENCE).until(() -> "LAPSED"
                .equals(get(subject, "/restorations/" + id).extract().path("state.code")));
        get(subject, "/restorations/" + id).body("statement", nullValue());
        assertThat(acts(id)).endsWith("lapsed");
    }

    @Test
    void anApplicationThatOutlivedItsRestoredEntryInACrashLapsesWithTheDay() {
        Designated entry = listed(ListKind.BLACK, today);
        String id = apply(entry).statusCode(201).extract().path("caseId");
        Rows.update(
                dataSource,
                "UPDATE list_entry SET restored = true WHERE entry_id = ?",
                entry.entry().value());
        reaction.tidy(today);
        get(subject, "/restorations/" + id).body("state.code", equalTo("LAPSED"));
    }

    @Test
    void anEntryWhoseDossierHasNotComeCanBeRestoredOnceItHas() {
        Designated entry = listed(ListKind.BLACK, today);
        PublishedEvents.forget(entry.entry());
        await().atMost(PATIENCE).until(() -> lists.holders(entry.entry()).isEmpty());
        apply(entry).statusCode(404).body("code", equalTo("entry-unknown"));
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
        await().atMost(PATIENCE).until(() -> !lists.holders(entry.entry()).isEmpty());
        apply(entry).statusCode(201);
    }

    @Test
    void thePageTellsTheStoryInBothLanguages() {
        Designated entry = listed(ListKind.BLACK, today);
        String id = apply(entry).statusCode(201).extract().path("caseId");
        String page = given().header("Authorization", "Bearer " + subject)
                .accept("text/html")
                .get("/restorations/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("等待受理", "acceptance is awaited", "签署信用承诺书", "Commitment signed", id);
    }
}
