package org.creditlists.signedlog.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.creditlists.infrastructure.SigningKeys;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.signedlog.BatchSigner;
import org.creditlists.signedlog.LogAudit;
import org.creditlists.signedlog.LogFault;
import org.creditlists.signedlog.RowCheck;
import org.creditlists.signedlog.SignedBatch;
import org.creditlists.testkit.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of ordinary tables that somebody writes who has the database and not the key. */
class RowSumsTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final SigningKeys KEYS = SigningKeys.create();
    private static final SigningKey KEY = new SigningKey(KEYS.privateKey(), KEYS.publicKey(), List.of());
    private static final RowKey ROW_KEY = new RowKey(KEYS.privateKey());
    private static final RowCheck NO_ROWS = (batch, entries, faults) -> {};

    private DataSource database = TestPostgres.freshDatabase("row_sums_" + COUNT.incrementAndGet());
    private RowSums sums = sums("1");

    @BeforeEach
    void make() {
        byHand("CREATE TABLE act (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL"
                + " DEFAULT now(), gone int, what text, twice text GENERATED ALWAYS AS (what || what) STORED)");
        byHand("ALTER TABLE act DROP COLUMN gone");
        script("V92__row_sums.sql");
        script("afterMigrate__row_sums.sql");
        assertThat(sums.seal(List.of(), false)).isTrue();
        service("INSERT INTO act (what) SELECT 'act ' || n FROM generate_series(1, 10) AS n");
        assertThat(sums.seal(List.of(), false)).isTrue();
    }

    @Test
    void whatTheServiceWritesIsWholeBeforeAndAfterItIsSealed() {
        assertThat(sums.faults()).isEmpty();
        service("UPDATE act SET what = what || '!' WHERE number > 5");
        service("DELETE FROM act WHERE number = 7");
        service("INSERT INTO act (what) VALUES ('put in and taken out'); DELETE FROM act WHERE number = 11");
        assertThat(sums.faults()).isEmpty();
        assertThat(sums.seal(List.of(), false)).isTrue();
        assertThat(sums.faults()).isEmpty();
        assertThat(notes()).isZero();
        assertThat(sums.seal(List.of(), false)).as("nothing new").isFalse();
        assertThat(audit(Map.of()).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE act SET what = 'another' WHERE number = 4",
                "UPDATE act SET at = at - interval '1 microsecond' WHERE number = 4",
                "INSERT INTO act (what) VALUES ('never happened')",
                "DELETE FROM act WHERE number = 4",
                "DELETE FROM act WHERE number > 8",
                "TRUNCATE act"
            })
    void aChangeByHandIsFoundAndIsNeverSealed(String change) {
        byHand(change);
        assertThat(texts(sums.faults()))
                .anyMatch(text -> text.startsWith("rows of act were changed, removed or put in"));
        sums.seal(List.of(), true);
        assertThat(texts(sums.faults())).as("it is not sealed").isNotEmpty();
        assertThat(sums.takeOver("act", "operator-1", "looked into")).isTrue();
        assertThat(sums.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE act SET what = 'another' WHERE number = 4",
                "INSERT INTO act (what) VALUES ('never happened')",
                "DELETE FROM act WHERE number = 4",
                "DELETE FROM act WHERE number > 8"
            })
    void whoeverSilencesTheTriggersIsFoundToo(String change) {
        byHand("ALTER TABLE act DISABLE TRIGGER USER; " + change + "; ALTER TABLE act ENABLE TRIGGER USER");
        assertThat(texts(sums.faults()))
                .singleElement()
                .asString()
                .startsWith("rows of act were changed, removed or put in");
        service("INSERT INTO act (what) VALUES ('the service goes on')");
        sums.seal(List.of(), false);
        assertThat(sums.faults()).isNotEmpty();
    }

    @Test
    void theAlarmNamesTheRowsAndWhoChangedThem() {
        byHand("DELETE FROM act WHERE number IN (3, 4)");
        assertThat(texts(sums.faults()))
                .anyMatch(text -> text.matches("rows of act were changed by \\w+ and not by the service: 3, 4"));
    }

    @Test
    void triggersThatAreAwayAreToldBeforeAnythingChanges() {
        byHand("DROP TRIGGER row_sums_delete ON act");
        assertThat(texts(sums.faults())).containsExactly("changes of act are not noted any more");
        byHand("DROP TABLE act");
        assertThat(texts(sums.faults())).contains("the table act is not there");
    }

    @Test
    void aNoteThatIsWrittenByHandOrRepeatedIsNotAddedUp() {
        service("DELETE FROM act WHERE number = 1");
        byHand("CREATE TABLE kept AS SELECT * FROM row_change");
        assertThat(sums.seal(List.of(), false)).isTrue();
        byHand("INSERT INTO row_change SELECT * FROM kept");
        assertThat(texts(sums.faults())).anyMatch(text -> text.startsWith("rows of act were changed by somebody"));
        assertThat(sums.seal(List.of(), true)).isFalse();
        byHand("DELETE FROM row_change");
        assertThat(sums.faults()).isEmpty();
        byHand("ALTER TABLE act DISABLE TRIGGER USER; DELETE FROM act WHERE number = 2;"
                + " ALTER TABLE act ENABLE TRIGGER USER;"
                + " INSERT INTO row_change (xact, table_name, added, removed, seal)"
                + " SELECT pg_current_xact_id(), 'act', '', removed, seal FROM kept");
        assertThat(sums.faults()).hasSize(2);
    }

    @Test
    void aSumThatIsWrittenAnewIsNotTheOneThatWasSealed() {
        byHand("ALTER TABLE act DISABLE TRIGGER USER; DELETE FROM act; ALTER TABLE act ENABLE TRIGGER USER;"
                + " UPDATE row_sum SET rows = 0, state = decode(repeat('00', 92), 'hex')");
        assertThat(texts(sums.faults()))
                .containsExactly(
                        "the sum of act is not the one that was sealed",
                        "rows of act were changed, removed or put in: 0 are there, and 10 were written");
        service("INSERT INTO act (what) VALUES ('one more')");
        sums.seal(List.of(), true);
        assertThat(texts(sums.faults())).contains("the sum of act is not the one that was sealed");
    }

    @Test
    void aLogThatIsCutOffWithItsTablesIsMetByTheHeadThatOthersHold() {
        Map<Long, String> held = Map.of(2L, sums.batches().last().orElseThrow().head());
        byHand("DELETE FROM row_batch WHERE batch = 2; DELETE FROM row_sum; DELETE FROM row_change; DELETE FROM act");
        assertThat(audit(held).faults()).extracting(LogFault::kind).containsExactly(LogFault.Kind.TRUNCATED);
    }

    @Test
    void otherColumnsAreTakenOverFromANewVersionAndFromNobodyElse() {
        byHand("ALTER TABLE act ADD COLUMN more text");
        sums.seal(List.of(), true);
        assertThat(texts(sums.faults())).contains("the columns of act were changed");
        RowSums later = sums("2");
        assertThat(later.seal(List.of(), false)).isTrue();
        assertThat(later.faults()).isEmpty();
    }

    @Test
    void anotherKeyGoesOnFromTheOneBeforeAndWithoutItEveryTableIsInAlarm() {
        service("INSERT INTO act (what) VALUES ('noted with the key before')");
        var another = new RowKey("another");
        assertThat(texts(sums("1", new RowKeys(another, null)).faults()))
                .contains("the sum of act is not the one that was sealed");
        RowSums both = sums("1", new RowKeys(another, ROW_KEY));
        assertThat(both.faults()).isEmpty();
        assertThat(both.seal(List.of(), false)).isTrue();
        assertThat(sums("1", new RowKeys(another, null)).faults()).isEmpty();
        byHand("CREATE TABLE kept AS SELECT * FROM row_sum");
        assertThat(both.seal(List.of(), false)).isFalse();
        assertThat(Rows.query(database, "SELECT 1 FROM row_sum NATURAL JOIN kept", row -> true))
                .as("what the current key opens is not written again")
                .hasSameSizeAs(Rows.query(database, "SELECT 1 FROM kept", row -> true))
                .isNotEmpty();
    }

    @Test
    void sumsOfTheKindOfAnEarlierVersionAreTakenOver() {
        var last = sums.batches().find(2).orElseThrow();
        List<byte[]> lines = last.entries().stream()
                .map(entry -> new String(entry.bytes(), StandardCharsets.UTF_8).replace("hmac-sum-", "lthash16-"))
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
        SignedBatch earlier = new BatchSigner(KEY, RowSums.DEFINITION.type(), Clock.systemUTC())
                .sign(lines, lines.stream().map(KEY.suite()::digest).toList(), last.signedHead());
        Rows.transaction(database, connection -> {
            sums.batches().append(connection, earlier);
            return true;
        });
        byHand("UPDATE row_sum SET state = decode(repeat('00', 2048), 'hex')");
        assertThat(sums.faults()).isNotEmpty();
        assertThat(sums.seal(List.of(), false)).isTrue();
        assertThat(sums.faults()).isEmpty();
        assertThat(audit(Map.of()).faults()).isEmpty();
    }

    @Test
    void nothingInTheDatabaseTellsOneSumFromAnother() {
        byHand("CREATE TABLE kept AS SELECT * FROM row_sum");
        service("DELETE FROM act WHERE number = 4");
        service("INSERT INTO act (number, at, what) OVERRIDING SYSTEM VALUE VALUES (100, now(), 'act 4')");
        assertThat(sums.seal(List.of(), false)).isTrue();
        // The number of rows is the same as before, the sum is not, and the old one is no sum of another table either.
        byHand("UPDATE row_sum s SET state = k.state FROM kept k WHERE k.table_name = s.table_name");
        assertThat(texts(sums.faults())).contains("the sum of act is not the one that was sealed");
        byHand("UPDATE row_sum SET state = (SELECT state FROM kept WHERE table_name = 'act')");
        assertThat(texts(sums.faults())).contains("the sum of act is not the one that was sealed");
    }

    @Test
    void headsOfOthersAreSealedAndDoNotAskForAnAnswerAtOnce() {
        var head = new RowSums.Held("objection-service", "events", 7, "a.b.c");
        assertThat(sums.seal(List.of(head), false)).isFalse();
        assertThat(sums.seal(List.of(head), true)).isTrue();
        assertThat(SealedSums.of(sums.batches().find(3).orElseThrow()).heads())
                .containsExactly(
                        Map.entry("objection-service/events", SealedSums.head(CryptoSuite.INTERNATIONAL, 7, "a.b.c")));
    }

    private RowSums sums(String version) {
        return sums(version, new RowKeys(ROW_KEY, null));
    }

    private RowSums sums(String version, RowKeys keys) {
        return new RowSums(database, KEY, keys, Clock.systemUTC(), version);
    }

    private LogAudit.Result audit(Map<Long, String> elsewhere) {
        return new LogAudit(RowSums.DEFINITION, KEY, WireJson.MAPPER, connection -> NO_ROWS).run(database, elsewhere);
    }

    private long notes() {
        return Rows.query(database, "SELECT count(*) FROM row_change", row -> row.getLong(1))
                .getFirst();
    }

    private static List<String> texts(List<LogFault> faults) {
        return faults.stream().map(LogFault::text).toList();
    }

    private void script(String name) {
        try (var script =
                Objects.requireNonNull(RowSumsTest.class.getResourceAsStream("/db/service-runtime/" + name))) {
            byHand(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void service(String sql) {
        run(sql, true);
    }

    private void byHand(String sql) {
        run(sql, false);
    }

    private void run(String sql, boolean withKey) {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            if (withKey) {
                ROW_KEY.tell(connection);
            }
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
