package org.creditlists.signedlog.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.creditlists.eventstore.EventStoreSettings;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.signedlog.BatchHead;
import org.creditlists.signedlog.BatchSigner;
import org.creditlists.signedlog.LogAudit;
import org.creditlists.signedlog.LogFault;
import org.creditlists.signedlog.LogFault.Kind;
import org.creditlists.signedlog.SignedBatch;
import org.junit.jupiter.api.Test;

/** Whoever has the database and not the key changes nothing unnoticed. */
class TamperedEventsTest {

    private static final int EVENTS = 12;
    private static final String COLUMNS =
            "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = ? ORDER BY 1";

    private final SealedTable table = SealedTable.empty();

    @Test
    void eventsThatNobodyTouchedFitTheirSeals() {
        fill();
        LogAudit.Result result = table.audit();
        assertThat(result.faults()).isEmpty();
        assertThat(result.rows()).isEqualTo(EVENTS);
        assertThat(result.batches()).isEqualTo(EVENTS);
    }

    @Test
    void anAlteredValueOfAnyColumnIsFoundAtItsPosition() {
        fill();
        for (Column column : columns("event")) {
            if (column.name().equals("position")) {
                continue;
            }
            table.run("CREATE TABLE before AS SELECT * FROM event WHERE position = 5");
            table.run("UPDATE event SET %s = %s WHERE position = 5".formatted(column.name(), column.altered()));
            assertThat(table.audit().faults())
                    .as(column.name())
                    .filteredOn(fault -> fault.kind() == Kind.ALTERED)
                    .extracting(LogFault::position)
                    .containsExactly(5L);
            table.run("DELETE FROM event WHERE position = 5");
            table.run("INSERT INTO event SELECT * FROM before");
            table.run("DROP TABLE before");
            assertThat(table.audit().faults()).as(column.name()).isEmpty();
        }
    }

    @Test
    void aValueThatIsTakenOutIsFound() {
        fill();
        table.run("UPDATE event SET subject = NULL WHERE position = 3");
        table.run("UPDATE event SET metadata = metadata - 'author' WHERE position = 4");
        assertThat(kinds()).containsExactly("ALTERED 3", "ALTERED 4");
    }

    @Test
    void aRemovedEventIsFoundInTheMiddleAndAtTheEnd() {
        fill();
        table.run("DELETE FROM event WHERE position IN (6, 12)");
        table.run("DELETE FROM event_tag WHERE position IN (6, 12)");
        assertThat(kinds()).containsExactly("MISSING 6", "MISSING 12");
    }

    @Test
    void anEventThatIsPutInAtTheHeadIsFoundAndTheServiceGoesOnBehindIt() {
        fill();
        forge(13);
        assertThat(kinds()).containsExactly("UNSEALED 13");
        EventChain chain = table.chain();
        try (var engine = table.engine(chain)) {
            SealedTable.append(engine, 2);
        }
        assertThat(chain.strangers()).isEqualTo(1);
        assertThat(kinds()).containsExactly("UNSEALED 13");
        assertThat(table.audit().rows()).isEqualTo(EVENTS + 2);
    }

    @Test
    void anEventThatIsPutInTheMiddleIsFound() {
        fill();
        table.run("UPDATE event SET position = -position - 1 WHERE position >= 11");
        table.run("UPDATE event SET position = -position WHERE position < 0");
        forge(11);
        assertThat(kinds()).contains("ALTERED 11", "ALTERED 12", "UNSEALED 13");
    }

    @Test
    void eventsThatAreCutOffWithTheirSealsAreMissedByWhoeverHoldsALaterHead() {
        fill();
        Map<Long, String> elsewhere = Map.of(4L, head(4), 12L, head(12));
        cutOffAfter(9);
        assertThat(table.audit().faults()).as("without a head from elsewhere").isEmpty();
        assertThat(kinds(elsewhere)).containsExactly("TRUNCATED null");
        try (var engine = table.engine()) {
            SealedTable.append(engine, 5);
        }
        assertThat(table.audit().faults()).as("grown again").isEmpty();
        assertThat(kinds(elsewhere)).containsExactly("REWRITTEN null");
    }

    @Test
    void eventsThatAreCutOffWhileTheServiceRunsAreFound() {
        try (var engine = table.engine()) {
            SealedTable.append(engine, EVENTS);
            table.run("DELETE FROM event WHERE position > 9");
            table.run("DELETE FROM event_tag WHERE position > 9");
            SealedTable.append(engine, 1);
        }
        assertThat(kinds()).contains("TWICE 10", "MISSING 11", "MISSING 12");
    }

    @Test
    void anAlteredValueOfAnyColumnOfTheSealsIsFound() {
        fill();
        for (Column column : columns("event_chain")) {
            table.run("CREATE TABLE before AS SELECT * FROM event_chain WHERE batch = 5");
            table.run("UPDATE event_chain SET %s = %s WHERE batch = 5".formatted(column.name(), column.altered()));
            assertThat(table.audit().isWhole()).as(column.name()).isFalse();
            table.run("DELETE FROM event_chain WHERE batch IN (5, 1005)");
            table.run("INSERT INTO event_chain SELECT * FROM before");
            table.run("DROP TABLE before");
            assertThat(table.audit().faults()).as(column.name()).isEmpty();
        }
    }

