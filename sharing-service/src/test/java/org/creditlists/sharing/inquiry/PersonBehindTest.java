package org.creditlists.sharing.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creditlists.sharing.inquiry.InquiryCalls.CUSTOMS;
import static org.creditlists.sharing.inquiry.InquiryCalls.MARKET;
import static org.creditlists.sharing.inquiry.InquiryCalls.PATIENCE;
import static org.creditlists.sharing.inquiry.InquiryCalls.ask;
import static org.creditlists.sharing.inquiry.InquiryCalls.batch;
import static org.creditlists.sharing.inquiry.InquiryCalls.mine;
import static org.creditlists.sharing.inquiry.InquiryCalls.until;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.MeasureOrdered;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.PersonRole;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.sharing.Samples;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An inquiry about a person shows entries of organisations by which a measure touches that person. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "sharing_inquiries"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class PersonBehindTest {

    private static final AtomicInteger COUNT = new AtomicInteger(0);

    private final int number = COUNT.incrementAndGet();
    private final String code = Samples.code(1_600 + number);
    private final String person = Samples.person(300 + number);
    private final String other = Samples.person(400 + number);
    private final PersonId touched = new PersonId(UUID.randomUUID());

    @Test
    void aMeasureThatTouchesAPersonIsInTheInquiryAboutThatPersonUntilTheEntryEnds() {
        Designated entry = touchingOrder();
        // The organisation finds that its entry was shown, whoever was asked about.
        ask(CUSTOMS, person);
        mine(code).body("[0].shown", contains(entry.entry().toString()));
        ask(CUSTOMS, person)
                .body("entries.entry", contains(entry.entry().toString()))
                .body("entries[0].behind", equalTo("DIRECTLY_RESPONSIBLE"))
                .body("entries[0].measures.measure", contains("PUN-10-03"));
        // Somebody else of the same role is not touched, and who owes nothing learns nothing about the person.
        ask(CUSTOMS, other).body("entries", empty());
        ask(MARKET, person).body("entries", empty());
        Samples.end(entry, EndReason.REVOKED);
        until(CUSTOMS, code, 0);
        ask(CUSTOMS, person).body("entries", empty());
    }

    @Test
    void aMeasureThatTouchesAPersonIsInABatchThatAsksAboutThatPerson() {
        Designated entry = touchingOrder();
        List<String> answers = batch(CUSTOMS, "text/csv", "application/x-ndjson", other + "\n" + person + "\n")
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
        assertThat(answers.get(0)).contains("\"entries\":[]");
        assertThat(answers.get(1)).contains("DIRECTLY_RESPONSIBLE", "PUN-10-03").doesNotContain("PUN-10-02");
        mine(code)
                .body("[0].purpose", equalTo("示例批量"))
                .body("[0].shown", contains(entry.entry().toString()));
    }

    /** An entry of an organisation, with one measure against it and one against a person behind it. */
    private Designated touchingOrder() {
        Designated entry = Samples.Sample.of(ListKind.BLACK, code)
                .behind(
                        new Dossier.Person(touched, PersonRole.DIRECTLY_RESPONSIBLE, "示例丙", person),
                        new Dossier.Person(
                                new PersonId(UUID.randomUUID()), PersonRole.DIRECTLY_RESPONSIBLE, "示例丁", other))
                .publish();
        until(CUSTOMS, code, 1);
        ask(CUSTOMS, person).body("entries", empty());
        order(entry, "PUN-10-03", touched, PersonRole.DIRECTLY_RESPONSIBLE);
        order(entry, "PUN-10-02", null, null);
        await().atMost(PATIENCE).untilAsserted(() -> ask(CUSTOMS, code).body("entries[0].measures", hasSize(2)));
        return entry;
    }

    private static void order(Designated entry, String measure, @Nullable PersonId whom, @Nullable PersonRole role) {
        PublishedEvents.send(new MeasureOrdered(
                entry.entry(),
                entry.subject(),
                new OrderId(UUID.randomUUID()),
                measure,
                1,
                new DepartmentId("customs-000000"),
                "MOU-TAXATION-BLACK",
                1,
                whom,
                role));
    }
}
