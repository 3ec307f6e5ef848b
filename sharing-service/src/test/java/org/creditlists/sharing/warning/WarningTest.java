package org.creditlists.sharing.warning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ObjectionRejected;
import org.creditlists.contracts.event.WarningEvent;
import org.creditlists.contracts.event.WarningLifted;
import org.creditlists.contracts.event.WarningRaised;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.PublicationNeed;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.sharing.Samples;
import org.creditlists.sharing.warning.domain.Warnings;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestClock;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S8. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "sharing_warnings"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class WarningTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> FIELDS = List.of("TAXATION", "BIDDING", "FIRE_SAFETY");

    @Inject
    Decisions<CreditEvent> decisions;

    @Inject
    WhenWatchedInThreeFieldsThenWarn days;

    @AfterEach
    void today() {
        TestClock.setAhead(Duration.ZERO);
    }

    @Test
    void whoIsWatchedInThreeFieldsIsWarnedToldAndLeavesByItself() {
        String code = Samples.code(1);
        List<Designated> entries = watch(code, FIELDS);
        await().atMost(PATIENCE).untilAsserted(() -> seen(code).body("warnings", hasSize(1)));
        seen(code).body("read", equalTo(false)).body("warnings[0].notice.zh", containsString("不是处罚"));
        seen(code).body("read", equalTo(false));
        mine(code)
                .body("", hasSize(1))
                .body("[0].reasons", hasSize(3))
                .body("[0].reasons.field", hasItem("FIRE_SAFETY"))
                .body("[0].notice.zh", containsString("不是处罚"));
        seen(code).body("read", equalTo(true));
        given().get("/warnings").then().body("code", hasItem(code));
        inquiry(code).body("warning", contains("BIDDING", "FIRE_SAFETY", "TAXATION"));
        given().get("/public/entries/" + entries.getFirst().entry())
                .then()
                .statusCode(200)
                .body("warned", equalTo(true));

        // While one of them is being verified there are only two.
        CaseId objection = new CaseId(UUID.randomUUID());
        Designated first = entries.getFirst();
        PublishedEvents.send(new ObjectionRaised(
                first.entry(), first.subject(), objection, Objector.SUBJECT, new GroundCode("FACTS_WRONG"), 1, true));
        await().atMost(PATIENCE).untilAsserted(() -> mine(code).body("", empty()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> inquiry(code).body("warning", empty()).body("entries", hasSize(3)));
        PublishedEvents.send(new ObjectionRejected(
                first.entry(), first.subject(), objection, new AuthorityId("tax-420000"), "INFORMATION_CORRECT"));
        await().atMost(PATIENCE).untilAsserted(() -> mine(code).body("", hasSize(1)));

        Samples.end(entries.get(1), EndReason.INELIGIBLE);
        await().atMost(PATIENCE).untilAsserted(() -> mine(code).body("", empty()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(decisions.history(Boundary.of("subject", first.subject())))
                        .extracting(event -> event.getClass().getSimpleName())
                        .containsExactly("WarningRaised", "WarningLifted", "WarningRaised", "WarningLifted"));
    }

    @Test
    void twoFieldsAreNotThreeAndWhatIsNotPublishedIsNotSaidToEveryone() {
        String two = Samples.code(2);
        watch(two, List.of("TAXATION", "BIDDING"));
        String hidden = Samples.code(3);
        for (String field : FIELDS) {
            Samples.Sample.of(ListKind.WATCH, hidden)
                    .inField(field)
                    .needing(PublicationNeed.NEVER)
                    .publish();
        }
        await().atMost(PATIENCE).untilAsserted(() -> mine(hidden).body("", hasSize(1)));
        given().get("/warnings").then().body("code", not(hasItem(hidden))).body("code", not(hasItem(two)));
        mine(two).body("", empty());
    }

    @Test
    void aWarningEndsWithTheDayOnWhichAnEntryRunsOut() {
        String code = Samples.code(4);
        List<Designated> entries = new ArrayList<>(watch(code, List.of("TAXATION", "BIDDING")));
        entries.add(Samples.Sample.of(ListKind.WATCH, code)
                .inField("FIRE_SAFETY")
                .until(Samples.today().plusDays(5), Samples.today().plusDays(5))
                .publish());
        await().atMost(PATIENCE).untilAsserted(() -> mine(code).body("", hasSize(1)));
        TestClock.setAhead(Duration.ofDays(6));
        mine(code).body("", empty());
        given().get("/warnings").then().body("code", not(hasItem(code)));
        days.reviewAll();
        assertThat(Warnings.standing(decisions.history(
                        Boundary.of("subject", entries.getFirst().subject()))))
                .isNull();
    }

    @Test
    void whateverTheOrderOfEntriesTheWarningStandsExactlyWhileThereAreThreeFields() {
        var subject = new SubjectId(UUID.randomUUID());
        LocalDate day = LocalDate.of(2026, 11, 22);
        List<Warnings.Scrutiny> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(new Warnings.Scrutiny(
                    new EntryId(UUID.randomUUID()), new FieldCode(FIELDS.get(i % 3)), day.minusDays(i)));
        }
        var random = new java.util.Random(3);
        for (int run = 0; run < 200; run++) {
            List<CreditEvent> history = new ArrayList<>();
            List<Warnings.Scrutiny> counting = new ArrayList<>();
            Collections.shuffle(all, random);
            for (int step = 0; step < 20; step++) {
                Warnings.Scrutiny one = all.get(random.nextInt(all.size()));
                if (!counting.remove(one)) {
                    counting.add(one);
                }
                WarningRaised before = Warnings.standing(history);
                Warnings.follow(subject, counting, before, day).ifPresent(history::add);
                long fields = counting.stream()
                        .map(Warnings.Scrutiny::field)
                        .distinct()
                        .count();
                assertThat(Warnings.standing(history) != null).isEqualTo(fields >= 3);
                // The same again changes nothing.
                assertThat(Warnings.follow(subject, counting, Warnings.standing(history), day))
                        .isEmpty();
            }
            for (int i = 0; i < history.size(); i++) {
                WarningEvent event = (WarningEvent) history.get(i);
                assertThat(event instanceof WarningLifted).isEqualTo(i % 2 == 1);
            }
        }
    }

    @Test
    void aLongListIsReadPageByPageAndNobodyIsLeftOut() {
        int many = WarningList.MOST + 40;
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            codes.add(Samples.code(500 + i));
            // One of ten is not published: those that are fill a page, and begin another.
            for (String field : FIELDS) {
                Samples.Sample sample =
                        Samples.Sample.of(ListKind.WATCH, codes.get(i)).inField(field);
                (i % 10 == 0 ? sample.needing(PublicationNeed.NEVER) : sample).publish();
            }
        }
        Set<String> published = new HashSet<>();
        for (int i = 0; i < many; i++) {
            if (i % 10 != 0) {
                published.add(codes.get(i));
            }
        }
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(everyPage().stream().flatMap(List::stream)).containsAll(published));
        List<List<String>> pages = everyPage();
        assertThat(pages).hasSizeGreaterThan(1).allSatisfy(page -> assertThat(page)
                .hasSizeLessThanOrEqualTo(WarningList.MOST));
        assertThat(pages.stream().flatMap(List::stream)).doesNotHaveDuplicates().doesNotContain(codes.getFirst());
        given().get("/warnings?before=x").then().statusCode(422);
    }

    private static List<List<String>> everyPage() {
        List<List<String>> pages = new ArrayList<>();
        String path = "/warnings";
        while (path != null) {
            var answer = given().urlEncodingEnabled(false).get(path);
            pages.add(answer.jsonPath().getList("code", String.class));
            String link = answer.header("Link");
            path = link == null ? null : link.substring(link.indexOf("/warnings"), link.indexOf('>'));
        }
        return pages;
    }

    private static ValidatableResponse inquiry(String code) {
        return given().header("Authorization", "Bearer " + TestTokens.department("customs-000000"))
                .contentType("application/json")
                .body(Map.of("code", code, "purpose", "示例用途", "legalGround", "示例依据"))
                .post("/inquiries")
                .then()
                .statusCode(200);
    }

    private static List<Designated> watch(String code, List<String> fields) {
        return fields.stream()
                .map(field ->
                        Samples.Sample.of(ListKind.WATCH, code).inField(field).publish())
                .toList();
    }

    /** What is shown before the subject says that it was read. */
    private static ValidatableResponse seen(String code) {
        return given().header("Authorization", "Bearer " + TestTokens.subject(code))
                .get("/warnings/mine")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse mine(String code) {
        return given().header("Authorization", "Bearer " + TestTokens.subject(code))
                .post("/warnings/mine")
                .then()
                .statusCode(200);
    }
}
