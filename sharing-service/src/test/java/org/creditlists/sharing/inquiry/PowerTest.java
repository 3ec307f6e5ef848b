package org.creditlists.sharing.inquiry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creditlists.sharing.inquiry.InquiryCalls.CUSTOMS;
import static org.creditlists.sharing.inquiry.InquiryCalls.MARKET;
import static org.creditlists.sharing.inquiry.InquiryCalls.PATIENCE;
import static org.creditlists.sharing.inquiry.InquiryCalls.ask;
import static org.creditlists.sharing.inquiry.InquiryCalls.batch;
import static org.creditlists.sharing.inquiry.InquiryCalls.names;
import static org.creditlists.sharing.inquiry.InquiryCalls.until;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.MeasureOrdered;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.sharing.Samples;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** What lies outside of a power is not shown, until a second person has agreed. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "sharing_inquiries"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class PowerTest {

    private static final AtomicInteger COUNT = new AtomicInteger(0);

    private final int number = COUNT.incrementAndGet();
    private final String person = Samples.person(600 + number);
    private final String clerk = TestTokens.department("customs-000000", "clerk-" + number, "CLERK");
    private final String head = TestTokens.department("customs-000000", "head-" + number, "DIVISION");
    private final String id = UUID.randomUUID().toString();

    @Test
    void whatLiesOutsideThePowersIsNotShownAndSaysNothingAboutAnyone() {
        Samples.Sample.person(ListKind.WATCH, person).publish();
        until(head, person, 1);
        ask(clerk, person)
                .body("entries", empty())
                .body("notCovered", hasItem("INDIVIDUAL-WATCH"))
                .body("power", equalTo("CLERK"));
        // The same is said about somebody on no list: it says nothing about anyone.
        ask(clerk, Samples.person(999)).body("notCovered", hasItem("INDIVIDUAL-WATCH"));
        ask(TestTokens.department("customs-000000", "x", "EMPEROR"), person, 403);
    }

    @Test
    void anApplicationIsMadeOnceAndAWrongOneIsRefused() {
        apply(clerk, id, application()).statusCode(200).body("state", equalTo("REQUESTED"));
        apply(clerk, id, application()).statusCode(200);
        Map<String, Object> another = new HashMap<>(application());
        another.put("code", Samples.person(999));
        apply(clerk, id, another).statusCode(409).body("code", equalTo("application-made-otherwise"));
        String other = UUID.randomUUID().toString();
        Map<String, Object> unknown = new HashMap<>(application());
        unknown.put("categories", Set.of("EVERYTHING"));
        apply(clerk, other, unknown).statusCode(422).body("code", equalTo("category-unknown"));
        Map<String, Object> tooLong = new HashMap<>(application());
        tooLong.put("until", Samples.today().plusYears(1).toString());
        apply(clerk, other, tooLong).statusCode(422).body("code", equalTo("power-too-long"));
    }

    @Test
    void anApplicationCountsFromTheConsentOfASecondPersonUntilItIsGivenBack() {
        Designated entry = Samples.Sample.person(ListKind.WATCH, person).publish();
        until(head, person, 1);
        apply(clerk, id, application()).statusCode(200);
        ask(clerk, person).body("entries", empty());
        decide(TestTokens.approver("customs-000000", "clerk-" + number), id)
                .statusCode(403)
                .body("code", equalTo("second-person-needed"));
        decide(TestTokens.approver("market-000000", "boss"), id).statusCode(404);
        grant();
        await().atMost(PATIENCE).untilAsserted(() -> ask(clerk, person)
                .body("entries.entry", contains(entry.entry().toString()))
                .body("power", equalTo("CLERK+" + id)));
        // It is for this subject and this person alone.
        ask(TestTokens.department("customs-000000", "another", "CLERK"), person).body("entries", empty());
        given().header("Authorization", "Bearer " + clerk)
                .delete("/inquiries/applications/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("GIVEN_BACK"));
        await().atMost(PATIENCE).untilAsserted(() -> ask(clerk, person).body("entries", empty()));
        decide(TestTokens.approver("customs-000000", "boss"), id).statusCode(409);
    }

    @Test
    void whatIsGrantedAboutOneSubjectCountsInBatchesAndByNameAndForNobodyElse() {
        Designated entry =
                Samples.Sample.person(ListKind.WATCH, person).named("示例受案人").publish();
        String other = Samples.person(650 + number);
        Designated namesake =
                Samples.Sample.person(ListKind.WATCH, other).named("示例同名者").publish();
        until(head, person, 1);
        until(head, other, 1);
        apply(clerk, id, application()).statusCode(200);
        grant();
        until(clerk, person, 1);
        assertThat(batch(clerk, "text/csv", "application/x-ndjson", other + "\n" + person + "\n")
                        .statusCode(200)
                        .extract()
                        .asString()
                        .lines()
                        .limit(2))
                .satisfiesExactly(line -> assertThat(line).contains("\"entries\":[]"), line -> assertThat(line)
                        .contains(entry.entry().toString()));
        names(clerk, "示例受案人")
                .statusCode(200)
                .body("entries.entry", hasItem(entry.entry().toString()))
                .body("notCovered", hasItem("INDIVIDUAL-WATCH"));
        names(clerk, "示例同名者").body("entries", empty());
        names(head, "示例同名者").body("entries.entry", hasItem(namesake.entry().toString()));
    }

    private Map<String, Object> application() {
        return Map.of(
                "categories", Set.of("INDIVIDUAL-WATCH"), "code", person, "purpose", "示例案件", "legalGround", "示例依据");
    }

    private void grant() {
        decide(TestTokens.approver("customs-000000", "boss"), id)
                .statusCode(200)
                .body("state", equalTo("GRANTED"));
    }

    private static ValidatableResponse apply(String token, String id, Map<String, Object> content) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(content)
                .put("/inquiries/applications/" + id)
                .then();
    }

    private static ValidatableResponse decide(String token, String id) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of("granted", true))
                .post("/inquiries/applications/" + id + "/decision")
                .then();
    }

    @Test
    void whoOwesAMeasureSeesTheEntryWhateverTheRank() {
        Designated entry = Samples.Sample.person(ListKind.BLACK, person).publish();
        String section = TestTokens.department("customs-000000", "s", "SECTION");
        until(section, person, 1);
        ask(CUSTOMS, person).body("entries", empty());
        PublishedEvents.send(new MeasureOrdered(
                entry.entry(),
                entry.subject(),
                new OrderId(UUID.randomUUID()),
                "PUN-10-02",
                1,
                new DepartmentId("customs-000000"),
                "MOU-TAXATION-BLACK",
                1,
                null,
                null));
        until(CUSTOMS, person, 1);
        ask(MARKET, person).body("entries", empty());
    }
}
