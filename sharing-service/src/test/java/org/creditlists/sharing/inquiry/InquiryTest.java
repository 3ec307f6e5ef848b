package org.creditlists.sharing.inquiry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.MeasureLifted;
import org.creditlists.contracts.event.MeasureOrdered;
import org.creditlists.contracts.event.MeasureSuspended;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.LiftCause;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.PersonRole;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.Samples;
import org.creditlists.signedlog.HashTree;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** S2, S3 as departments, subjects, approvers and auditors see them. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "sharing_inquiries"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class InquiryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger COUNT = new AtomicInteger(1_000);
    private static final String CUSTOMS = TestTokens.department("customs-000000");
    private static final String MARKET = TestTokens.department("market-000000");

    private final int number = COUNT.incrementAndGet();
    private final String code = Samples.code(number);

    @Inject
    SigningKey key;

    @Inject
    DataSource dataSource;

    @Test
    void anInquiryTellsWhatAppliesAndWhatTheAskingDepartmentHasToDoUntilTheEntryEnds() {
        Designated entry = Samples.Sample.of(ListKind.BLACK, code).publish();
        until(CUSTOMS, code, 1);
        OrderId order = new OrderId(UUID.randomUUID());
        PublishedEvents.send(new MeasureOrdered(
                entry.entry(),
                entry.subject(),
                order,
                "PUN-10-02",
                1,
                "customs-000000",
                "MOU-TAXATION-BLACK",
                1,
                null,
                null));
        await().atMost(PATIENCE).untilAsserted(() -> ask(CUSTOMS, code)
                .body("entries[0].measures", hasSize(1))
                .body("entries[0].measures[0].measure", equalTo("PUN-10-02"))
                .body("entries[0].measures[0].state", equalTo("APPLIES"))
                .body("entries[0].measures[0].zh", not(equalTo("PUN-10-02"))));
        ask(MARKET, code).body("entries", hasSize(1)).body("entries[0].measures", empty());

        PublishedEvents.send(new MeasureSuspended(entry.entry(), entry.subject(), order, "customs-000000", 1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> ask(CUSTOMS, code).body("entries[0].measures[0].state", equalTo("RESTS")));
        // It comes late and again, and changes nothing.
        PublishedEvents.send(new MeasureOrdered(
                entry.entry(),
                entry.subject(),
                order,
                "PUN-10-02",
                1,
                "customs-000000",
                "MOU-TAXATION-BLACK",
                1,
                null,
                null));
        PublishedEvents.send(
                new MeasureLifted(entry.entry(), entry.subject(), order, "customs-000000", 2, LiftCause.ENTRY_ENDED));
        await().atMost(PATIENCE).untilAsserted(() -> ask(CUSTOMS, code).body("entries[0].measures", empty()));

        Samples.end(entry, EndReason.REVOKED);
        until(CUSTOMS, code, 0);
    }

    @Test
    void anObjectionThatSuspendsIsInTheAnswer() {
        Designated entry = Samples.Sample.of(ListKind.BLACK, code).publish();
        until(CUSTOMS, code, 1);
        PublishedEvents.send(new ObjectionRaised(
                entry.entry(),
                entry.subject(),
                new CaseId(UUID.randomUUID()),
                Objector.SUBJECT,
                "FACTS_WRONG",
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
        Samples.end(entry, EndReason.ERROR);
        until(CUSTOMS, code, 0);
        assertThat(toldOf(entry)).isEmpty();
        PublishedEvents.send(new ObjectionRaised(
                entry.entry(),
                entry.subject(),
                new CaseId(UUID.randomUUID()),
                Objector.SUBJECT,
                "FACTS_WRONG",
                1,
                false));
        toldOf(entry, "customs-000000");
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

    @Test
    void theReceiptProvesWhatWasAskedAndAnsweredAndNothingElse() throws IOException {
        Samples.Sample.of(ListKind.BLACK, code).publish();
        until(CUSTOMS, code, 1);
        ValidatableResponse answer = ask(CUSTOMS, code);
        String receipt = answer.extract().path("receipt");
        String statement = verified(receipt);
        assertThat(statement)
                .contains(code)
                .contains("customs-000000")
                .contains(answer.extract().<String>path("inquiry"))
                .contains("\"list\":\"BLACK\"");

        Path folder = Files.createTempDirectory("receipt");
        Path keys = Files.writeString(
                folder.resolve("keys.json"),
                given().get("/inquiries/receipt-keys").then().extract().asString());
        assertThat(verify(Files.writeString(folder.resolve("receipt.txt"), receipt), keys))
                .startsWith("VALID")
                .contains(code);

        String[] parts = receipt.split("\\.");
        String other = statement.replace("BLACK", "WATCH");
        parts[0] = Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes(StandardCharsets.UTF_8));
        assertThat(root(parts)).isNotEqualTo(signedRoot(parts));
        assertThat(verify(Files.writeString(folder.resolve("forged.txt"), String.join(".", parts)), keys))
                .startsWith("NOT VALID");
    }

    /** The program of the documents, run as anyone would. */
    private static String verify(Path receipt, Path keys) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "../docs/verify-receipt/VerifyReceipt.java",
                        receipt.toString(),
                        keys.toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void manyInquiriesAtOnceHaveReceiptsOfTheirOwn() throws Exception {
        List<Callable<String>> asks = java.util.stream.IntStream.range(0, 60)
                .<Callable<String>>mapToObj(i -> () -> {
                    String one = Samples.code(5_000 + i);
                    String statement = verified(ask(CUSTOMS, one).extract().path("receipt"));
                    assertThat(statement).contains(one);
                    return one;
                })
                .toList();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> done : executor.invokeAll(asks)) {
                assertThat(done.get()).isNotEmpty();
            }
        }
        verification().body("broken", nullValue()).body("rows", greaterThan(0));
    }

    @Test
    void aRowThatIsChangedLaterIsNoticed() {
        ask(CUSTOMS, code);
        long batch = lastBatch();
        // One letter of the purpose of its first row.
        String change =
                "UPDATE inquiry_batch SET content = decode(replace(encode(content, 'hex'), ?, ?), 'hex') WHERE batch"
                        + " = ?";
        String before = hex("示例审批");
        String after = hex("示例审判");
        assertThat(Rows.update(dataSource, change, before, after, batch)).isEqualTo(1);
        verification(batch).body("broken", equalTo((int) batch)).body("why", equalTo("ROWS"));
        Rows.update(dataSource, change, after, before, batch);
        verification(batch).body("broken", nullValue());
    }

    @Test
    void anInquiryThatIsHiddenFromItsSubjectIsNoticed() {
        ask(CUSTOMS, code);
        long batch = lastBatch();
        await().atMost(PATIENCE)
                .until(() ->
                        Rows.update(dataSource, "UPDATE inquiry_about SET key = key + 1 WHERE batch = ?", batch) > 0);
        await().atMost(PATIENCE)
                .until(() -> Rows.query(dataSource, "SELECT batch FROM inquiry_position", row -> row.getLong(1))
                                .getFirst()
                        >= batch);
        verification(batch).body("why", equalTo("ABOUT"));
        Rows.update(dataSource, "UPDATE inquiry_about SET key = key - 1 WHERE batch = ?", batch);
        verification(batch).body("broken", nullValue());
    }

    @Test
    void placesThatSomebodyForgedTakeTheRoomOfNoInquiry() {
        ask(CUSTOMS, code);
        long batch = lastBatch();
        await().atMost(PATIENCE)
                .until(() -> Rows.query(dataSource, "SELECT batch FROM inquiry_position", row -> row.getLong(1))
                                .getFirst()
                        >= batch);
        List<String> forged = List.of(
                "SELECT a.key, a.batch, 1000000 + g",
                "SELECT a.key, a.batch, a.start",
                "SELECT a.key, 9000000000 + g, 4",
                "SELECT a.key, a.batch, -g",
                "SELECT a.key, a.batch, 2147483647");
        for (String place : forged) {
            String forge = "INSERT INTO inquiry_about " + place
                    + " FROM (SELECT * FROM inquiry_about WHERE batch = ? ORDER BY ctid LIMIT 1) AS a,"
                    + " generate_series(1, 1500) AS g";
            assertThat(Rows.update(dataSource, forge, batch)).isEqualTo(1_500);
        }
        given().header("Authorization", "Bearer " + TestTokens.subject(code))
                .get("/inquiries/mine")
                .then()
                .statusCode(200)
                .body("purpose", hasItem("示例审批"));
        Rows.update(dataSource, "DELETE FROM inquiry_about WHERE start > 1000000 OR start < 0 OR batch > 9000000000");
    }

    @Test
    void aWindowThatIsChangedLaterIsNoticed() {
        String last = batch(CUSTOMS, "text/csv", "application/x-ndjson", Samples.code(19_000 + number) + "\n")
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList()
                .getLast();
        long from = Math.max(1, lastBatch() - 1);
        UUID window = Rows.query(
                        dataSource,
                        "SELECT window_id FROM inquiry_window WHERE inquiry_id = ?",
                        row -> row.getObject(1, UUID.class),
                        UUID.fromString(
                                io.restassured.path.json.JsonPath.from(last).getString("inquiry")))
                .getFirst();
        verification(from).body("broken", nullValue());
        Rows.update(dataSource, "UPDATE inquiry_miss SET bucket = (bucket + 1) % 256 WHERE window_id = ?", window);
        verification(from).body("why", equalTo("ABOUT"));
        Rows.update(dataSource, "UPDATE inquiry_miss SET bucket = (bucket + 255) % 256 WHERE window_id = ?", window);
        Rows.update(dataSource, "UPDATE inquiry_window SET purpose = purpose || 'x' WHERE window_id = ?", window);
        verification(from).body("why", equalTo("ABOUT"));
        Rows.update(dataSource, "UPDATE inquiry_window SET purpose = rtrim(purpose, 'x') WHERE window_id = ?", window);
        verification(from).body("broken", nullValue());
    }

    private long lastBatch() {
        return Rows.query(dataSource, "SELECT max(batch) FROM inquiry_batch", row -> row.getLong(1))
                .getFirst();
    }

    private static ValidatableResponse verification(long from) {
        return given().header("Authorization", "Bearer " + TestTokens.auditor())
                .queryParam("from", from)
                .get("/inquiries/log/verification")
                .then()
                .statusCode(200);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSubjectSeesWhoAskedAndWhyAndWhatWasShown() {
        Designated entry = Samples.Sample.of(ListKind.BLACK, code).publish();
        until(CUSTOMS, code, 1);
        ask(MARKET, code);
        given().header("Authorization", "Bearer " + TestTokens.subject(code))
                .get("/inquiries/mine")
                .then()
                .statusCode(200)
                .body("organisation[0]", equalTo("market-000000"))
                .body("purpose[0]", equalTo("示例审批"))
                .body("power[0]", equalTo("CLERK"))
                .body("shown[0]", contains(entry.entry().toString()));
        given().header("Authorization", "Bearer " + TestTokens.subject(Samples.code(999)))
                .get("/inquiries/mine")
                .then()
                .body("", empty());
        given().header("Authorization", "Bearer " + CUSTOMS)
                .get("/inquiries/mine")
                .then()
                .statusCode(403);
    }

    @Test
    void whatLiesOutsideThePowersIsNotShownUntilASecondPersonHasAgreed() {
        String person = Samples.person(number % 100);
        Designated entry =
                Samples.Sample.person(ListKind.WATCH, person).named("示例受案人").publish();
        String clerk = TestTokens.department("customs-000000", "clerk-" + number, "CLERK");
        String head = TestTokens.department("customs-000000", "head-" + number, "DIVISION");
        until(head, person, 1);
        ask(clerk, person)
                .body("entries", empty())
                .body("notCovered", hasItem("INDIVIDUAL-WATCH"))
                .body("power", equalTo("CLERK"));
        // The same is said about somebody on no list: it says nothing about anyone.
        ask(clerk, Samples.person(999)).body("notCovered", hasItem("INDIVIDUAL-WATCH"));
        ask(TestTokens.department("customs-000000", "x", "EMPEROR"), person, 403);

        String id = UUID.randomUUID().toString();
        Map<String, Object> application = Map.of(
                "categories", Set.of("INDIVIDUAL-WATCH"), "code", person, "purpose", "示例案件", "legalGround", "示例依据");
        apply(clerk, id, application).statusCode(200).body("state", equalTo("REQUESTED"));
        apply(clerk, id, application).statusCode(200);
        Map<String, Object> another = new HashMap<>(application);
        another.put("code", Samples.person(999));
        apply(clerk, id, another).statusCode(409).body("code", equalTo("application-made-otherwise"));
        apply(
                        clerk,
                        UUID.randomUUID().toString(),
                        Map.of("categories", Set.of("EVERYTHING"), "purpose", "p", "legalGround", "l"))
                .statusCode(422)
                .body("code", equalTo("category-unknown"));
        apply(
                        clerk,
                        UUID.randomUUID().toString(),
                        Map.of(
                                "categories",
                                Set.of("INDIVIDUAL-WATCH"),
                                "purpose",
                                "p",
                                "legalGround",
                                "l",
                                "until",
                                Samples.today().plusYears(1).toString()))
                .statusCode(422)
                .body("code", equalTo("power-too-long"));
        ask(clerk, person).body("entries", empty());
        decide(TestTokens.approver("customs-000000", "clerk-" + number), id, true)
                .statusCode(403)
                .body("code", equalTo("second-person-needed"));
        decide(TestTokens.approver("market-000000", "boss"), id, true).statusCode(403);
        decide(TestTokens.approver("customs-000000", "boss"), id, true)
                .statusCode(200)
                .body("state", equalTo("GRANTED"));
        await().atMost(PATIENCE).untilAsserted(() -> ask(clerk, person)
                .body("entries.entry", contains(entry.entry().toString()))
                .body("power", equalTo("CLERK+" + id)));
        // By batch and by name, too; and of others of the category nothing.
        String other = Samples.person(100 + number % 100);
        Designated namesake =
                Samples.Sample.person(ListKind.WATCH, other).named("示例同名者").publish();
        until(head, other, 1);
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
        // It is for this subject and this person alone.
        ask(TestTokens.department("customs-000000", "another", "CLERK"), person).body("entries", empty());

        given().header("Authorization", "Bearer " + clerk)
                .delete("/inquiries/applications/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("GIVEN_BACK"));
        await().atMost(PATIENCE).untilAsserted(() -> ask(clerk, person).body("entries", empty()));
        decide(TestTokens.approver("customs-000000", "boss"), id, true).statusCode(409);
    }

    @Test
    void whoOwesAMeasureSeesTheEntryWhateverTheRank() {
        String person = Samples.person(200 + number % 100);
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
                "customs-000000",
                "MOU-TAXATION-BLACK",
                1,
                null,
                null));
        until(CUSTOMS, person, 1);
        ask(MARKET, person).body("entries", empty());
    }

    @Test
    void aBatchOfAMillionIsAnsweredLineByLineWithOneReceiptAndOneWrongLineHarmsNoOther() throws Exception {
        Designated entry = Samples.Sample.of(ListKind.BLACK, code).publish();
        until(CUSTOMS, code, 1);
        var lines = new StringBuilder("code\n");
        for (int i = 0; i < 1_000_000; i++) {
            lines.append(i == 725_000 ? "91420100MA00" : i == 12 ? code : Samples.code(20_000 + i % 30_000))
                    .append('\n');
        }
        String answer = batch(CUSTOMS, "text/csv", "application/x-ndjson", lines.toString())
                .statusCode(200)
                .extract()
                .asString();
        List<String> answers = answer.lines().toList();
        assertThat(answers).hasSize(1_000_001);
        assertThat(answers.get(12))
                .contains("\"line\":14")
                .contains(entry.entry().toString());
        assertThat(answers.get(725_000)).contains("code-malformed").contains("\"line\":725002");
        assertThat(answers.get(999_999)).contains("\"entries\":[]");
        String last = answers.getLast();
        String statement = verified(io.restassured.path.json.JsonPath.from(last).getString("receipt"));
        byte[] before = answer.substring(0, answer.lastIndexOf('\n', answer.length() - 2) + 1)
                .getBytes(StandardCharsets.UTF_8);
        assertThat(statement)
                .contains("\"lines\":1000000")
                .contains("\"found\":1")
                .contains("\"unreadable\":1")
                .contains(HexFormat.of().formatHex(HashTree.sha256(before)));
        // Whoever was asked about sees it, on a list or not.
        for (String one : List.of(code, Samples.code(20_100))) {
            given().header("Authorization", "Bearer " + TestTokens.subject(one))
                    .get("/inquiries/mine")
                    .then()
                    .body("purpose", hasItem("示例批量"));
        }
        given().header("Authorization", "Bearer " + TestTokens.subject(Samples.code(999)))
                .get("/inquiries/mine")
                .then()
                .body("", empty());
        String table = batch(CUSTOMS, "application/x-ndjson", "text/csv", "{\"code\":\"" + code + "\"}\n{}\n")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(table.lines()).hasSize(4);
        assertThat(table)
                .contains(entry.entry().toString())
                .contains("示例贸易有限公司", "示例〔2026〕1号")
                .contains("code-malformed");
        List<String> rows = table.lines().toList();
        long columns = rows.getFirst().chars().filter(one -> one == ',').count();
        assertThat(rows).allMatch(row -> row.chars().filter(one -> one == ',').count() == columns);
        String receipt = rows.getLast().split(",")[1];
        String upTo = table.substring(0, table.lastIndexOf("\r\n", table.length() - 3) + 2);
        assertThat(verified(receipt))
                .contains("\"notCovered\":[")
                .contains(HexFormat.of().formatHex(HashTree.sha256(upTo.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aMeasureThatTouchesAPersonBehindAnOrganisationIsInTheInquiryAboutThatPerson() {
        String person = Samples.person(300 + number % 100);
        String other = Samples.person(400 + number % 100);
        var touched = new PersonId(UUID.randomUUID());
        Designated entry = Samples.Sample.of(ListKind.BLACK, code)
                .behind(
                        new Dossier.Person(touched, PersonRole.DIRECTLY_RESPONSIBLE, "示例丙", person),
                        new Dossier.Person(
                                new PersonId(UUID.randomUUID()), PersonRole.DIRECTLY_RESPONSIBLE, "示例丁", other))
                .publish();
        until(CUSTOMS, code, 1);
        ask(CUSTOMS, person).body("entries", empty());
        for (boolean personal : new boolean[] {true, false}) {
            PublishedEvents.send(new MeasureOrdered(
                    entry.entry(),
                    entry.subject(),
                    new OrderId(UUID.randomUUID()),
                    personal ? "PUN-10-03" : "PUN-10-02",
                    1,
                    "customs-000000",
                    "MOU-TAXATION-BLACK",
                    1,
                    personal ? touched : null,
                    personal ? PersonRole.DIRECTLY_RESPONSIBLE : null));
        }
        await().atMost(PATIENCE).untilAsserted(() -> ask(CUSTOMS, code).body("entries[0].measures", hasSize(2)));
        // The organisation finds that its entry was shown, whoever was asked about.
        ask(CUSTOMS, person);
        given().header("Authorization", "Bearer " + TestTokens.subject(code))
                .get("/inquiries/mine")
                .then()
                .body("[0].shown", contains(entry.entry().toString()));
        ask(CUSTOMS, person)
                .body("entries.entry", contains(entry.entry().toString()))
                .body("entries[0].behind", equalTo("DIRECTLY_RESPONSIBLE"))
                .body("entries[0].measures.measure", contains("PUN-10-03"));
        String batch = batch(CUSTOMS, "text/csv", "application/x-ndjson", other + "\n" + person + "\n")
                .statusCode(200)
                .extract()
                .asString();
        List<String> answers = batch.lines().toList();
        assertThat(answers.get(0)).contains("\"entries\":[]");
        assertThat(answers.get(1)).contains("DIRECTLY_RESPONSIBLE", "PUN-10-03").doesNotContain("PUN-10-02");
        given().header("Authorization", "Bearer " + TestTokens.subject(code))
                .get("/inquiries/mine")
                .then()
                .body("[0].purpose", equalTo("示例批量"))
                .body("[0].shown", contains(entry.entry().toString()));
        // Somebody else of the same role is not touched, and who owes nothing learns nothing about the person.
        ask(CUSTOMS, other).body("entries", empty());
        ask(MARKET, person).body("entries", empty());
        Samples.end(entry, EndReason.REVOKED);
        until(CUSTOMS, code, 0);
        ask(CUSTOMS, person).body("entries", empty());
    }

    @Test
    void whoBearsANameIsFoundWithTheReasonAsFarAsThePowerReachesAndSeesIt() throws IOException {
        String name = "示例名称" + number;
        Designated company =
                Samples.Sample.of(ListKind.BLACK, code).named(name + "（武汉）有限公司").publish();
        String person = Samples.person(500 + number % 100);
        Samples.Sample.person(ListKind.WATCH, person).named(name + "武汉").publish();
        until(CUSTOMS, code, 1);
        until(TestTokens.department("customs-000000", "head", "DIVISION"), person, 1);
        ValidatableResponse answer = names(CUSTOMS, name + "(武汉)有限公司");
        answer.statusCode(200)
                .body("entries.entry", contains(company.entry().toString()))
                .body("entries[0].match", equalTo("NOTATION"))
                .body("notCovered", hasItem("INDIVIDUAL-WATCH"));
        assertThat(verified(answer.extract().path("receipt"))).contains(name);
        names(CUSTOMS, name + "武汉股份有限公司").body("entries[0].match", equalTo("FORM"));
        names(CUSTOMS, name).body("entries", empty());
        // The clerk does not learn of the person, and the person finds nothing; the company finds each.
        given().header("Authorization", "Bearer " + TestTokens.subject(person))
                .get("/inquiries/mine")
                .then()
                .body("purpose", not(hasItem("示例查名")));
        given().header("Authorization", "Bearer " + TestTokens.subject(code))
                .get("/inquiries/mine")
                .then()
                .body(
                        "findAll { it.purpose == '示例查名' }.shown.flatten()",
                        hasItem(company.entry().toString()));
        names(CUSTOMS, " ").statusCode(422).body("code", equalTo("name-missing"));
        names(CUSTOMS, "名\u0000称").statusCode(422);
    }

    @Test
    void everyInquiryIsFoundPageByPageHoweverMany() {
        Set<String> asked = new HashSet<>();
        for (int i = 0; i < 520; i++) {
            asked.add(ask(CUSTOMS, code).extract().path("inquiry"));
        }
        for (int i = 0; i < 3; i++) {
            batch(CUSTOMS, "text/csv", "application/x-ndjson", code + "\n").statusCode(200);
        }
        String one = asked.iterator().next();
        String export = given().header("Authorization", "Bearer " + TestTokens.auditor())
                .get("/inquiries/log?from=" + Math.max(1, batches() - 499))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(export.lines().filter(line -> line.contains("\"" + one + "\"")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("customs-000000", "示例审批", "\"row\"", "\"said\"")
                        .doesNotContain(code));
        List<String> found = new ArrayList<>();
        List<String> times = new ArrayList<>();
        String path = "/inquiries/mine";
        int pages = 0;
        while (path != null) {
            var answer = given().urlEncodingEnabled(false)
                    .header("Authorization", "Bearer " + TestTokens.subject(code))
                    .get(path);
            found.addAll(answer.jsonPath().getList("inquiry", String.class));
            times.addAll(answer.jsonPath().getList("askedAt", String.class));
            String link = answer.header("Link");
            path = link == null ? null : link.substring(link.indexOf("/inquiries"), link.indexOf('>'));
            pages++;
        }
        assertThat(pages).isGreaterThan(1);
        assertThat(found).doesNotHaveDuplicates().containsAll(asked).hasSize(523);
        assertThat(times.stream().map(Instant::parse)).isSortedAccordingTo(Comparator.reverseOrder());
        given().header("Authorization", "Bearer " + TestTokens.subject(code))
                .get("/inquiries/mine?before=x")
                .then()
                .statusCode(422)
                .body("code", equalTo("cursor-wrong"));
        given().header("Authorization", "Bearer " + TestTokens.subject(code))
                .accept("application/json")
                .get("/report")
                .then()
                .body("inquiries", hasSize(523));
    }

    /** The number of the last. */
    private static long batches() {
        return ((Number) given().get("/inquiries/log/head")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("batch"))
                .longValue();
    }

    private static ValidatableResponse names(String token, String name) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of("name", name, "purpose", "示例查名", "legalGround", "示例依据"))
                .post("/inquiries/names")
                .then();
    }

    @Test
    void ofABatchThatIsTooLongTheFirstMillionLinesAreAnsweredAndTheNextSaysIt() throws Exception {
        byte[] lines = "x\n".repeat(1_000_003).getBytes(StandardCharsets.US_ASCII);
        var request = HttpRequest.newBuilder(URI.create(
                        RestAssured.baseURI + ":" + RestAssured.port + "/inquiries/batch?purpose=p&legalGround=l"))
                .header("Authorization", "Bearer " + CUSTOMS)
                .header("Content-Type", "text/csv")
                .header("Accept", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(lines))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            List<String> last = new ArrayList<>();
            long count = http.send(request, HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .peek(line -> {
                        if (!line.contains("code-malformed")) {
                            last.add(line);
                        }
                    })
                    .count();
            assertThat(count).isEqualTo(1_000_002);
            assertThat(last.getFirst()).contains("batch-too-long").contains("\"line\":1000001");
            assertThat(last.getLast()).contains("\"lines\":1000000");
        }
    }

    @Test
    void anEmptyBatchAndOneWithoutPurposeAreRefused() {
        batch(CUSTOMS, "text/csv", "application/x-ndjson", "code\n\n")
                .statusCode(422)
                .body("code", equalTo("batch-empty"));
        given().header("Authorization", "Bearer " + CUSTOMS)
                .contentType("text/csv")
                .body(code)
                .post("/inquiries/batch")
                .then()
                .statusCode(422)
                .body("pointer", equalTo("/purpose"));
        batch(TestTokens.subject(code), "text/csv", "application/x-ndjson", code)
                .statusCode(403);
    }

    private static ValidatableResponse batch(String token, String type, String accept, String content) {
        return given().header("Authorization", "Bearer " + token)
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", io.restassured.http.ContentType.TEXT)
                                .encodeContentTypeAs("text/csv", io.restassured.http.ContentType.TEXT)))
                .contentType(type)
                .accept(accept)
                .queryParam("purpose", "示例批量")
                .queryParam("legalGround", "示例依据")
                .body(content)
                .post("/inquiries/batch")
                .then();
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

    private String verified(String receipt) {
        String[] parts = receipt.split("\\.");
        assertThat(key.verifies(String.join(".", Arrays.copyOfRange(parts, 3, 6))))
                .isTrue();
        assertThat(root(parts)).isEqualTo(signedRoot(parts));
        return new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
    }

    private static String root(String[] parts) {
        Base64.Decoder base64 = Base64.getUrlDecoder();
        byte[] said = HashTree.sha256(base64.decode(parts[0]));
        byte[] leaf = HashTree.leaf(base64.decode(parts[1]), said);
        byte[] path = base64.decode(parts[2]);
        byte[] hash = leaf;
        for (int at = 0; at < path.length; at += 1 + HashTree.LENGTH) {
            MessageDigest digest = HashTree.sha256();
            digest.update((byte) 1);
            byte[] other = Arrays.copyOfRange(path, at + 1, at + 1 + HashTree.LENGTH);
            digest.update(path[at] == 'L' ? other : hash);
            digest.update(path[at] == 'L' ? hash : other);
            hash = digest.digest();
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String signedRoot(String[] parts) {
        String content = new String(Base64.getUrlDecoder().decode(parts[4]), StandardCharsets.UTF_8);
        return io.restassured.path.json.JsonPath.from(content).getString("root");
    }

    private static ValidatableResponse verification() {
        return given().header("Authorization", "Bearer " + TestTokens.auditor())
                .get("/inquiries/log/verification")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse apply(String token, String id, Map<String, Object> content) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(content)
                .put("/inquiries/applications/" + id)
                .then();
    }

    private static ValidatableResponse decide(String token, String id, boolean granted) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of("granted", granted))
                .post("/inquiries/applications/" + id + "/decision")
                .then();
    }

    private static void until(String token, String code, int entries) {
        await().atMost(PATIENCE).untilAsserted(() -> ask(token, code).body("entries", hasSize(entries)));
    }

    private static ValidatableResponse ask(String token, String code) {
        return ask(token, code, 200);
    }

    private static ValidatableResponse ask(String token, String code, int status) {
        return post(token, Map.of("code", code, "purpose", "示例审批", "legalGround", "示例依据"))
                .statusCode(status);
    }

    private static ValidatableResponse post(String token, Object body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(body)
                .post("/inquiries")
                .then();
    }
}