    @Test
    void aSealThatIsTakenOutIsFoundWithItsEvents() {
        fill();
        table.run("DELETE FROM event_chain WHERE batch = 5");
        assertThat(kinds()).containsExactly("CHAIN null", "UNSEALED 5");
    }

    @Test
    void sealsByAnotherKeyAreFound() throws SQLException {
        fill();
        var stranger = new SealedTable(table.database, SealedTable.key());
        table.run("UPDATE event SET payload = '{}' WHERE position = 12");
        table.run("DELETE FROM event_chain WHERE batch = 12");
        // what the stranger wants to have been appended, sealed as an append would
        try (var connection = table.database.getConnection()) {
            BatchHead before = new BatchHead(11, head(11));
            EventRow row = Rows.query(
                            connection,
                            "SELECT " + EventRow.COLUMNS + " FROM event WHERE position = 12",
                            EventRow::read)
                    .getFirst();
            var sealed = new SealedEvent(12, SealedEvent.Origin.APPENDED, row.digest(CryptoSuite.INTERNATIONAL));
            SignedBatch forged = new BatchSigner(stranger.key, EventChain.DEFINITION.type(), Clock.systemUTC())
                    .sign(List.of(sealed.row()), List.of(sealed.digest()), before);
            table.chain().batches().append(connection, forged);
        }
        assertThat(kinds()).containsExactly("HEAD null");
    }

    @Test
    void anIndexThatDoesNotSayWhatTheEventsSayIsFound() {
        fill();
        table.run("DELETE FROM event_tag WHERE position = 3 AND tag = 'k:v'");
        table.run("INSERT INTO event_tag VALUES ('k:forged', 4)");
        assertThat(kinds()).containsExactly("INDEX 3", "INDEX 4");
    }

    @Test
    void sixteenWritersOfTwoProcessesWriteOneChain() {
        try (var first = table.engine();
                var second = table.engine();
                var threads = Executors.newFixedThreadPool(16)) {
            List<CompletableFuture<?>> running = new ArrayList<>();
            for (int t = 0; t < 16; t++) {
                var engine = t % 2 == 0 ? first : second;
                running.add(CompletableFuture.runAsync(() -> SealedTable.append(engine, 25), threads));
                running.add(CompletableFuture.runAsync(
                        () -> SealedTable.appendTogether(engine, 7).join(), threads));
            }
            running.forEach(CompletableFuture::join);
        }
        LogAudit.Result result = table.audit();
        assertThat(result.faults()).isEmpty();
        assertThat(result.rows()).isEqualTo(16 * (25 + 7));
    }

    @Test
    void eventsOfAVersionThatDidNotSealAreSealedAsTheyAreAndNeverAgain() {
        try (var engine = table.engine(null)) {
            SealedTable.append(engine, EVENTS);
        }
        assertThat(kinds()).contains("UNSEALED 1", "UNSEALED 12");
        assertThat(table.chain().adopt(table.database, EventStoreSettings.DEFAULT.lockKey()))
                .isEqualTo(EVENTS);
        assertThat(table.audit().faults()).isEmpty();
        forge(13);
        assertThat(table.chain().adopt(table.database, EventStoreSettings.DEFAULT.lockKey()))
                .isZero();
        assertThat(kinds()).containsExactly("UNSEALED 13");
    }

    private void fill() {
        try (var engine = table.engine()) {
            SealedTable.append(engine, EVENTS);
        }
    }

    private List<String> kinds() {
        return kinds(Map.of());
    }

    private List<String> kinds(Map<Long, String> elsewhere) {
        return table.audit(elsewhere).faults().stream()
                .map(fault -> fault.kind() + " " + fault.position())
                .toList();
    }

    private void forge(long position) {
        table.run("""
                INSERT INTO event (position, id, type, revision, tags, occurred_at, payload, metadata)
                VALUES (%d, gen_random_uuid(), 'test.happened', '1', '{}', now(), '{}', '{}')
                """.formatted(position));
    }

    private void cutOffAfter(long position) {
        table.run("DELETE FROM event WHERE position > " + position);
        table.run("DELETE FROM event_tag WHERE position > " + position);
        table.run("DELETE FROM event_chain WHERE batch > " + position);
    }

    private String head(long batch) {
        return table.chain().batches().find(batch).orElseThrow().head();
    }

    private record Column(String name, String type) {

        /** Another value. */
        String altered() {
            return switch (type) {
                case "uuid" -> "gen_random_uuid()";
                case "bytea" -> "set_byte(%1$s, 0, get_byte(%1$s, 0) # 1)".formatted(name);
                case "jsonb" -> name + " || '{\"author\":\"somebody else\"}'";
                case "ARRAY" -> name + " || ARRAY['k:w']";
                case "timestamp with time zone" -> name + " + interval '1 microsecond'";
                case "bigint", "integer" -> name + " + 1000";
                case "text" -> "coalesce(%s, '') || '.'".formatted(name);
                default -> throw new IllegalArgumentException(type);
            };
        }
    }

    private List<Column> columns(String name) {
        List<Column> columns =
                Rows.query(table.database, COLUMNS, row -> new Column(row.getString(1), row.getString(2)), name);
        assertThat(columns).isNotEmpty();
        return columns;
    }
}
