package org.creditlists.signedlog.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.signedlog.BatchHead;
import org.creditlists.signedlog.LogVerification.Verification;
import org.creditlists.testkit.TestPostgres;
import org.creditlists.web.recording.Recorded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done to the table of the security log is found out. */
class SecurityLogTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Clock LONG_AGO = Clock.fixed(Instant.parse("2020-11-01T00:00:00Z"), ZoneOffset.UTC);

    private final DataSource dataSource = TestPostgres.freshDatabase("security_log");
    private final SecurityLogSettings settings = new KeptForTests();
    private final SecurityKeys keys = new SecurityKeys(settings, () -> CryptoSuite.INTERNATIONAL);
    private final Retention retention = new Retention(dataSource, settings, NOW);

    @BeforeEach
    void tables() throws IOException, SQLException {
        try (var in = Objects.requireNonNull(
                        SecurityLogTest.class.getResourceAsStream("/db/security-log/V70__security_log.sql"));
                Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aLogThatNobodyTouchedVerifies() throws IOException {
        try (var log = new Running(NOW)) {
            log.write(3);
            assertThat(log.verified().broken()).isNull();
            assertThat(log.verified().rows()).isEqualTo(3);
        }
    }

    @Test
    void whatWaitsIsStoredWhenTheProcessEnds() throws IOException {
        var log = new Running(NOW);
        for (int i = 0; i < 500; i++) {
            assertThat(log.log.reserve()).isTrue();
            log.log.write(line());
        }
        log.close();
        try (var next = new Running(NOW)) {
            assertThat(next.verified().rows()).isEqualTo(500);
        }
    }

    @Test
    void aFullLogTakesNoLineUntilOneIsStoredOrGivenBack() {
        try (var log = new Running(NOW)) {
            while (log.log.reserve()) {
                // until there is no room
            }
            assertThat(log.log.taken()).isEqualTo(10_000);
            log.log.write(line());
            log.log.flush();
            assertThat(log.log.reserve()).isTrue();
            assertThat(log.log.reserve()).isFalse();
            log.log.giveBack();
            assertThat(log.log.reserve()).isTrue();
        }
    }

    @Test
    void aLineThatIsAlteredIsFoundOut() throws IOException {
        try (var log = new Running(NOW)) {
            log.write(3);
            sql(
                    "UPDATE security_batch SET content = decode(replace(encode(content, 'hex'), ?, ?), 'hex')"
                            + " WHERE batch = 2",
                    hex("officer"),
                    hex("auditor"));
            assertThat(log.verified()).isEqualTo(new Verification(1, 2, 1, 2L, "ROWS"));
        }
    }

    @Test
    void aBatchThatIsRemovedIsFoundOut() throws IOException {
        try (var log = new Running(NOW)) {
            log.write(3);
            sql("DELETE FROM security_batch WHERE batch = 2");
            assertThat(log.verified()).isEqualTo(new Verification(1, 3, 1, 3L, "CHAIN"));
        }
    }

    @Test
    void theFirstBatchesCannotBeRemovedEarly() throws IOException {
        try (var log = new Running(NOW)) {
            log.write(3);
            sql("DELETE FROM security_batch WHERE batch = 1");
            assertThat(log.verified().why()).isEqualTo("CHAIN");
        }
    }

    @Test
    void retentionThatIsPretendedIsFoundOut() throws IOException {
        try (var log = new Running(NOW)) {
            log.write(3);
            sql("INSERT INTO security_removed SELECT batch, head, now() FROM security_batch WHERE batch = 1");
            sql("DELETE FROM security_batch WHERE batch = 1");
            assertThat(log.verified().why()).isEqualTo("RETENTION");
        }
    }

    @Test
    void anEndThatIsCutOffIsFoundOutByTheProcessThatWroteIt() throws IOException {
        try (var log = new Running(NOW)) {
            log.write(3);
            sql("DELETE FROM security_batch WHERE batch = 3");
            assertThat(log.verified().why()).isEqualTo("CUT");
        }
    }

    @Test
    void anEndThatIsCutOffIsFoundOutByAHeadThatWasKept() throws IOException {
        String kept;
        try (var log = new Running(NOW)) {
            log.write(3);
            kept = log.log.known().orElseThrow().head();
        }
        sql("DELETE FROM security_batch WHERE batch = 3");
        try (var next = new Running(NOW)) {
            assertThat(next.verified().broken()).isNull();
            assertThat(next.verification.of(null, null, kept).why()).isEqualTo("CUT");
            assertThat(next.verification.of(null, null, "a.b.c").why()).isEqualTo("CUT");
            next.write(1);
            assertThat(next.verification.of(null, null, kept).broken()).isEqualTo(3);
        }
    }

    @Test
    void retentionRemovesWholeOldBatchesAndTheRestVerifies() throws IOException {
        try (var old = new Running(LONG_AGO)) {
            old.write(3);
        }
        try (var log = new Running(NOW)) {
            log.write(2);
            assertThat(retention.remove()).isEqualTo(3);
            assertThat(retention.remove()).isZero();
            assertThat(log.verified()).isEqualTo(new Verification(4, 5, 2, null, null));
            assertThat(log.verification.of(5L, null, null).broken()).isNull();
        }
    }

    @Test
    void theLastBatchStaysHoweverOldItIs() throws IOException {
        try (var old = new Running(LONG_AGO)) {
            old.write(3);
        }
        assertThat(retention.remove()).isEqualTo(2);
        try (var log = new Running(NOW)) {
            log.write(1);
            assertThat(log.verified()).isEqualTo(new Verification(3, 4, 2, null, null));
        }
    }

    /** A log as a process has it. */
    private final class Running implements AutoCloseable {

        private final SecurityLog log;
        private final SecurityLogVerification verification;

        Running(Clock clock) {
            log = new SecurityLog(dataSource, keys, clock);
            log.start(new StartupEvent());
            verification = new SecurityLogVerification(dataSource, log, retention, keys, new ObjectMapper());
        }

        /** Each a batch of its own. */
        void write(int lines) {
            for (int i = 0; i < lines; i++) {
                assertThat(log.reserve()).isTrue();
                log.write(line());
                log.flush();
            }
            assertThat(log.known().orElse(BatchHead.NONE).batch()).isPositive();
        }

        Verification verified() throws IOException {
            return verification.of(null, null, null);
        }

        @Override
        public void close() {
            log.stop(new ShutdownEvent());
        }
    }

    private static SecurityLine line() {
        return new SecurityLine(
                UUID.randomUUID(),
                "2026-11-01T00:00:00Z",
                Recorded.Kind.READ,
                "officer-1",
                "",
                "tax-420000",
                "officer",
                "127.0.0.1",
                "GET /entries/{entry}",
                "",
                200,
                "",
                "r-1");
    }

    private void sql(String statement, Object... parameters) {
        assertThat(Rows.update(dataSource, statement, parameters)).isPositive();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
