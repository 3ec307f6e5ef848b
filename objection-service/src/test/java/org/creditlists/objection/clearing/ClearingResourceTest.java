package org.creditlists.objection.clearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.EntryDisclosed;
import org.creditlists.contracts.event.MeasureOrdered;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.objection.ObjectionCalls;
import org.creditlists.objection.Samples;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** O4, O7: a name is cleared wherever the entry was shown or used. */
@QuarkusTest
class ClearingResourceTest extends ObjectionCalls {

    /** F12, O7: whoever noticed the error, everyone who was shown the entry or had orders is told, and answers. */
    @Test
    void anErrorWithoutAnObjectionClearsTheNameToo() {
        Designated entry = listed(ListKind.BLACK, true);
        String id = entry.entry().toString();
        ordered(entry, "customs-000000");
        PublishedEvents.send(new EntryDisclosed(entry.entry(), entry.subject(), "bank-420000", today));
        end(entry, EndReason.ERROR);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outstanding(id)).containsExactly("bank-420000", "customs-000000"));
        String bank = TestTokens.department("bank-420000");
        get(bank, "/clearing-notices")
                .body("find { it.caseId == '" + id + "' }.entry", equalTo(id))
                .body("find { it.caseId == '" + id + "' }.remedy", equalTo("WITHDRAWAL"))
                .body("find { it.caseId == '" + id + "' }.clearedOn", equalTo(today.toString()))
                .body(
                        "find { it.caseId == '" + id + "' }.acknowledgeUntil",
                        equalTo(calendar.after(today, 5).day().toString()));
        acknowledge(TestTokens.department("market-420000"), id).statusCode(404);
        acknowledge(bank, id).statusCode(200).body("acknowledgedAt", not(nullValue()));
        acknowledge(bank, id).statusCode(200);
        assertThat(outstanding(id)).containsExactly("customs-000000");
        // Who was shown it becomes known afterwards, too; another authority is not told who answers to this one.
        PublishedEvents.send(new EntryDisclosed(entry.entry(), entry.subject(), "market-420000", today));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outstanding(id)).containsExactly("customs-000000", "market-420000"));
        get(TestTokens.officer("tax-330000"), "/clearing-notices/outstanding").body("caseId", not(hasItem(id)));
    }

    /** O7: an end for another reason says nothing about what the entry said. */
    @Test
    void anEndThatIsNoErrorClearsNothing() {
        Designated revoked = listed(ListKind.BLACK, true);
        ordered(revoked, "customs-000000");
        end(revoked, EndReason.REVOKED);
        Designated wrong = listed(ListKind.BLACK, true, Samples.code(COUNT.incrementAndGet()));
        ordered(wrong, "customs-000000");
        end(wrong, EndReason.ERROR);
        await().atMost(PATIENCE)
                .until(() -> outstanding(wrong.entry().toString()).equals(List.of("customs-000000")));
        assertThat(outstanding(revoked.entry().toString())).isEmpty();
    }

    /** O4, O7: where somebody had objected, the case is upheld, and there is one notice. */
    @Test
    void anErrorWhileAnObjectionIsOpenIsToldOnce() {
        Designated entry = listed(ListKind.BLACK, true);
        ordered(entry, "customs-000000");
        String id = object(entry, "FACTS_WRONG").statusCode(201).extract().path("caseId");
        end(entry, EndReason.ERROR);
        await().atMost(PATIENCE).until(() -> outstanding(id).equals(List.of("customs-000000")));
        get(TestTokens.department("customs-000000"), "/clearing-notices")
                .body("findAll { it.entry == '" + entry.entry() + "' }.caseId", equalTo(List.of(id)));
        acknowledge(TestTokens.department("customs-000000"), entry.entry().toString())
                .statusCode(404);
    }

    private static List<String> outstanding(String id) {
        return get(OFFICER, "/clearing-notices/outstanding")
                .extract()
                .path("findAll { it.caseId == '" + id + "' }.organisation");
    }

    private static void ordered(Designated entry, String department) {
        PublishedEvents.send(new MeasureOrdered(
                entry.entry(),
                entry.subject(),
                new OrderId(UUID.randomUUID()),
                "NO_BIDDING",
                1,
                new DepartmentId(department),
                "m",
                1,
                null,
                null));
    }

    @Test
    void whereThePartThatWasWrongIsCorrectedTheRestIsExplainedAndTheNameCleared() {
        Designated entry = listed(ListKind.BLACK, true);
        ordered(entry, "customs-000000");
        String id = object(entry, "FACTS_WRONG").statusCode(201).extract().path("caseId");
        decide(OFFICER, id, "PARTLY_UPHELD", null, "INFORMATION_CORRECT")
                .statusCode(200)
                .body("state.code", equalTo("CORRECTING"))
                .body("deadline", equalTo(calendar.after(today, 5).day().toString()));
        String department = TestTokens.department("customs-000000");
        get(department, "/clearing-notices").statusCode(200).body("caseId", not(hasItem(id)));
        correctedMeanwhile(entry, id);
        everyoneToldAcknowledges(department, id);
    }

    private void correctedMeanwhile(Designated entry, String id) {
        decide(OFFICER, id, "REJECTED", null, "INFORMATION_CORRECT")
                .statusCode(409)
                .body("code", equalTo("correction-awaited"));
        PublishedEvents.send(new Corrected(
                entry.entry(),
                entry.subject(),
                2,
                new GroundCode("FALSE_INVOICES"),
                entry.decisionDate(),
                entry.validUntil(),
                entry.displayUntil(),
                entry.restorableFrom(),
                entry.publicationNeeds(),
                List.of("ground")));
        await().atMost(PATIENCE).until(() -> "UPHELD"
                .equals(get(subject, "/objections/" + id).extract().path("state.code")));
        get(subject, "/objections/" + id)
                .body("outcome.remedy.code", equalTo("CORRECTION"))
                .body("outcome.reason.code", equalTo("INFORMATION_CORRECT"))
                .body("next.code", hasItem("RECONSIDERATION"));
    }

    private static void everyoneToldAcknowledges(String department, String id) {
        await().atMost(PATIENCE).until(() -> get(department, "/clearing-notices")
                .extract()
                .<List<String>>path("caseId")
                .contains(id));
        acknowledge(department, id).statusCode(200);
        acknowledge(department, id).statusCode(200);
        get(OFFICER, "/objections/" + id + "/clearing")
                .body("organisation", equalTo(List.of("customs-000000")))
                .body("[0].acknowledgedAt", not(nullValue()));
    }

    @Test
    void whoeverWasShownTheEntryIsToldAlsoWhenThatBecomesKnownAfterwards() {
        Designated entry = listed(ListKind.RED, false);
        String anyone = TestTokens.subject(Samples.code(4));
        String id = raise(anyone, entry.entry().value(), "NOT_WORTHY", List.of())
                .statusCode(201)
                .body("by", equalTo("PUBLIC"))
                .body("suspension.code", equalTo("RED"))
                .extract()
                .path("caseId");
        decide(OFFICER, id, "UPHELD", "WITHDRAWAL", null).statusCode(200).body("state.code", equalTo("UPHELD"));
        acknowledge(TestTokens.department("bank-420000"), id).statusCode(404);
        PublishedEvents.send(new EntryDisclosed(entry.entry(), entry.subject(), "bank-420000", today));
        await().atMost(PATIENCE)
                .until(() -> acknowledge(TestTokens.department("bank-420000"), id)
                                .extract()
                                .statusCode()
                        == 200);
        get(OFFICER, "/objections/" + id + "/clearing").body("organisation", equalTo(List.of("bank-420000")));
        // Which bank looked somebody up is not for whoever the entry is not about.
        get(anyone, "/objections/" + id + "/clearing").body("organisation", equalTo(Collections.singletonList(null)));
        get(anyone, "/objections/" + id + "/timeline").body("organisation", everyItem(nullValue()));
        get(OFFICER, "/clearing-notices/outstanding").body("caseId", not(hasItem(id)));
        PublishedEvents.send(new EntryDisclosed(entry.entry(), entry.subject(), "bank-110000", today));
        await().atMost(PATIENCE).until(() -> get(OFFICER, "/clearing-notices/outstanding")
                .extract()
                .<List<String>>path("findAll { it.caseId == '" + id + "' }.organisation")
                .equals(List.of("bank-110000")));
    }
}
