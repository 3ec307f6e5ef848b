package org.creditlists.objection.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditlists.casehandling.deadline.DeadlineSweep;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.EntryDisclosed;
import org.creditlists.contracts.event.MeasureOrdered;
import org.creditlists.contracts.event.RestorationRequested;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.objection.Files;
import org.creditlists.objection.Samples;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** O1 to O4 as the people concerned, officers, liaisons, departments and auditors see them. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = ObjectionResourceTest.DATABASE))
class ObjectionResourceTest {

    static final String DATABASE = "objection_tests";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger COUNT = new AtomicInteger(1_000);
    private static final String OFFICER = TestTokens.officer("tax-420000");
    private static final String WRONG = "示例：与事实不符";

    private final String code = Samples.code(COUNT.incrementAndGet());
    private final String subject = TestTokens.subject(code);
    private final LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);

    @Inject
    DeadlineSweep sweep;

    @Inject
    WorkingDays calendar;

    @Inject
    Lists lists;

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
                .statusCode(403)
                .body("code", equalTo("not-concerned"))
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
                .statusCode(409)
                .body("code", equalTo("entry-ended"))
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
        List<String> cases = atOnce(5, () -> given().header("Authorization", "Bearer " + subject)
                .header("Idempotency-Key", "key-" + entry.entry())
                .contentType("application/json")
                .body(Map.of("entry", entry.entry().toString(), "ground", "FACTS_WRONG", "statement", WRONG))
                .post("/objections")
                .then()
                .statusCode(201)
                .extract()
                .path("caseId"));
        assertThat(cases.stream().distinct()).hasSize(1);
    }

    @Test
    void aRepeatOnTheSameGroundSuspendsOnlyForAFileThatWasNotShownBefore() {
        Designated entry = listed(ListKind.BLACK, true);
        byte[] file = Files.pdf(1);
        String id = objectWith(entry, upload(file)).statusCode(201).extract().path("caseId");
        decide(OFFICER, id, "REJECTED", null, "NOT_SUBSTANTIATED").statusCode(200);
        String again = objectWith(entry, upload(file))
                .statusCode(201)
                .body("suspends", equalTo(false))
                .body("suspension.code", equalTo("REPEATED"))
                .extract()
                .path("caseId");
        decide(OFFICER, again, "REJECTED", null, "NOT_SUBSTANTIATED").statusCode(200);
        objectWith(entry, upload(Files.pdf(2))).statusCode(201).body("suspends", equalTo(true));
        Designated strict = listed(ListKind.BLACK, false);
        object(strict, "FACTS_WRONG").statusCode(201).body("suspension.code", equalTo("STANDARD"));
    }

    @Test
    void aFileMustBeWhatItSaysAndDoNothingByItself() {
        refusedFile(Files.pdf(1), "image/png", 422, "evidence-not-what-it-says");
        refusedFile(Files.pdf(1), "text/html", 415, "evidence-type");
        refusedFile("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII), "application/pdf", 422, "evidence-broken");
        refusedFile(Files.withScript(), "application/pdf", 422, "evidence-active-content");
        refusedFile(Files.withAttachment(), "application/pdf", 422, "evidence-active-content");
        refusedFile(Files.encrypted(), "application/pdf", 422, "evidence-encrypted");
        refusedFile(Files.hugePng(), "image/png", 413, "evidence-pixels");
        refusedFile(new byte[0], "image/png", 422, "evidence-not-what-it-says");
        refusedFile(Arrays.copyOf(Files.pdf(1), 10 * 1024 * 1024 + 1), "application/pdf", 413, "evidence-too-large");
        upload(Files.png(), "image/png");
        upload(Files.jpeg(), "image/jpeg");
    }

    @Test
    void evidenceIsForTheDeskAndTheObjectorAndGoesWithTheEntry() {
        Designated entry = listed(ListKind.BLACK, true);
        UUID file = upload(Files.pdf(3));
        String id = objectWith(entry, file).statusCode(201).extract().path("caseId");
        String path = "/objections/" + id + "/evidence/" + file;
        given().header("Authorization", "Bearer " + OFFICER)
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("X-Content-Type-Options", "nosniff");
        get(TestTokens.officer("tax-330000"), path).statusCode(404);
        get(TestTokens.subject(Samples.code(3)), path).statusCode(404);
        get(TestTokens.auditor(), path).statusCode(403);
        get(TestTokens.auditor(), "/objections/" + id + "/timeline")
                .statusCode(200)
                .body("act", hasItem("evidence-read"));
        given().header("Authorization", "Bearer " + subject)
                .delete("/objections/evidence/" + file)
                .then()
                .statusCode(404);
        end(entry, EndReason.EXPIRED);
        await().atMost(PATIENCE).until(() -> "LAPSED"
                .equals(get(subject, "/objections/" + id).extract().path("state.code")));
        get(subject, path).statusCode(404);
        get(subject, "/objections/" + id)
                .statusCode(200)
                .body("statement", nullValue())
                .body("evidence", hasSize(0));
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
    void onlyTheAuthorityDecidesOnceAndWithReasons() throws Exception {
        Designated entry = listed(ListKind.BLACK, true);
        String id = object(entry, "FACTS_WRONG").statusCode(201).extract().path("caseId");
        decide(TestTokens.officer("tax-330000"), id, "REJECTED", null, "NOT_SUBSTANTIATED")
                .statusCode(403)
                .body("code", equalTo("not-your-entry"));
        decide(OFFICER, id, "REJECTED", null, "WHY_NOT").statusCode(422).body("pointer", equalTo("/reason"));
        decide(OFFICER, id, "UPHELD", null, null).statusCode(422).body("pointer", equalTo("/remedy"));
        decide(OFFICER, id, "UPHELD", "WITHDRAWAL", "NOT_SUBSTANTIATED").statusCode(422);
        decide(OFFICER, id, "PARTLY_UPHELD", "WITHDRAWAL", "NOT_SUBSTANTIATED")
                .statusCode(422)
                .body("code", equalTo("part-needs-correction"));
        AtomicInteger officer = new AtomicInteger();
        List<Integer> statuses = atOnce(6, () -> decide(
                        TestTokens.officer("tax-420000", "officer-" + officer.incrementAndGet()),
                        id,
                        officer.get() % 2 == 0 ? "REJECTED" : "UPHELD",
                        officer.get() % 2 == 0 ? null : "WITHDRAWAL",
                        officer.get() % 2 == 0 ? "NOT_SUBSTANTIATED" : null)
                .extract()
                .statusCode());
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(statuses).contains(409);
        decide(OFFICER, id, "REJECTED", null, "NOT_SUBSTANTIATED")
                .statusCode(409)
                .body("code", equalTo("case-closed"));
    }

    @Test
    void aRejectionSaysWhyAndWhereToGoUntilWhen() {
        Designated entry = listed(ListKind.BLACK, true);
        String id = object(entry, "FACTS_WRONG").statusCode(201).extract().path("caseId");
        decide(OFFICER, id, "REJECTED", null, "INFORMATION_CORRECT").statusCode(200);
        get(subject, "/objections/" + id)
                .body("state.code", equalTo("REJECTED"))
                .body("outcome.reason.zh", equalTo("经核实信息无误"))
                .body("outcome.explanation", equalTo("示例说明"))
                .body(
                        "next.find { it.code == 'RECONSIDERATION' }.until",
                        equalTo(today.plusDays(60).toString()))
                .body(
                        "next.find { it.code == 'COURT' }.until",
                        equalTo(today.plusMonths(6).toString()));
        get(TestTokens.auditor(), "/objections/" + id)
                .body("statement", nullValue())
                .body("outcome.explanation", nullValue());
    }

    @Test
    void whereThePartThatWasWrongIsCorrectedTheRestIsExplainedAndTheNameCleared() {
        Designated entry = listed(ListKind.BLACK, true);
        PublishedEvents.send(new MeasureOrdered(
                entry.entry(),
                entry.subject(),
                new OrderId(UUID.randomUUID()),
                "NO_BIDDING",
                1,
                "customs-000000",
                "m",
                1,
                null,
                null));
        String id = object(entry, "FACTS_WRONG").statusCode(201).extract().path("caseId");
        decide(OFFICER, id, "PARTLY_UPHELD", null, "INFORMATION_CORRECT")
                .statusCode(200)
                .body("state.code", equalTo("CORRECTING"))
                .body("deadline", equalTo(calendar.after(today, 5).day().toString()));
        String department = TestTokens.department("customs-000000");
        get(department, "/clearing-notices").statusCode(200).body("caseId", not(hasItem(id)));
        decide(OFFICER, id, "REJECTED", null, "INFORMATION_CORRECT")
                .statusCode(409)
                .body("code", equalTo("correction-awaited"));
        PublishedEvents.send(new Corrected(
                entry.entry(),
                entry.subject(),
                2,
                "FALSE_INVOICES",
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
        String id = objectWith(entry, upload(Files.pdf(4)))
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
    void reminderAndEscalationComeByTheCalendarAndOnce() {
        Designated entry = listed(ListKind.BLACK, true);
        PublishedEvents.send(PublishedEvents.authority("tax-420000", "PROVINCE", "420000", "TAXATION"));
        PublishedEvents.send(PublishedEvents.authority("tax-000000", "NATIONAL", "000000", "TAXATION"));
        PublishedEvents.send(PublishedEvents.authority("court-000000", "NATIONAL", "000000", "COURT_ENFORCEMENT"));
        String id = object(entry, "FACTS_WRONG").statusCode(201).extract().path("caseId");
        await().atMost(PATIENCE).until(() -> get(subject, "/objections/" + id)
                .extract()
                .path("authority.zh")
                .equals("示例机构 tax-420000"));
        LocalDate deadline = calendar.after(today, 15).day();
        sweep.sweep(calendar.before(deadline, 4));
        assertThat(acts(id)).doesNotContain("reminded");
        sweep.sweep(calendar.before(deadline, 3));
        sweep.sweep(calendar.before(deadline, 3));
        sweep.sweep(deadline);
        assertThat(acts(id)).containsOnlyOnce("reminded").doesNotContain("overdue");
        get(TestTokens.officer("tax-000000"), "/objections/" + id).statusCode(404);
        sweep.sweep(deadline.plusDays(1));
        sweep.sweep(deadline);
        sweep.sweep(deadline.plusDays(1));
        assertThat(acts(id))
                .containsOnlyOnce("reminded")
                .containsOnlyOnce("overdue")
                .containsOnlyOnce("passed-up");
        get(subject, "/objections/" + id)
                .body("responsible.code", equalTo("tax-000000"))
                .body("overdue", equalTo(true))
                .body(
                        "deadline",
                        equalTo(calendar.after(deadline.plusDays(1), 10).day().toString()));
        get(TestTokens.officer("tax-000000"), "/objections").body("caseId", hasItem(id));
        get(OFFICER, "/objections?limit=200").body("caseId", hasItem(id));
        LocalDate second = calendar.after(deadline.plusDays(1), 10).day();
        sweep.sweep(second.plusDays(1));
        assertThat(acts(id)).contains("nobody-above");
        sweep.sweep(second.plusDays(400));
        assertThat(acts(id)).containsOnlyOnce("nobody-above");
        decide(TestTokens.officer("tax-000000"), id, "UPHELD", "WITHDRAWAL", null)
                .statusCode(200);
        get(OFFICER, "/objections?limit=200").body("caseId", not(hasItem(id)));
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

    @Test
    void theQueueIsReadPageByPageTheMostUrgentFirst() {
        for (int i = 0; i < 5; i++) {
            String code = Samples.code(COUNT.incrementAndGet());
            Designated entry = listed(ListKind.BLACK, true, code);
            raise(TestTokens.subject(code), entry.entry().value(), "FACTS_WRONG", List.of())
                    .statusCode(201);
        }
        List<String> all = new ArrayList<>();
        String next = "/objections?limit=2";
        while (next != null) {
            var page = given().header("Authorization", "Bearer " + OFFICER)
                    .get(next)
                    .then()
                    .statusCode(200);
            all.addAll(page.extract().<List<String>>path("caseId"));
            String link = page.extract().header("Link");
            next = link == null ? null : link.substring(link.indexOf("/objections"), link.indexOf('>'));
        }
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
        get(OFFICER, "/objections?after=x").statusCode(422).body("code", equalTo("cursor-wrong"));
        get(OFFICER, "/objections?limit=0").statusCode(422);
    }

    private List<String> acts(String id) {
        return get(subject, "/objections/" + id + "/timeline").extract().path("act");
    }

    private Designated listed(ListKind list, boolean suspends) {
        return listed(list, suspends, code);
    }

    private Designated listed(ListKind list, boolean suspends, String about) {
        Designated entry = PublishedEvents.designate(list, about, suspends, today, today);
        await().atMost(PATIENCE).until(() -> {
            var answer = get(TestTokens.operator(), "/list/entries/" + entry.entry());
            return answer.extract().statusCode() == 200
                    && Boolean.TRUE.equals(answer.extract().<Boolean>path("known"));
        });
        return entry;
    }

    private static boolean suspended(Designated entry) {
        return get(TestTokens.operator(), "/list/entries/" + entry.entry())
                .extract()
                .path("suspended");
    }

    private static void end(Designated entry, EndReason reason) {
        PublishedEvents.send(new Withdrawn(
                entry.entry(), entry.subject(), 2, entry.list(), reason, LocalDate.now(WorkingDays.LEGAL_ZONE), null));
        await().atMost(PATIENCE)
                .until(() -> get(TestTokens.operator(), "/list/entries/" + entry.entry())
                                .extract()
                                .path("endReason")
                        != null);
    }

    private ValidatableResponse object(Designated entry, String ground) {
        return raise(subject, entry.entry().value(), ground, List.of());
    }

    private ValidatableResponse objectWith(Designated entry, UUID file) {
        return raise(subject, entry.entry().value(), "FACTS_WRONG", List.of(file));
    }

    private static ValidatableResponse raise(String token, UUID entry, String ground, List<UUID> files) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of("entry", entry.toString(), "ground", ground, "statement", WRONG, "evidence", files))
                .post("/objections")
                .then();
    }

    private static ValidatableResponse decide(
            String token, String id, String outcome, @Nullable String remedy, @Nullable String reason) {
        Map<String, Object> body = new HashMap<>(Map.of("outcome", outcome, "explanation", "示例说明"));
        if (remedy != null) {
            body.put("remedy", remedy);
        }
        if (reason != null) {
            body.put("reason", reason);
        }
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(body)
                .post("/objections/" + id + "/decision")
                .then();
    }

    private static ValidatableResponse retract(String token, String id) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .post("/objections/" + id + "/retraction")
                .then();
    }

    private static ValidatableResponse acknowledge(String token, String id) {
        return given().header("Authorization", "Bearer " + token)
                .post("/clearing-notices/" + id + "/acknowledgement")
                .then();
    }

    private UUID upload(byte[] pdf) {
        return upload(pdf, "application/pdf");
    }

    private UUID upload(byte[] content, String type) {
        return UUID.fromString(given().header("Authorization", "Bearer " + subject)
                .contentType(type)
                .body(content)
                .post("/objections/evidence")
                .then()
                .statusCode(201)
                .extract()
                .path("evidence"));
    }

    private void refusedFile(byte[] content, String type, int status, String code) {
        given().header("Authorization", "Bearer " + subject)
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("text/html", io.restassured.http.ContentType.BINARY)))
                .contentType(type)
                .body(content)
                .post("/objections/evidence")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private static ValidatableResponse get(String token, String path) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                futures.add(threads.submit(work));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
