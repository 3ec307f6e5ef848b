package org.creditlists.designation.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.designation.EntryClient.LEAD;
import static org.creditlists.designation.EntryClient.accepted;
import static org.creditlists.designation.EntryClient.as;
import static org.creditlists.designation.EntryClient.designate;
import static org.creditlists.designation.EntryClient.honoured;
import static org.creditlists.designation.EntryClient.number;
import static org.creditlists.designation.EntryClient.person;
import static org.creditlists.designation.EntryClient.refused;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.creditlists.designation.PushClient;
import org.creditlists.designation.Samples;
import org.creditlists.runtime.author.Acting;
import org.creditlists.runtime.author.Author;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** C12: whoever stands behind an organisation on BLACK is not on RED, whichever came first. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class PeopleBehindTest {

    private static final String TAX = "tax-420000";

    @Inject
    PeopleOfOlderEntries older;

    @Inject
    DataSource dataSource;

    @Inject
    DesignationHandling handling;

    @Test
    void blackFirstTheRepresentativeIsRefusedWithoutAWordOfTheOrganisation() {
        String organisation = Samples.code(871_001);
        String entry = accepted(black(organisation, "legalRepresentative", person(871)), TAX);
        designate(honoured(person(871)), LEAD)
                .statusCode(422)
                .body("code", equalTo("not-clean"))
                .body(not(containsString(organisation)))
                .body(not(containsString(entry)))
                .body(not(containsString(Samples.today().plusYears(3).toString())));
        withdraw(entry, TAX, "REVOKED");
        // Three years from the end, as for one's own record.
        refused(honoured(person(871)), LEAD, "not-clean");
        withdraw(entry, TAX, "ERROR");
        accepted(honoured(person(871)));
    }

    @Test
    void redFirstItIsTakenDownAndToldToItsAuthorityAndToThePerson() {
        Map<String, Object> line = honoured(person(872));
        String red = accepted(line);
        String black = accepted(black(Samples.code(872_001), "directlyResponsible", person(872)), TAX);
        assertThat(stateOf(red, LEAD)).isEqualTo("INELIGIBLE");
        as(TestTokens.officer(LEAD))
                .get("/taken-down")
                .then()
                .statusCode(200)
                .body(at(red) + ".name", equalTo("示例人"))
                .body(at(red) + ".decisionNumber", equalTo(line.get("decisionNumber")))
                .body(not(containsString(black)));
        as(TestTokens.subject(person(872)))
                .get("/taken-down/mine")
                .then()
                .statusCode(200)
                .body(at(red) + ".authority", equalTo(LEAD))
                .body(at(red) + ".becauseOf", equalTo(black));
        as(TestTokens.officer(TAX))
                .post("/taken-down/" + red + "/receipt")
                .then()
                .statusCode(404);
        for (int times = 0; times < 2; times++) {
            as(TestTokens.officer(LEAD))
                    .post("/taken-down/" + red + "/receipt")
                    .then()
                    .statusCode(204);
        }
        as(TestTokens.officer(LEAD))
                .get("/taken-down")
                .then()
                .body(at(red) + ".name", nullValue())
                .body(at(red) + ".notedOn", equalTo(Samples.today().toString()));
        // The end of BLACK brings nothing back.
        withdraw(black, TAX, "REVOKED");
        assertThat(stateOf(red, LEAD)).isEqualTo("INELIGIBLE");
    }

    @Test
    void aCorrectionThatNamesSomebodyTakesRedDownAndOneThatLeavesSomebodyOutFrees() {
        String red = accepted(honoured(person(873)));
        Map<String, Object> line = black(Samples.code(873_001), "principal", person(874));
        accepted(line, TAX);
        line.put("principal", "示例人" + person(873));
        designate(line, TAX).statusCode(200).body("outcome", equalTo("CORRECTED"));
        assertThat(stateOf(red, LEAD)).isEqualTo("INELIGIBLE");
        refused(honoured(person(873)), LEAD, "not-clean");
        accepted(honoured(person(874)));
        line.remove("principal");
        designate(line, TAX).statusCode(200);
        accepted(honoured(person(873)));
    }

    @Test
    void linesOfOnePushSeeEachOther() {
        Map<String, Object> red = honoured(person(875));
        Map<String, Object> black = black(Samples.code(875_001), "legalRepresentative", person(875));
        String push = PushClient.ndjsonOf(List.of(red, black, honoured(person(875))));
        push = PushClient.push(push, "", "application/x-ndjson");
        assertThat(PushClient.done(push).getLong("accepted"))
                .as(PushClient.receipts(push))
                .isEqualTo(2);
        assertThat(PushClient.receipts(push).lines().toList().getLast()).contains("not-clean");
        String dry = PushClient.push(
                PushClient.ndjsonOf(List.of(honoured(person(875)))), "?dryRun=true", "application/x-ndjson");
        PushClient.done(dry);
        assertThat(PushClient.receipts(dry)).contains("not-clean").doesNotContain(Samples.code(875_001));
    }

    @Test
    void whatAnEarlierVersionStoredIsReadOnceAndCountsThen() {
        String black = accepted(black(Samples.code(876_001), "legalRepresentative", person(876)), TAX);
        change("DELETE FROM entry_person WHERE entry_id = ?", black);
        String red = accepted(honoured(person(876)));
        change("INSERT INTO entry_person_due (entry_id) VALUES (?)", black);
        older.look(Samples.today());
        assertThat(stateOf(red, LEAD)).isEqualTo("INELIGIBLE");
        refused(honoured(person(876)), LEAD, "not-clean");
    }

    private void change(String sql, String entry) {
        assertThat(Rows.update(dataSource, sql, UUID.fromString(entry))).isEqualTo(1);
    }

    @Test
    void ofTwoWritersAtOnceNeverBothStand() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 12; round++) {
                String person = person(880 + round);
                String organisation = Samples.code(880_000 + round);
                var start = new CyclicBarrier(2);
                Future<String> red = threads.submit(behind(start, honoured(person), LEAD));
                Future<String> black = threads.submit(behind(start, black(organisation, "principal", person), TAX));
                assertThat(black.get()).isNotNull();
                String entry = red.get();
                if (entry != null) {
                    assertThat(stateOf(entry, LEAD)).as("round " + round).isEqualTo("INELIGIBLE");
                }
            }
        }
    }

    @Test
    void redThatWasDecidedBeforeBlackIsDecidedAgain() throws Exception {
        Map<String, Object> black = black(Samples.code(895_001), "principal", person(895));
        List<Outcome> red = decide(honoured(person(895)), LEAD, () -> accepted(black, TAX));
        assertThat(red.getFirst()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                        refused.refusal().code())
                .isEqualTo("not-clean"));
    }

    @Test
    void blackThatWasDecidedBeforeRedTakesItDown() throws Exception {
        List<String> red = new ArrayList<>();
        List<Outcome> black = decide(
                black(Samples.code(896_001), "principal", person(896)),
                TAX,
                () -> red.add(accepted(honoured(person(896)))));
        assertThat(black.getFirst()).isInstanceOf(Outcome.Accepted.class);
        assertThat(stateOf(red.getFirst(), LEAD)).isEqualTo("INELIGIBLE");
    }

    /** @param between is done once, by somebody else, when the outcome is ready to be written */
    private List<Outcome> decide(Map<String, Object> line, String authority, Runnable between) throws Exception {
        Map<String, String> fields = new HashMap<>();
        line.forEach((name, value) -> fields.put(name, String.valueOf(value)));
        var identified = handling.identify(List.of(SubmissionReader.read(fields)));
        var once = new AtomicBoolean();
        return Acting.asking(
                new Author.Sweep("test"),
                () -> handling.decide(
                        new Sender("test", authority, null, false),
                        identified,
                        false,
                        outcomes -> List.of(),
                        outcomes -> {
                            if (once.compareAndSet(false, true)) {
                                between.run();
                            }
                        }));
    }

    private static Callable<String> behind(CyclicBarrier start, Map<String, Object> line, String authority) {
        return () -> {
            start.await();
            return designate(line, authority).extract().path("entry");
        };
    }

    private static Map<String, Object> black(String organisation, String role, String person) {
        Map<String, Object> line = new HashMap<>(Samples.designation(organisation, number()));
        line.put(role, "示例人" + person);
        return line;
    }

    private static String at(String entry) {
        return "find { it.entry == '" + entry + "' }";
    }

    private static String stateOf(String entry, String authority) {
        return as(TestTokens.officer(authority))
                .get("/entries/" + entry + "/state")
                .path("entry.ended.reason");
    }

    private static void withdraw(String entry, String authority, String reason) {
        as(TestTokens.officer(authority))
                .contentType("application/json")
                .body("{\"reason\":\"" + reason + "\"}")
                .post("/entries/" + entry + "/withdrawal")
                .then()
                .statusCode(204);
    }
}
