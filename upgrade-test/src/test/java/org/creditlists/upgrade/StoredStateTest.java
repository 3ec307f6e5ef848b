package org.creditlists.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Ports;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.creditlists.testkit.FreePorts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What version 0.1.0 had stored is read, and decisions about it go on. First what it says, then what changes it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoredStateTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long COMPACTION_LAG_MS = 600_000;
    private static final String TAX = "tax-420000";
    private static final String REJECTED = "refused, and not otherwise: ";

    private static final StoredState STATE = new StoredState("0.1.0");
    private static @Nullable Platform started;

    private final Platform platform = Objects.requireNonNull(started);
    private final StoredEvents events = new StoredEvents(platform);
    private final Tokens tokens = new Tokens(platform.secrets().issuer(), Duration.ofHours(1));
    private final Http http = new Http();

    @BeforeAll
    static void startOnTheStoredState() throws IOException, SQLException {
        Path data = Files.createTempDirectory("credit-lists-state");
        STATE.prepare(data);
        var platform = new Platform(Path.of(".."), data, Ports.of(FreePorts.take(Ports.COUNT)), COMPACTION_LAG_MS)
                .with(STATE.settings());
        started = platform;
        STATE.restore(platform);
        platform.startAll(line -> {}, () -> {});
    }

    @AfterAll
    static void stop() {
        if (started != null) {
            started.stop();
        }
    }

    @Test
    @Order(1)
    void everyMigrationSucceededOnWhatWasThere() throws SQLException {
        for (Service service : Service.withLists()) {
            int before = STATE.expected()
                    .at("/rows/" + service.shortName() + "/flyway_schema_history")
                    .asInt();
            List<String> done =
                    events.column(service, "SELECT success::text FROM flyway_schema_history ORDER BY installed_rank");
            assertThat(platform.isReady(service)).as(service.module()).isTrue();
            assertThat(before).isPositive();
            assertThat(done)
                    .as(service.module())
                    .hasSizeGreaterThanOrEqualTo(before)
                    .containsOnly("true");
        }
    }

    @Test
    @Order(2)
    void theListsAreWhatTheyWereAfterEveryTopicWasReadAgain() throws SQLException {
        TopicReaders.awaitEnd(platform.kafka().owner(), Service.withLists().size(), PATIENCE);
        String day = STATE.expected().get("day").asText();
        Set<String> digests = new HashSet<>();
        for (Service service : Service.withLists()) {
            assertThat(events.column(service, StoredEvents.DIGEST_OF_0_1_0.formatted(day)))
                    .as(service.module())
                    .containsExactly(STATE.expected().at("/digest/digest").asText());
            JsonNode digest =
                    get(service, "/list/digest?day=" + day, tokens.operator()).json();
            assertThat(digest.get("entries")).isEqualTo(STATE.expected().at("/digest/entries"));
            digests.add(digest.get("digest").asText());
            assertThat(events.column(service, "SELECT topic || ' ' || reason FROM parked_message"))
                    .as("messages that %s could not read", service.module())
                    .isEmpty();
        }
        assertThat(digests).hasSize(1);
    }

    @Test
    @Order(3)
    void whatAnEarlierVersionStoredIsSealedAsItWasAndVerifies() {
        for (Service service : Service.withLists()) {
            JsonNode report = http.post(platform.url(service) + "/events/verification", tokens.auditor(), null)
                    .json();
            assertThat(report.get("whole").asBoolean()).as("%s", report).isTrue();
            assertThat(report.at("/logs/0/rows").asLong()).isPositive();
        }
    }

    @Test
    @Order(3)
    void individualsThatWereSharedByNameAreSharedWithoutIt() throws SQLException {
        String individuals = "SELECT convert_from(s.payload, 'UTF8') FROM shared_entry s JOIN list_entry e"
                + " ON e.entry_id = s.entry_id WHERE e.subject_kind = 'INDIVIDUAL'";
        List<String> records = events.column(Service.SHARING, individuals);
        assertThat(records).isNotEmpty().allSatisfy(record -> assertThat(record)
                .contains("\"matches\":")
                .doesNotContain("\"name\":")
                .doesNotContain("\"code\":"));
    }

    @Test
    @Order(3)
    void noEventIsLost() throws SQLException {
        for (Service service : Service.withLists()) {
            Map<String, Long> now = events.byType(service);
            STATE.expected().at("/events/" + service.shortName()).properties().forEach(type -> assertThat(
                            now.getOrDefault(type.getKey(), 0L))
                    .as("%s %s", service.module(), type.getKey())
                    .isGreaterThanOrEqualTo(type.getValue().asLong()));
        }
    }

    @Test
    @Order(4)
    void theHistoryOfEveryEntryBodyAndMemorandumIsRead() throws SQLException {
        for (String entry : events.column(Service.DESIGNATION, "SELECT entry_id::text FROM entry_register")) {
            Http.Answer history = get(Service.DESIGNATION, "/entries/" + entry + "/history", tokens.auditor());
            assertThat(history.status()).as(history.text()).isEqualTo(200);
            assertThat(history.json()).isNotEmpty();
        }
        for (String body : events.column(Service.DESIGNATION, "SELECT authority FROM authority")) {
            Http.Answer history = get(Service.DESIGNATION, "/authorities/" + body + "/history", tokens.operator());
            assertThat(history.status()).as(history.text()).isEqualTo(200);
            assertThat(history.json()).isNotEmpty();
        }
        for (String code : events.column(Service.INCENTIVE, "SELECT code FROM memorandum")) {
            Http.Answer history = get(Service.INCENTIVE, "/memoranda/" + code + "/history", tokens.operator());
            assertThat(history.status()).as(history.text()).isEqualTo(200);
            assertThat(history.json()).isNotEmpty();
        }
    }

    /** A command that is refused by what was decided before reads all of it, and changes nothing. */
    @Test
    @Order(5)
    void everyCaseIsReadToRefuseWhatItDoesNotAllow() throws SQLException {
        for (String entry : events.entries(Service.OBJECTION)) {
            Http.Answer refused = post(
                    Service.OBJECTION,
                    "/objections",
                    tokens.liaison("customs-000000"),
                    Map.of("entry", entry, "ground", "NO_SUCH_GROUND", "statement", "示例"));
            assertThat(refused.json().path("code").asText())
                    .as(REJECTED + refused.text())
                    .isIn("ground-unknown", "entry-unknown");
        }
        for (String entry : events.entries(Service.RESTORATION)) {
            var plan = Map.of("entry", entry, "court", "示例法院", "document", "示例", "until", "2030-01-01");
            Http.Answer refused = post(Service.RESTORATION, "/shieldings", tokens.officer("tax-330000"), plan);
            assertThat(refused.json().path("code").asText())
                    .as(REJECTED + refused.text())
                    .isEqualTo("entry-unknown");
        }
    }

    @Test
    @Order(6)
    void everyOrderAndPowerAndOfferIsReadToRefuseWhatItDoesNotAllow() throws SQLException {
        String orders = "SELECT DISTINCT ON (entry_id) order_id::text, department FROM measure_order ORDER BY entry_id";
        for (String[] order : events.rows(Service.INCENTIVE, orders)) {
            Http.Answer refused = post(
                    Service.INCENTIVE,
                    "/orders/" + order[0] + "/confirmation",
                    tokens.department(order[1]),
                    Map.of("turn", 1_000_000));
            assertThat(refused.json().path("code").asText())
                    .as(REJECTED + refused.text())
                    .isEqualTo("turn-unknown");
        }
        for (JsonNode offer : STATE.expected().get("offers")) {
            Http.Answer refused = post(
                    Service.INCENTIVE,
                    "/offers/" + offer.asText() + "/end",
                    tokens.enterprise("other"),
                    Map.of("lastDay", "2999-12-31"));
            assertThat(refused.json().path("code").asText()).as(REJECTED).isEqualTo("not-your-offer");
        }
        for (JsonNode application : STATE.expected().get("specialApplications")) {
            Http.Answer refused = post(
                    Service.SHARING,
                    "/inquiries/applications/" + application.asText() + "/decision",
                    tokens.approver("finance-000000"),
                    Map.of("granted", true));
            assertThat(refused.json().path("code").asText())
                    .as(REJECTED + refused.text())
                    .isEqualTo("application-unknown");
        }
    }

    @Test
    @Order(7)
    void whatWasSignedIsVerifiedWithTheOlderKeys() {
        Http.Answer log = get(Service.SHARING, "/inquiries/log/verification", tokens.auditor());
        assertThat(log.json().get("rows").asLong()).as(log.text()).isPositive();
        assertThat(log.json().has("fault")).as(log.text()).isFalse();
        StoredState.Entry restored = STATE.entry("restored");
        Http.Answer certificate = get(
                Service.RESTORATION,
                "/restorations/" + restored.caseId() + "/certificate",
                tokens.subject(restored.code()));
        assertThat(certificate.json().at("/content/holder").asText())
                .as(certificate.text())
                .isEqualTo(restored.code());
    }

    @Test
    @Order(8)
    void anEntryIsWithdrawnAndItsOrdersAreLifted() {
        StoredState.Entry entry = STATE.entry("withdrawable");
        expect(
                204,
                post(
                        Service.DESIGNATION,
                        "/entries/" + entry.id() + "/withdrawal",
                        tokens.officer(TAX),
                        Map.of("reason", "REVOKED")));
        await().atMost(PATIENCE)
                .until(() -> ordersOf(entry).findValuesAsText("state").stream().allMatch("LIFTED"::equals));
        assertThat(ordersOf(entry)).isNotEmpty();
    }

    @Test
    @Order(9)
    void anObjectionIsDecidedAndMeasuresStandAgain() {
        StoredState.Entry entry = STATE.entry("open");
        assertThat(ordersOf(entry).findValuesAsText("suspended")).isNotEmpty().containsOnly("true");
        expect(
                200,
                post(
                        Service.OBJECTION,
                        "/objections/" + entry.caseId() + "/decision",
                        tokens.officer(TAX),
                        Map.of("outcome", "REJECTED", "reason", "INFORMATION_CORRECT", "explanation", "示例说明")));
        await().atMost(PATIENCE).until(() -> ordersOf(entry).findValuesAsText("suspended").stream()
                .allMatch("false"::equals));
    }

    @Test
    @Order(10)
    void aRestorationIsGrantedAndTheEntryLeavesEveryList() {
        StoredState.Entry entry = STATE.entry("restorationAccepted");
        var verdict = Map.of("outcome", "GRANTED", "confirmed", List.of("RECTIFIED", "OBLIGATIONS_MET", "HARM_UNDONE"));
        String decision = "/restorations/" + entry.caseId() + "/decision";
        expect(200, post(Service.RESTORATION, decision, tokens.officer(TAX), verdict));
        for (Service service : Service.withLists()) {
            await().atMost(PATIENCE).until(() -> get(service, "/list/entries/" + entry.id(), tokens.auditor())
                    .json()
                    .path("endReason")
                    .asText()
                    .equals("RESTORED"));
        }
    }

    @Test
    @Order(11)
    void aWarningIsLiftedAndAnotherRaisedAgain() {
        StoredState.Entry warned = STATE.entry("warned");
        expect(
                204,
                post(
                        Service.DESIGNATION,
                        "/entries/" + warned.id() + "/withdrawal",
                        tokens.officer(TAX),
                        Map.of("reason", "REVOKED")));
        StoredState.Entry before = STATE.entry("warnedBefore");
        Map<String, Object> watch = Map.of(
                "list", "WATCH",
                "field", "TAXATION",
                "subjectKind", "ORGANISATION",
                "name", "示例企业700126号",
                "code", before.code(),
                "authority", TAX,
                "decisionNumber", "示例决定〔状态〕1号",
                "decisionDate", LocalDate.now(WorkingDays.LEGAL_ZONE).toString(),
                "ground", "ARREARS_OVERDUE",
                "statement", "示例事由");
        expect(201, post(Service.DESIGNATION, "/designations", tokens.officer(TAX), watch));
        await().atMost(PATIENCE).until(() -> isWarned(before) && !isWarned(warned));
    }

    private boolean isWarned(StoredState.Entry entry) {
        return !post(Service.SHARING, "/warnings/mine", tokens.subject(entry.code()), Map.of())
                .json()
                .isEmpty();
    }

    @Test
    @Order(12)
    void aPushThatWaitsForASecondPersonGoesOn() {
        String push = "/pushes/" + STATE.expected().get("push").asText();
        String sender = tokens.platform("420000");
        assertThat(get(Service.DESIGNATION, push, sender).json().get("state").asText())
                .isEqualTo("AWAITING_CONFIRMATION");
        var second = new Tokens(platform.secrets().issuer(), Duration.ofHours(1), "second", null).platform("420000");
        Http.Answer agreed = post(Service.DESIGNATION, push + "/confirmation", second, Map.of("confirmed", true));
        assertThat(agreed.status()).as(agreed.text()).isBetween(200, 204);
        await().atMost(PATIENCE).until(() -> get(Service.DESIGNATION, push, sender)
                .json()
                .get("state")
                .asText()
                .equals("DONE"));
    }

    private JsonNode ordersOf(StoredState.Entry entry) {
        return get(Service.INCENTIVE, "/orders/of-entry/" + entry.id(), tokens.auditor())
                .json();
    }

    private Http.Answer get(Service service, String path, String token) {
        return http.get(platform.url(service) + path, token);
    }

    private Http.Answer post(Service service, String path, String token, Object body) {
        return http.post(platform.url(service) + path, token, body);
    }

    private static void expect(int status, Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }
}
