package org.creditlists.restoration.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.creditlists.casehandling.deadline.DeadlineReaction;
import org.creditlists.casehandling.deadline.DeadlineSweep;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.restoration.Samples;
import org.creditlists.restoration.shielding.Shieldings;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R1 to R5 as applicants, officers, providers, courts' authorities and verifiers of certificates see them. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "restoration_tests"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.certificate"))
class RestorationResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger COUNT = new AtomicInteger(5_000);
    private static final String OFFICER = TestTokens.officer("tax-420000");
    private static final Set<String> CONFIRMED = Set.of("RECTIFIED", "OBLIGATIONS_MET");

    private final String code = Samples.code(COUNT.incrementAndGet());
    private final String subject = TestTokens.subject(code);
    private final LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);

    @Inject
    DeadlineSweep sweep;

    @Inject
    Shieldings shieldings;

    @Inject
    WorkingDays calendar;

    @Inject
    Lists lists;

    @Inject
    DataSource dataSource;

    @Inject
    DeadlineReaction reaction;

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
        check(TestTokens.subject(Samples.code(1)), now, null).statusCode(403).body("code", equalTo("not-concerned"));
    }

    @Test
    void anApplicationGoesThroughAcceptanceAndDecisionByTheTermsOfTheEditionInForce() {
        Designated entry = listed(ListKind.BLACK, today);
        apply(entry, Map.of()).statusCode(422).body("code", equalTo("commitment-missing"));
        apply(entry, Map.of("commitment", "COMMITMENT-0")).statusCode(422).body("code", equalTo("commitment-unknown"));
        String id = apply(entry)
                .statusCode(201)
                .body("state.code", equalTo("SUBMITTED"))
                .body("deadline", equalTo(calendar.after(today, 3).day().toString()))
                .body("commitment", equalTo("COMMITMENT-1"))
                .extract()
                .path("caseId");
        apply(entry).statusCode(409).body("code", equalTo("already-requested"));
        check(entry, null)
                .body("conditions.find { it.condition.code == 'NO_OPEN_APPLICATION' }.state", equalTo("NOT_MET"));
        get(OFFICER, "/restorations?limit=200").body("caseId", hasItem(id));
        accept(TestTokens.officer("tax-330000"), id).statusCode(403).body("code", equalTo("not-your-entry"));
        accept(OFFICER, id)
                .statusCode(200)
                .body("state.code", equalTo("ACCEPTED"))
                .body("deadline", equalTo(calendar.after(today, 10).day().toString()));
        accept(OFFICER, id).statusCode(409).body("code", equalTo("accepted-before"));
        refuse(OFFICER, id, "OBLIGATION_OPEN", today).statusCode(422).body("pointer", equalTo("/nextTryFrom"));
        refuse(OFFICER, id, "OBLIGATION_OPEN", today.plusMonths(12).plusDays(1)).statusCode(422);
        refuse(OFFICER, id, "WHY_NOT", today.plusMonths(2)).statusCode(422).body("pointer", equalTo("/reason"));
        refuse(OFFICER, id, "OBLIGATION_OPEN", today.plusMonths(2)).statusCode(200);
        get(subject, "/restorations/" + id)
                .body("state.code", equalTo("REFUSED"))
                .body("outcome.explanation", equalTo("示例说明"))
                .body("next[0].day", equalTo(today.plusMonths(2).toString()));
        apply(entry)
                .statusCode(422)
                .body("code", equalTo("too-early"))
                .body("detail", containsString(today.plusMonths(2).toString()));
        get(subject, "/restorations/" + id + "/certificate").statusCode(409).body("code", equalTo("not-restored"));
    }

    @Test
    void twoOfficersAtOnceDecideOnce() throws Exception {
        Designated entry = listed(ListKind.BLACK, today);
        String id = apply(entry).statusCode(201).extract().path("caseId");
        AtomicInteger officer = new AtomicInteger();
        List<Integer> statuses = atOnce(6, () -> {
            int number = officer.incrementAndGet();
            String token = TestTokens.officer("tax-420000", "officer-" + number);
            return (number % 2 == 0 ? grant(token, id, CONFIRMED) : refuse(token, id, "NOT_TRUE", today.plusDays(5)))
                    .extract()
                    .statusCode();
        });
        assertThat(statuses).containsOnlyOnce(200).contains(409);
    }

    @Test
    void theSameApplicationTwiceAtOnceIsOneCase() throws Exception {
        Designated entry = listed(ListKind.BLACK, today);
        List<Integer> statuses = atOnce(8, () -> apply(entry).extract().statusCode());
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void grantedItIsProvenByItsSubjectAloneAndVerifiedByAnyoneOffline(@TempDir Path folder) throws Exception {
        Designated entry = listed(ListKind.BLACK, today);
        String id = apply(entry).statusCode(201).extract().path("caseId");
        grant(OFFICER, id, Set.of("RECTIFIED")).statusCode(422).body("code", equalTo("condition-not-confirmed"));
        grant(OFFICER, id, CONFIRMED).statusCode(200).body("state.code", equalTo("GRANTED"));
        await().atMost(PATIENCE).until(() -> {
            PublishedEvents.send(
                    new Withdrawn(entry.entry(), entry.subject(), 2, entry.list(), EndReason.RESTORED, today, null));
            return lists.find(entry.entry()).orElseThrow().endReason() != null;
        });
        get(OFFICER, "/restorations/" + id).statusCode(404);
        get(OFFICER, "/restorations?limit=200").body("caseId", not(hasItem(id)));
        get(TestTokens.subject(Samples.code(2)), "/restorations/" + id + "/certificate")
                .statusCode(404);
        get(OFFICER, "/restorations/" + id + "/certificate").statusCode(403);
        get(subject, "/restorations/" + id).body("statement", nullValue()).body("next[0].code", equalTo("CERTIFICATE"));
        String jws = get(subject, "/restorations/" + id + "/certificate")
                .statusCode(200)
                .body("content.holder", equalTo(code))
                .extract()
                .path("certificate");
        Path certificate = Files.writeString(folder.resolve("certificate.jws"), jws);
        Path keys = Files.writeString(
                folder.resolve("keys.json"),
                given().get("/restorations/certificate-keys")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
        Verified good = verify(certificate, keys);
        assertThat(good.output()).startsWith("VALID").contains(code, id);
        assertThat(good.status()).isZero();
        String[] parts = jws.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(payload.replace(code, Samples.code(3)).getBytes(StandardCharsets.UTF_8));
        Files.writeString(certificate, parts[0] + "." + forged + "." + parts[2]);
        Verified bad = verify(certificate, keys);
        assertThat(bad.output()).startsWith("NOT VALID");
        assertThat(bad.status()).isEqualTo(1);
    }

    @Test
    void anOpenObjectionIsSettledFirst() {
        Designated entry = listed(ListKind.BLACK, today);
        PublishedEvents.send(new ObjectionRaised(
                entry.entry(),
                entry.subject(),
                new CaseId(UUID.randomUUID()),
                Objector.SUBJECT,
                "FACTS_WRONG",
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
                "FACTS_WRONG",
                1,
                true));
        await().atMost(PATIENCE)
                .until(() -> lists.find(other.entry()).orElseThrow().suspended());
        apply(other).statusCode(201);
    }

    @Test
    void trainingCountsWhenARecognisedProviderRecordedItAfterTheDecision() {
        Designated entry = listed(ListKind.BLACK, today);
        String school = "school-" + COUNT.incrementAndGet();
        String provider = TestTokens.provider(school);
        record(provider, code, 3, today, "A1").statusCode(403).body("code", equalTo("provider-not-recognised"));
        recognise(TestTokens.officer("nobody-420000"), school)
                .statusCode(403)
                .body("code", equalTo("authority-not-competent"));
        PublishedEvents.send(PublishedEvents.authority("tax-330000", "PROVINCE", "330000", "TAXATION"));
        PublishedEvents.send(PublishedEvents.authority("tax-420000", "PROVINCE", "420000", "TAXATION"));
        await().atMost(PATIENCE)
                .until(() -> recognise(OFFICER, school).extract().statusCode() == 200);
        recognise(OFFICER, school).statusCode(200);
        await().atMost(PATIENCE)
                .until(() -> recognise(TestTokens.officer("tax-330000"), school)
                                .extract()
                                .statusCode()
                        != 403);
        recognise(TestTokens.officer("tax-330000"), school)
                .statusCode(409)
                .body("code", equalTo("recognised-by-another"));
        given().get("/providers").then().statusCode(200).body("id", hasItem(school));
        record(provider, code, 25, today, "A1").statusCode(422).body("pointer", equalTo("/hours"));
        record(provider, "91420100MA0000001X", 3, today, "A1").statusCode(422).body("pointer", equalTo("/code"));
        record(provider, code, 3, today.plusDays(1), "A1").statusCode(422).body("pointer", equalTo("/on"));
        record(provider, code, 3, entry.decisionDate(), "A0").statusCode(201);
        record(provider, code, 2, today, "A1").statusCode(201);
        record(provider, code, 2, today, "A1").statusCode(201);
        applyBy(entry, "TRAINING")
                .statusCode(422)
                .body("code", equalTo("training-missing"))
                .body("detail", containsString("there are 2"));
        String wrong =
                record(provider, code, 5, today, "A2").statusCode(201).extract().path("attendance");
        given().header("Authorization", "Bearer " + provider)
                .contentType("application/json")
                .post("/attendances/" + wrong + "/revocation")
                .then()
                .statusCode(204);
        given().header("Authorization", "Bearer " + provider)
                .contentType("application/json")
                .post("/attendances/" + wrong + "/revocation")
                .then()
                .statusCode(404);
        applyBy(entry, "TRAINING").statusCode(422);
        check(entry, "PUBLIC_SERVICE")
                .body("conditions.find { it.condition.code == 'ROUTE_FOR_SUBJECT' }.state", equalTo("NOT_MET"));
        // What was taken back can be recorded anew, as it was.
        record(provider, code, 1, today, "A2")
                .statusCode(201)
                .body("revoked", equalTo(false))
                .body("hours", equalTo(1));
        get(subject, "/attendances/mine").body("document", hasItem("A1"));
        applyBy(entry, "PUBLIC_SERVICE").statusCode(422).body("code", equalTo("route-not-for-subject"));
        applyBy(entry, "TRAINING").statusCode(201);
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
        apply(entry).statusCode(409).body("code", equalTo("entry-ended"));
    }

    @Test
    void anEntryThatIsRestoredInAnotherCaseTakesItsApplicationWithIt() {
        Designated entry = listed(ListKind.BLACK, today);
        String id = apply(entry).statusCode(201).extract().path("caseId");
        PublishedEvents.send(new Restored(entry.entry(), entry.subject(), new CaseId(UUID.randomUUID()), "tax-420000"));
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
        apply(entry).statusCode(403).body("code", equalTo("not-concerned"));
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
    void acceptanceAndDecisionAreRemindedOfAndPassedUpByTheCalendarAndOnce() {
        Designated entry = listed(ListKind.BLACK, today);
        PublishedEvents.send(PublishedEvents.authority("tax-420000", "PROVINCE", "420000", "TAXATION"));
        PublishedEvents.send(PublishedEvents.authority("tax-000000", "NATIONAL", "000000", "TAXATION"));
        String id = apply(entry).statusCode(201).extract().path("caseId");
        await().atMost(PATIENCE).until(() -> get(subject, "/restorations/" + id)
                .extract()
                .path("authority.zh")
                .equals("示例机构 tax-420000"));
        LocalDate deadline = calendar.after(today, 3).day();
        sweep.sweep(calendar.before(deadline, 1));
        sweep.sweep(deadline);
        assertThat(acts(id)).containsOnlyOnce("reminded").doesNotContain("overdue");
        sweep.sweep(deadline.plusDays(1));
        sweep.sweep(deadline.plusDays(1));
        assertThat(acts(id)).containsOnlyOnce("overdue").containsOnlyOnce("passed-up");
        accept(TestTokens.officer("tax-000000"), id).statusCode(200).body("responsible.code", equalTo("tax-000000"));
        grant(OFFICER, id, CONFIRMED).statusCode(200);
    }

    @Test
    void aCourtsPlanShieldsAnEntryAndEndsByItself() {
        Designated entry = listed(ListKind.BLACK, today);
        shield(TestTokens.officer("tax-330000"), entry, today.plusDays(3)).statusCode(403);
        shield(OFFICER, entry, today.minusDays(1)).statusCode(422).body("code", equalTo("shield-date"));
        String id = shield(OFFICER, entry, today.plusDays(3))
                .statusCode(201)
                .extract()
                .path("caseId");
        shield(OFFICER, entry, today.plusDays(9)).statusCode(409).body("code", equalTo("shielded-already"));
        get(subject, "/shieldings/entries/" + entry.entry()).body("caseId", contains(id));
        get(TestTokens.subject(Samples.code(4)), "/shieldings/entries/" + entry.entry())
                .statusCode(403);
        shieldings.endDue(today.plusDays(3));
        get(OFFICER, "/shieldings").body("find { it.caseId == '" + id + "' }.endedOn", nullValue());
        shieldings.endDue(today.plusDays(4));
        shieldings.endDue(today.plusDays(4));
        get(OFFICER, "/shieldings")
                .body(
                        "find { it.caseId == '" + id + "' }.endedOn",
                        equalTo(today.plusDays(4).toString()));
        get(OFFICER, "/shieldings/" + id + "/timeline").body("act", contains("shielded", "shielding-ended"));
        String second = shield(OFFICER, entry, today.plusDays(9))
                .statusCode(201)
                .extract()
                .path("caseId");
        endShield(TestTokens.officer("tax-330000"), second).statusCode(404);
        endShield(OFFICER, second).statusCode(200).body("endedOn", equalTo(today.toString()));
        endShield(OFFICER, second).statusCode(200);
        shield(OFFICER, listed(ListKind.RED, null), today.plusDays(3))
                .statusCode(422)
                .body("code", equalTo("nothing-to-shield"));
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

    private record Verified(int status, String output) {}

    /** The fifty lines of the documents, run as anyone would. */
    private static Verified verify(Path certificate, Path keys) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "../docs/verify-certificate/VerifyCertificate.java",
                        certificate.toString(),
                        keys.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verified(process.waitFor(), output);
    }

    private List<String> acts(String id) {
        return get(subject, "/restorations/" + id + "/timeline").extract().path("act");
    }

    private Designated listed(ListKind list, @Nullable LocalDate restorableFrom) {
        Designated entry = PublishedEvents.designate(list, code, true, restorableFrom, today);
        await().atMost(PATIENCE)
                .until(() ->
                        lists.find(entry.entry()).filter(found -> found.known()).isPresent());
        return entry;
    }

    private ValidatableResponse check(Designated entry, @Nullable String route) {
        return check(subject, entry, route);
    }

    private static ValidatableResponse check(String token, Designated entry, @Nullable String route) {
        Map<String, Object> body = new HashMap<>(Map.of("entry", entry.entry().toString()));
        if (route != null) {
            body.put("route", route);
        }
        return post(token, "/restorations/check", body);
    }

    private ValidatableResponse apply(Designated entry) {
        return applyBy(entry, "COMMITMENT");
    }

    private ValidatableResponse applyBy(Designated entry, String route) {
        return apply(entry, Map.of("route", route, "commitment", "COMMITMENT-1"));
    }

    private ValidatableResponse apply(Designated entry, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("entry", entry.entry().toString(), "statement", "示例：已补缴税款", "route", "COMMITMENT"));
        body.putAll(more);
        return post(subject, "/restorations", body);
    }

    private static ValidatableResponse accept(String token, String id) {
        return post(token, "/restorations/" + id + "/acceptance", Map.of());
    }

    private static ValidatableResponse withdraw(String token, String id) {
        return post(token, "/restorations/" + id + "/withdrawal", Map.of());
    }

    private static ValidatableResponse grant(String token, String id, Set<String> confirmed) {
        return post(token, "/restorations/" + id + "/decision", Map.of("outcome", "GRANTED", "confirmed", confirmed));
    }

    private static ValidatableResponse refuse(String token, String id, String reason, LocalDate next) {
        return post(
                token,
                "/restorations/" + id + "/decision",
                Map.of("outcome", "REFUSED", "reason", reason, "explanation", "示例说明", "nextTryFrom", next.toString()));
    }

    private static ValidatableResponse shield(String token, Designated entry, LocalDate until) {
        return post(
                token,
                "/shieldings",
                Map.of(
                        "entry",
                        entry.entry().toString(),
                        "court",
                        "示例法院",
                        "document",
                        "示例破〔2026〕1号",
                        "until",
                        until.toString()));
    }

    private static ValidatableResponse endShield(String token, String id) {
        return post(token, "/shieldings/" + id + "/end", Map.of());
    }

    private static ValidatableResponse recognise(String token, String provider) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of(
                        "zh", "示例培训机构",
                        "en", "Sample provider",
                        "training", true,
                        "service", false,
                        "document", "示例认可〔2026〕1号",
                        "from", "2026-01-01"))
                .put("/providers/" + provider)
                .then();
    }

    private static ValidatableResponse record(String token, String code, int hours, LocalDate on, String document) {
        return post(
                token,
                "/attendances",
                Map.of("code", code, "kind", "TRAINING", "hours", hours, "on", on.toString(), "document", document));
    }

    private static ValidatableResponse post(String token, String path, Object body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
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
