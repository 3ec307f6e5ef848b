package org.creditlists.incentive.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creditlists.incentive.Calls.PATIENCE;
import static org.creditlists.incentive.Calls.get;
import static org.creditlists.incentive.Calls.is;
import static org.creditlists.incentive.Calls.orderOf;
import static org.creditlists.incentive.Calls.ordersOf;
import static org.creditlists.incentive.Calls.until;
import static org.creditlists.incentive.PublishedEntries.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.EntryShielded;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ObjectionRejected;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.event.ShieldingEnded;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.incentive.PublishedEntries;
import org.creditlists.incentive.Samples;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** M4: whoever reads why a measure stands is told for which cause it rests. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class SuspensionTest {

    private static final AuthorityId AUTHORITY = new AuthorityId(PublishedEntries.AUTHORITY);
    private static final String MARKET = TestTokens.department("market-000000");
    private static final String OFFICER = TestTokens.officer(PublishedEntries.AUTHORITY);

    @Test
    void aPunishmentSaysWhetherItRestsForAnObjectionOrForAPlanOfACourtOrForBoth() {
        Designated entry = list(ListKind.BLACK, "FOOD_DRUGS", 3_101);
        String order = orderOf(entry, "PUN-10-02");
        assertThat(causes(MARKET, order)).isEmpty();
        assertThat(page(MARKET, order)).contains("有效。", "In force.");

        CaseId objection = objectTo(entry);
        until(MARKET, order, "suspended", true);
        assertThat(causes(MARKET, order)).containsExactly("OBJECTION");
        assertThat(page(MARKET, order))
                .contains("因异议暂不实施", "because of an objection")
                .doesNotContain("重整计划");

        CaseId plan = plan(entry);
        untilCauses(MARKET, order, "COURT_PLAN", "OBJECTION");
        assertThat(page(MARKET, order)).contains("因异议暂不实施", "法院批准的重整计划");

        PublishedEvents.send(
                new ObjectionRejected(entry.entry(), entry.subject(), objection, AUTHORITY, "INFORMATION_CORRECT"));
        untilCauses(MARKET, order, "COURT_PLAN");
        assertThat(page(MARKET, order))
                .contains("法院批准的重整计划执行期间暂不实施", "a reorganisation plan runs that a court approved")
                .doesNotContain("因异议");

        PublishedEvents.send(new ShieldingEnded(entry.entry(), entry.subject(), plan, today()));
        until(MARKET, order, "suspended", false);
        assertThat(causes(MARKET, order)).isEmpty();
    }

    @Test
    void aPunishmentRestsForAnUpheldObjectionUntilItIsCarriedOut() {
        Designated entry = list(ListKind.BLACK, "FOOD_DRUGS", 3_102);
        String order = orderOf(entry, "PUN-10-02");
        CaseId objection = objectTo(entry);
        until(MARKET, order, "suspended", true);
        PublishedEvents.send(
                new ObjectionUpheld(entry.entry(), entry.subject(), objection, AUTHORITY, 1, Remedy.CORRECTION, null));
        // Objections to entries of one subject are read in their order: once the later one is known, the outcome is.
        Designated other = PublishedEntries.another(entry);
        objectTo(other);
        await().atMost(PATIENCE).until(() -> ordersOf(other).stream().anyMatch(one -> is(one, "suspended", true)));
        assertThat(causes(MARKET, order)).containsExactly("OBJECTION");
        assertThat(page(MARKET, order)).contains("尚未更正", "is not corrected or withdrawn yet");
    }

    @Test
    void anIncentiveRestsForAPlanOfACourtAlone() {
        Designated entry = list(ListKind.RED, "TAXATION", 3_103);
        String order = orderOf(entry, "INC-S2-08-01");
        objectTo(entry);
        plan(entry);
        untilCauses(OFFICER, order, "COURT_PLAN");
        assertThat(page(OFFICER, order)).contains("重整计划").doesNotContain("因异议");
    }

    private static Designated list(ListKind list, String field, int number) {
        return PublishedEntries.list(list, field, SubjectKind.ORGANISATION, Samples.code(number), List.of());
    }

    private static CaseId objectTo(Designated entry) {
        var objection = new CaseId(UUID.randomUUID());
        PublishedEvents.send(new ObjectionRaised(
                entry.entry(), entry.subject(), objection, Objector.SUBJECT, new GroundCode("FACTS_WRONG"), 1, true));
        return objection;
    }

    private static CaseId plan(Designated entry) {
        var plan = new CaseId(UUID.randomUUID());
        PublishedEvents.send(
                new EntryShielded(entry.entry(), entry.subject(), plan, AUTHORITY, today(), today().plusMonths(1)));
        return plan;
    }

    private static List<String> causes(String token, String order) {
        return get(token, "/orders/" + order + "/why").extract().path("suspension.cause");
    }

    private static void untilCauses(String token, String order, String... causes) {
        await().atMost(PATIENCE).until(() -> List.of(causes).equals(causes(token, order)));
    }

    private static String page(String token, String order) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .accept("text/html")
                .get("/orders/" + order + "/why")
                .asString();
    }
}
