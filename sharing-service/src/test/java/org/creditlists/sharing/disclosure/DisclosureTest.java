package org.creditlists.sharing.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creditlists.sharing.inquiry.InquiryCalls.CUSTOMS;
import static org.creditlists.sharing.inquiry.InquiryCalls.MARKET;
import static org.creditlists.sharing.inquiry.InquiryCalls.PATIENCE;
import static org.creditlists.sharing.inquiry.InquiryCalls.ask;
import static org.creditlists.sharing.inquiry.InquiryCalls.until;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.Samples;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** O4, O7: who was shown an entry that somebody objects to, or that is withdrawn as an error, is told to the others. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "sharing_inquiries"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class DisclosureTest {

    private static final AtomicInteger COUNT = new AtomicInteger(1_100);

    private final String code = Samples.code(COUNT.incrementAndGet());

    @Inject
    DataSource dataSource;

    @Test
    void anObjectionThatSuspendsIsInTheAnswer() {
        Designated entry = Samples.Sample.of(ListKind.BLACK, code).publish();
        until(CUSTOMS, code, 1);
        PublishedEvents.send(new ObjectionRaised(
                entry.entry(),
                entry.subject(),
                new CaseId(UUID.randomUUID()),
                Objector.SUBJECT,
                new GroundCode("FACTS_WRONG"),
                1,
                true));
        await().atMost(PATIENCE).untilAsserted(() -> ask(CUSTOMS, code).body("entries[0].suspended", equalTo(true)));
        // Whoever was shown the entry is told to the others, now that somebody objects to it; whoever sees it later,
        // too.
        toldOf(entry, "customs-000000");
        ask(MARKET, code).body("entries", hasSize(1));
        toldOf(entry, "customs-000000", "market-000000");
    }

    @Test
    void whoeverWasShownAnEntryIsToldToTheOthersThoughItsEndIsReadBeforeTheObjection() {
        Designated entry = Samples.Sample.of(ListKind.BLACK, code).publish();
        until(CUSTOMS, code, 1);
        Samples.end(entry, EndReason.REVOKED);
        until(CUSTOMS, code, 0);
        assertThat(toldOf(entry)).isEmpty();
        PublishedEvents.send(new ObjectionRaised(
                entry.entry(),
                entry.subject(),
                new CaseId(UUID.randomUUID()),
                Objector.SUBJECT,
                new GroundCode("FACTS_WRONG"),
                1,
                false));
        toldOf(entry, "customs-000000");
    }

    /** F12, O7: nobody objects, and its subject is forgotten with the entry. */
    @Test
    void whoeverWasShownAnEntryIsToldToTheOthersWhenItIsWithdrawnAsAnError() {
        Designated entry = Samples.Sample.of(ListKind.BLACK, code).publish();
        Designated other = Samples.Sample.of(ListKind.BLACK, Samples.code(COUNT.incrementAndGet()))
                .publish();
        until(CUSTOMS, code, 1);
        ask(MARKET, code).body("entries", hasSize(1));
        Samples.end(entry, EndReason.ERROR);
        Samples.end(other, EndReason.ERROR);
        toldOf(entry, "customs-000000", "market-000000");
        assertThat(toldOf(other)).isEmpty();
    }

    /** O7: a copy of the list is logged for each record, and whoever made it is told as whoever asked. */
    @Test
    void whoeverCopiedAnEntryIsToldToTheOthersWhenItIsWithdrawnAsAnError() {
        Designated entry = Samples.Sample.of(ListKind.BLACK, code).publish();
        until(CUSTOMS, code, 1);
        String id = entry.entry().toString();
        String copied = given().header("Authorization", "Bearer " + TestTokens.liaison("tax-000000", "one", "DIVISION"))
                .get("/feed/entries?purpose=sample&legalGround=sample&suffix=" + id.substring(id.length() - 3))
                .asString();
        assertThat(copied).contains(id);
        Samples.end(entry, EndReason.ERROR);
        toldOf(entry, "customs-000000", "tax-000000");
    }

    private void toldOf(Designated entry, String... organisations) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(toldOf(entry)).containsExactly(organisations));
    }

    private List<String> toldOf(Designated entry) {
        return Rows.query(
                dataSource,
                "SELECT organisation FROM disclosure WHERE entry_id = ? AND told ORDER BY organisation",
                row -> row.getString(1),
                entry.entry().value());
    }
}
