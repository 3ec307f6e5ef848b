package org.creditlists.designation.entry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creditlists.designation.entry.CutConnections.cutConnections;
import static org.creditlists.designation.entry.CutConnections.get;
import static org.creditlists.designation.entry.CutConnections.insist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditlists.base.codec.CreditEventCodec;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.notation.DocumentNumber;
import org.creditlists.designation.PushClient;
import org.creditlists.designation.Samples;
import org.creditlists.designation.SecondPerson;
import org.creditlists.designation.entry.domain.SubjectLists;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * C4, C6, C10: any sequence of pushes, corrections, exits, withdrawals and expiries gives the list that a plain model
 * gives, however it is cut into pushes and batches, and while connections to the database are cut at random: in the
 * middle of an append, or right behind its commit.
 */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class AnySequenceTest {

    /** Lines of a batch, as the tests set them. */
    private static final int AT_ONCE = 7;

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int SUBJECTS = 5;
    private static final int STEPS = 14;
    private static final int LONGEST_LIST = 40;
    private static final List<ListKind> LISTS = List.of(ListKind.values());
    private static final List<EndReason> EXITS = List.of(EndReason.REVOKED, EndReason.ERROR, EndReason.INELIGIBLE);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A body of its own for each run: a snapshot is of one authority's whole list. */
    private String authority = "";

    @Inject
    AgroalDataSource pool;

    @Inject
    EntryHandling handling;

    @Inject
    EntryRegister entries;

    @Inject
    KeyedHash hash;

    @Inject
    Decisions<CreditEvent> decisions;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverHappensTheListIsThatOfThePlainModel(long seed) throws Exception {
        run(seed, false);
    }

    @ParameterizedTest(name = "seed {0}, connections cut")
    @ValueSource(longs = {11, 22, 30})
    void nothingIsLostOrDoneTwiceWhenConnectionsAreCut(long seed) throws Exception {
        run(seed, true);
    }

    private void run(long seed, boolean cut) throws Exception {
        Random random = new Random(seed);
        var model = new PlainModel(Samples.today());
        String run = "序" + seed + "-" + System.nanoTime();
        authority = register();
        AtomicBoolean over = new AtomicBoolean();
        var cuts = new AtomicInteger();
        Thread cutter = cut ? cutConnections(new Random(seed), over, cuts) : null;
        try {
            for (int step = 0; step < STEPS; step++) {
                cuts.set(0);
                switch (random.nextInt(8)) {
                    case 0 -> withdraw(model, random);
                    case 1 -> expire(model, random);
                    case 2 -> push(model, random, seed, run, LISTS.get(random.nextInt(LISTS.size())));
                    default -> push(model, random, seed, run, null);
                }
            }
        } finally {
            over.set(true);
            if (cutter != null) {
                cutter.join();
                // What was cut while nobody used it must not be met by the tests that follow.
                pool.flush(AgroalDataSource.FlushMode.INVALID);
            }
        }
        assertThatTheListsAreTheModels(model);
    }

    /** @param whole the list that it is the whole of, null for a delta */
    private void push(PlainModel model, Random random, long seed, String run, @Nullable ListKind whole)
            throws Exception {
        List<PlainModel.Line> lines = new ArrayList<>();
        for (int i = 1 + random.nextInt(LONGEST_LIST); i > 0; i--) {
            PlainModel.Line line = line(model, random, seed, run);
            if (whole == null || line.list() == whole) {
                lines.add(line);
            }
        }
        AtomicInteger uploads = new AtomicInteger();
        String push = upload(lines, whole, uploads);
        await().atMost(PATIENCE).until(() -> isDone(push));
        List<String> told = told(push);
        PlainModel before = model.copy();
        List<String> expected = taken(model, whole, lines);
        // An upload that was answered with an error may have been stored all the same. This was the one after it then,
        // and the first one may have come to its end, or wait for a second person after some of its batches.
        for (int done = AT_ONCE;
                uploads.get() > 1 && !told.equals(expected) && done < lines.size() + AT_ONCE;
                done += AT_ONCE) {
            model.become(before);
            if (done < lines.size()) {
                taken(model, null, lines.subList(0, done));
            } else {
                taken(model, whole, lines);
            }
            expected = taken(model, whole, lines);
        }
        assertThat(told).isEqualTo(expected);
    }

    private String upload(List<PlainModel.Line> lines, @Nullable ListKind whole, AtomicInteger uploads) {
        String query =
                whole == null ? "" : "?mode=SNAPSHOT&authority=" + authority + "&list=" + whole + "&field=TAXATION";
        StringBuilder content = new StringBuilder();
        lines.forEach(line -> content.append(json(line)).append('\n'));
        byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        return insist(
                        () -> {
                            uploads.incrementAndGet();
                            return given().header("Authorization", "Bearer " + TestTokens.platform("420000"))
                                    .config(PushClient.plain())
                                    .contentType("application/x-ndjson")
                                    .body(bytes)
                                    .post("/pushes" + query);
                        },
                        202)
                .path("push");
    }

    /** What the receipts of the lines say: a code, or an outcome. */
    private static List<String> told(String push) throws JsonProcessingException {
        List<String> told = new ArrayList<>();
        for (String receipt :
                get("/pushes/" + push + "/receipts").asString().lines().toList()) {
            JsonNode json = JSON.readTree(receipt);
            if (json.has("line")) {
                told.add(json.get(json.has("code") ? "code" : "outcome").asText());
            }
        }
        return told;
    }

    private static List<String> taken(PlainModel model, @Nullable ListKind whole, List<PlainModel.Line> lines) {
        return whole == null ? lines.stream().map(model::take).toList() : model.takeWhole(whole, lines);
    }

    private static String register() {
        String id = "sample-" + UUID.randomUUID();
        given().header("Authorization", "Bearer " + TestTokens.registrar())
                .contentType("application/json")
                .body("""
                        {"kind": "DEPARTMENT", "level": "CITY", "region": "420300", "zh": "%s", "en": "Sample"}
                        """.formatted(id))
                .put("/authorities/" + id)
                .then()
                .statusCode(200);
        SecondPerson.approves(
                        given().header("Authorization", "Bearer " + TestTokens.registrar())
                                .contentType("application/json")
                                .body("{\"power\":\"DESIGNATE\",\"field\":\"TAXATION\",\"from\":\"2020-01-01\"}")
                                .post("/authorities/" + id + "/mandates")
                                .then(),
                        TestTokens.registrar("second"))
                .statusCode(200);
        return id;
    }

    private static boolean isDone(String push) {
        String state = get("/pushes/" + push).jsonPath().getString("state");
        if (state.equals("AWAITING_CONFIRMATION")) {
            insist(
                    () -> given().header("Authorization", "Bearer " + TestTokens.platform("420000", "second"))
                            .contentType("application/json")
                            .body("{\"confirmed\":true}")
                            .post("/pushes/" + push + "/confirmation"),
                    200,
                    409);
        }
        return state.equals("DONE");
    }

    private static PlainModel.Line line(PlainModel model, Random random, long seed, String run) {
        ListKind list = LISTS.get(random.nextInt(LISTS.size()));
        LocalDate decided = model.today().minusDays(10);
        LocalDate validUntil =
                switch (list) {
                    case BLACK -> decided.plusMonths(12 + 6L * random.nextInt(4));
                    case RED -> decided.plusDays(20 + 200L * random.nextInt(4));
                    case WATCH -> decided.plusDays(20 + 20L * random.nextInt(4));
                };
        String ground =
                switch (list) {
                    case BLACK -> random.nextBoolean() ? "TAX_EVASION" : "FALSE_INVOICES";
                    case RED -> random.nextBoolean() ? "GOOD_CREDIT_CLASS" : "NO_NEGATIVE_RECORD";
                    case WATCH -> "FILING_OVERDUE";
                };
        return new PlainModel.Line(
                list,
                code(seed, random.nextInt(SUBJECTS)),
                run + "-" + random.nextInt(3),
                decided,
                validUntil,
                ground,
                "示例事由" + random.nextInt(2),
                random.nextInt(8) == 0 ? "另一企业" : "示例企业",
                random.nextInt(4) == 0,
                random.nextInt(6) == 0 ? EXITS.get(random.nextInt(EXITS.size())) : null);
    }

    private void withdraw(PlainModel model, Random random) {
        List<String> keys = new ArrayList<>(model.rows().keySet());
        if (keys.isEmpty()) {
            return;
        }
        String key = keys.get(random.nextInt(keys.size()));
        EndReason reason = EXITS.get(random.nextInt(EXITS.size()));
        EntryId entry = entry(key);
        Response answer = insist(
                () -> given().header("Authorization", "Bearer " + TestTokens.officer(authority))
                        .contentType("application/json")
                        .body("{\"reason\":\"" + reason + "\"}")
                        .post("/entries/" + entry + "/withdrawal"),
                204,
                409);
        boolean open = Objects.requireNonNull(model.rows().get(key)).ended == null;
        assertThat(answer.statusCode() == 204 || !open).isTrue();
        model.withdraw(key, reason);
    }

    private void expire(PlainModel model, Random random) {
        LocalDate day = model.today().plusDays(List.of(1, 15, 60, 400).get(random.nextInt(4)));
        await().atMost(PATIENCE).ignoreExceptions().until(() -> handling.expire(day) == 0);
        model.expire(day);
    }

    private void assertThatTheListsAreTheModels(PlainModel model) {
        Map<String, SubjectLists> lists = new HashMap<>();
        model.rows().forEach((key, row) -> {
            EntryId id = entry(key);
            SubjectId subject = entries.subjectOf(id).orElseThrow();
            SubjectLists.Entry entry = Objects.requireNonNull(
                    lists.computeIfAbsent(row.code, code -> replay(subject)).find(id), key);
            assertThat(entry.ended() == null ? null : entry.ended().reason())
                    .as(key)
                    .isEqualTo(row.ended);
            assertThat(entry.validUntil()).as(key).isEqualTo(row.validUntil);
            assertThat(entry.ground().value()).as(key).isEqualTo(row.ground);
            assertThat(entry.version()).as(key).isEqualTo(row.changes);
            assertThat(entries.dossier(id).map(dossier -> dossier.statement()))
                    .as(key)
                    .isEqualTo(row.ended == null ? Optional.of(row.statement) : Optional.empty());
        });
        model.rows().values().stream().map(row -> row.code).distinct().forEach(code -> assertThat(
                        Objects.requireNonNull(lists.get(code)).entries())
                .as("no entry that the model does not know")
                .hasSize((int) model.rows().values().stream()
                        .filter(row -> row.code.equals(code))
                        .count()));
    }

    private SubjectLists replay(SubjectId subject) {
        SubjectLists lists = SubjectLists.NONE;
        for (CreditEvent event : decisions.history(Boundary.of(CreditEventCodec.SUBJECT, subject))) {
            if (event instanceof DesignationEvent designation) {
                lists = lists.evolve(designation);
            }
        }
        return lists;
    }

    private EntryId entry(String key) {
        String[] parts = key.split("\\|");
        String keyHash = hash.in(
                HashedColumn.REGISTER,
                hash.of(authority, parts[0], "TAXATION", parts[1], DocumentNumber.plain(parts[2])));
        try {
            return EntryId.of(
                    PushClient.text("SELECT entry_id::text FROM entry_register WHERE key_hash = '" + keyHash + "'"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String json(PlainModel.Line line) {
        Map<String, Object> body = Samples.designation(line.code(), line.number());
        body.put("authority", authority);
        body.put("name", line.name());
        if (line.nameConfirmed()) {
            body.put("nameConfirmed", true);
        }
        body.put("list", line.list().name());
        body.put("decisionDate", line.decided().toString());
        body.put("validUntil", line.validUntil().toString());
        body.put("ground", line.ground());
        body.put("statement", line.statement());
        if (line.exit() != null) {
            body.put("exitReason", line.exit().name());
        }
        return "{" + Samples.json(body) + "}";
    }

    private static String code(long seed, int subject) {
        return Samples.code((int) (700_000 + seed * SUBJECTS + subject));
    }
}
