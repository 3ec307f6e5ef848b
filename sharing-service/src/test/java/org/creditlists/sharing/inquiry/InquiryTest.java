package org.creditlists.sharing.inquiry;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.creditlists.sharing.inquiry.InquiryCalls.CUSTOMS;
import static org.creditlists.sharing.inquiry.InquiryCalls.MARKET;
import static org.creditlists.sharing.inquiry.InquiryCalls.PATIENCE;
import static org.creditlists.sharing.inquiry.InquiryCalls.ask;
import static org.creditlists.sharing.inquiry.InquiryCalls.post;
import static org.creditlists.sharing.inquiry.InquiryCalls.until;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.MeasureLifted;
import org.creditlists.contracts.event.MeasureOrdered;
import org.creditlists.contracts.event.MeasureSuspended;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.LiftCause;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.sharing.Samples;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** Inquiries about a code, as departments make them: what applies, and what they have to do (S2, S3). */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "sharing_inquiries"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class InquiryTest {

    private static final AtomicInteger COUNT = new AtomicInteger(1_000);

    private final String code = Samples.code(COUNT.incrementAndGet());

    @Test
    void anInquiryTellsWhatAppliesAndWhatTheAskingDepartmentHasToDoUntilTheEntryEnds() {
        Designated entry = Samples.Sample.of(ListKind.BLACK, code).publish();
        until(CUSTOMS, code, 1);
        OrderId order = new OrderId(UUID.randomUUID());
        order(entry, order);
        await().atMost(PATIENCE).untilAsserted(() -> ask(CUSTOMS, code)
                .body("entries[0].measures", hasSize(1))
                .body("entries[0].measures[0].measure", equalTo("PUN-10-02"))
                .body("entries[0].measures[0].state", equalTo("APPLIES"))
                .body("entries[0].measures[0].zh", not(equalTo("PUN-10-02"))));
        ask(MARKET, code).body("entries", hasSize(1)).body("entries[0].measures", empty());

        PublishedEvents.send(
                new MeasureSuspended(entry.entry(), entry.subject(), order, new DepartmentId("customs-000000"), 1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> ask(CUSTOMS, code).body("entries[0].measures[0].state", equalTo("RESTS")));
        // It comes late and again, and changes nothing.
        order(entry, order);
        PublishedEvents.send(new MeasureLifted(
                entry.entry(), entry.subject(), order, new DepartmentId("customs-000000"), 2, LiftCause.ENTRY_ENDED));
        await().atMost(PATIENCE).untilAsserted(() -> ask(CUSTOMS, code).body("entries[0].measures", empty()));

        Samples.end(entry, EndReason.REVOKED);
        until(CUSTOMS, code, 0);
    }

    private static void order(Designated entry, OrderId order) {
        PublishedEvents.send(new MeasureOrdered(
                entry.entry(),
                entry.subject(),
                order,
                "PUN-10-02",
                1,
                new DepartmentId("customs-000000"),
                "MOU-TAXATION-BLACK",
                1,
                null,
                null));
    }

    @Test
    void aTokenCountsWhateverTheCaseOfItsScheme() {
        given().header("Authorization", "bearer " + CUSTOMS)
                .contentType("application/json")
                .body(Map.of("code", code, "purpose", "p", "legalGround", "l"))
                .post("/inquiries")
                .then()
                .statusCode(200)
                .body("organisation", equalTo("customs-000000"));
    }

    @Test
    void aWrongInquiryIsToldWhatIsWrong() {
        Map<String, String> good = Map.of("code", code, "purpose", "p", "legalGround", "l");
        post(CUSTOMS, Map.of("code", code.substring(0, 17) + "#", "purpose", "p", "legalGround", "l"))
                .statusCode(422)
                .body("code", equalTo("code-malformed"));
        post(CUSTOMS, Map.of("code", code, "legalGround", "l")).statusCode(422).body("pointer", equalTo("/purpose"));
        post(CUSTOMS, Map.of("code", code, "purpose", "a\u0000b", "legalGround", "l"))
                .statusCode(422)
                .body("code", equalTo("control-character"));
        post(TestTokens.subject(code), good).statusCode(403);
        post(TestTokens.forged(), good).statusCode(401);
        given().contentType("application/json")
                .body(good)
                .post("/inquiries")
                .then()
                .statusCode(401);
    }
}
