package org.creditlists.designation.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;
import static org.creditlists.designation.EntryClient.accepted;
import static org.creditlists.designation.EntryClient.as;
import static org.creditlists.designation.EntryClient.designate;
import static org.creditlists.designation.PushClient.done;
import static org.creditlists.designation.PushClient.ndjson;
import static org.creditlists.designation.PushClient.number;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.designation.Samples;
import org.creditlists.designation.entry.EntryRegister;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.keys.DataKeys;
import org.creditlists.testkit.FreePorts;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestKeys;
import org.creditlists.testkit.TestPostgres;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** Every dossier has a key, no ended entry has one, and what a kill leaves between the two databases is put right. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class KeySweepTest {

    private static final String TAX = "tax-420000";
    private static final AtomicInteger CODES = new AtomicInteger(960);

    @Inject
    KeySweep sweep;

    @Inject
    DataKeys keys;

    @Inject
    DataSource dataSource;

    @Inject
    EntryRegister register;

    private final Map<String, Object> line = Samples.designation(Samples.code(CODES.getAndIncrement()), number());

    @Test
    void aDossierIsStoredSealedAndItsKeyIsDeletedWhenTheEntryEnds() throws SQLException {
        line.put("statement", "示例：封存");
        UUID entry = UUID.fromString(accepted(line, TAX));
        assertThat(TestKeys.has(entry)).isTrue();
        assertThat(new String(payload(entry), StandardCharsets.UTF_8)).doesNotContain("示例");
        assertThat(register.dossier(new EntryId(entry)).map(Dossier::statement)).contains("示例：封存");
        byte[] copy = payload(entry);
        withdraw(entry);
        assertThat(TestKeys.has(entry)).isFalse();
        assertThat(new SealedDossiers(keys).open(Map.of(new EntryId(entry), copy)))
                .isEmpty();
    }

    @Test
    void nobodyIsDesignatedAgainWhoseHashesAnotherReplicaHasBroughtToAVersionThatThisOneDoesNotKnow()
            throws SQLException {
        UUID entry = UUID.fromString(accepted(line, TAX));
        String register = "UPDATE entry_register SET key_hash = ? || substr(key_hash, 2) WHERE entry_id = ?";
        String subject = "UPDATE subject SET code_hash = ? || substr(code_hash, 2) WHERE subject_id ="
                + " (SELECT subject_id FROM entry_register WHERE entry_id = ?)";
        execute(dataSource, "INSERT INTO hash_key (version, secret_check) VALUES (9, 'another')");
        try {
            // It is noticed within a second, in whatever is looked for; an append looks in its own transaction.
            for (String rotated : List.of(register, subject)) {
                execute(dataSource, rotated, "9", entry);
                designate(line, TAX)
                        .statusCode(503)
                        .header("Retry-After", notNullValue())
                        .body("code", equalTo("hash-keys-older"));
            }
        } finally {
            execute(dataSource, subject, "1", entry);
            execute(dataSource, register, "1", entry);
            execute(dataSource, "DELETE FROM hash_key WHERE version = 9");
        }
        await().untilAsserted(() -> designate(line, TAX).statusCode(200).body("entry", equalTo(entry.toString())));
    }

    @Test
    void whoLooksAfterHimselfIsNotToldThatThereIsNothingByAReplicaWithOlderKeys() throws SQLException {
        var subject = as(TestTokens.subject(Samples.code(CODES.getAndIncrement())));
        subject.get("/looks/mine").then().statusCode(200);
        execute(dataSource, "INSERT INTO hash_key (version, secret_check) VALUES (9, 'another')");
        try {
            await().untilAsserted(() -> subject.get("/looks/mine")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("hash-keys-older")));
        } finally {
            execute(dataSource, "DELETE FROM hash_key WHERE version = 9");
        }
        await().untilAsserted(() -> subject.get("/looks/mine").then().statusCode(200));
    }

    @Test
    void aKillBetweenRowAndKeyLeavesAKeyThatIsDeletedAtTheNextStart() {
        UUID entry = UUID.fromString(accepted(line, TAX));
        var key = keys.find(List.of(entry));
        withdraw(entry);
        keys.add(key);
        sweep.run();
        assertThat(TestKeys.has(entry)).isFalse();
    }

    @Test
    void aKillBetweenKeyAndAppendLeavesAKeyThatIsDeletedWhenNoAppendCanTakeSoLong() throws SQLException {
        UUID old = UUID.randomUUID();
        UUID justNow = UUID.randomUUID();
        keys.add(Map.of(old, keys.fresh(), justNow, keys.fresh()));
        execute(
                TestKeys.dataSource(),
                "UPDATE data_key SET created_at = now() - interval '25 hours' WHERE id = ?",
                old);
        UUID entry = UUID.fromString(accepted(line, TAX));
        sweep.run();
        assertThat(TestKeys.has(old)).isFalse();
        assertThat(TestKeys.has(justNow)).isTrue();
        assertThat(TestKeys.has(entry)).isTrue();
    }

    @Test
    void aLostKeyIsToldEverythingElseGoesOnAndAPushGivesTheDossierBack() {
        UUID entry = UUID.fromString(accepted(line, TAX));
        assertThat(sweep.run()).doesNotContain(entry);
        TestKeys.delete(new EntryId(entry));
        assertThat(sweep.run()).contains(entry);
        assertThat(register.dossier(new EntryId(entry))).isEmpty();
        as(TestTokens.officer(TAX)).get("/entries").then().statusCode(200);
        assertThat(done(ndjson(line)).getLong("unchanged")).isEqualTo(1);
        assertThat(register.dossier(new EntryId(entry)).map(Dossier::name)).contains("示例企业");
        assertThat(sweep.run()).doesNotContain(entry);
    }

    @Test
    void aDossierIsSentAgainOnceWhenItsLostKeyIsThereAgain() throws SQLException {
        UUID entry = UUID.fromString(accepted(line, TAX));
        var key = keys.find(List.of(entry));
        sweep.run();
        String before = version(entry);
        TestKeys.delete(new EntryId(entry));
        assertThat(sweep.run()).contains(entry);
        assertThat(version(entry)).isEqualTo(before);
        keys.add(key);
        assertThat(sweep.run()).doesNotContain(entry);
        String sent = version(entry);
        assertThat(sent).as("a row that is touched is sent").isNotEqualTo(before);
        sweep.run();
        assertThat(version(entry)).isEqualTo(sent);
    }

    @Test
    void aDossierThatIsKeptBesideItsRowIsWrittenAgain() throws SQLException {
        UUID entry = UUID.fromString(accepted(line, TAX));
        byte[] own = payload(entry);
        byte[] large = new byte[6_000];
        new Random(7).nextBytes(large);
        large[0] = 1;
        execute(dataSource, "UPDATE entry_dossier SET payload = ? WHERE entry_id = ?", large, entry);
        String before = chunk(entry);
        var lost = new LostKeys(dataSource);
        lost.note(List.of(entry));
        lost.note(List.of());
        assertThat(chunk(entry)).isNotNull().isNotEqualTo(before);
        assertThat(payload(entry)).isEqualTo(large);
        execute(dataSource, "UPDATE entry_dossier SET payload = ? WHERE entry_id = ?", own, entry);
    }

    private String chunk(UUID entry) throws SQLException {
        return text(
                dataSource,
                "SELECT pg_column_toast_chunk_id(payload)::text FROM entry_dossier WHERE entry_id = '" + entry + "'");
    }

    @Test
    void aDeletedKeyIsInNoFileOfTheTableWhenItHasBeenWrittenAnew() throws SQLException {
        UUID entry = UUID.fromString(accepted(line, TAX));
        String file = file();
        withdraw(entry);
        keys.rewrite();
        assertThat(file()).isNotEqualTo(file);
        assertThat(TestKeys.has(entry)).isFalse();
    }

    private static String file() throws SQLException {
        return text(TestKeys.dataSource(), "SELECT pg_relation_filepath('data_key')");
    }

    /** Of the row. */
    private String version(UUID entry) throws SQLException {
        return text(dataSource, "SELECT ctid::text || xmin FROM entry_dossier WHERE entry_id = '" + entry + "'");
    }

    private static String text(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void whatAnEarlierVersionStoredInClearIsReadAndSealed() throws Exception {
        UUID entry = UUID.fromString(accepted(line, TAX));
        Dossier dossier = register.dossier(new EntryId(entry)).orElseThrow();
        TestKeys.delete(new EntryId(entry));
        execute(
                dataSource,
                "UPDATE entry_dossier SET payload = ? WHERE entry_id = ?",
                WireJson.MAPPER.writeValueAsBytes(dossier),
                entry);
        assertThat(register.dossier(new EntryId(entry))).contains(dossier);
        assertThat(sweep.run()).doesNotContain(entry);
        assertThat(new String(payload(entry), StandardCharsets.UTF_8)).doesNotContain("示例");
        assertThat(register.dossier(new EntryId(entry))).contains(dossier);
    }

    @Test
    void whileTheKeysAreAwayNothingIsSealedAndAnEndStands() {
        UUID entry = UUID.fromString(accepted(line, TAX));
        Dossier dossier = register.dossier(new EntryId(entry)).orElseThrow();
        var away = new SealedDossiers(new DataKeys(TestPostgres.dataSource(
                "jdbc:postgresql://127.0.0.1:" + FreePorts.take(1).getFirst() + "/away")));
        assertThatIllegalStateException().isThrownBy(() -> away.seal(List.of(dossier), Set.of(entry)));
        assertThatIllegalStateException().isThrownBy(() -> away.seal(List.of(dossier), Set.of()));
        away.forget(List.of(entry));
        assertThat(TestKeys.has(entry)).isTrue();
    }

    private static void withdraw(UUID entry) {
        as(TestTokens.officer(TAX))
                .contentType("application/json")
                .body("{\"reason\":\"REVOKED\"}")
                .post("/entries/" + entry + "/withdrawal")
                .then()
                .statusCode(204);
    }

    private byte[] payload(UUID entry) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("SELECT payload FROM entry_dossier WHERE entry_id = ?")) {
            query.setObject(1, entry);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private static void execute(DataSource database, String sql, Object... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
