package org.creditlists.base.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.creditlists.base.lists.ListDatabase;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.runtime.topics.TopicAccess;
import org.creditlists.signedlog.BatchHead;
import org.creditlists.signedlog.LogFault;
import org.creditlists.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of a log of a process without topics is held within a second, however seldom services send their heads. */
class AskedHeadsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final DataSource database = ListDatabase.create("asked_heads");
    private final SampleSeal settings = SampleSeal.create(Duration.ofHours(1));
    private final Clock clock = new TestClock();
    private final OtherHeads others = new OtherHeads(database, clock);
    private final HeadExchange exchange = new HeadExchange(
            database, List.of(), others, new OtherKeys(database, clock), settings, "holder", new TopicAccess(Map.of()));
    private final Log log = new Log(new SigningKey(settings.privateKey(), settings.publicKey(), List.of()));
    private final AskedHeads asked = new AskedHeads(List.of(log), others, exchange, settings);

    @BeforeEach
    void start() {
        ListDatabase.run(database, "service-runtime/V56__heads_of_others.sql");
        asked.start(new StartupEvent());
    }

    @AfterEach
    void stop() {
        asked.stop(new ShutdownEvent());
    }

    @Test
    void an_end_that_is_cut_off_soon_after_it_was_written_is_found_out_until_it_is_back() {
        log.write(1);
        log.write(2);
        await().atMost(PATIENCE).until(() -> held() == 2);
        log.write(3);
        await().atMost(PATIENCE).until(() -> held() == 3);
        String cut = log.heads.remove(3L);
        await().atMost(PATIENCE).until(() -> !exchange.faults().isEmpty());
        assertThat(exchange.faults().getFirst().kind()).isEqualTo(LogFault.Kind.TRUNCATED);
        assertThat(exchange.faults().getFirst().text()).contains("batch 3 of somebody/security-log");
        // Others in its place do not hide it.
        log.write(3);
        log.write(4);
        await().atMost(PATIENCE)
                .until(() -> exchange.faults().stream().anyMatch(fault -> fault.kind() == LogFault.Kind.REWRITTEN));
        assertThat(held()).isEqualTo(3);
        log.heads.put(3L, cut);
        await().atMost(PATIENCE).until(() -> exchange.faults().isEmpty() && held() == 4);
    }

    private long held() {
        return others.latest("somebody", "security-log")
                .map(OtherHeads.Held::batch)
                .orElse(0L);
    }

    /** Kept in memory, as a process keeps it elsewhere. */
    private record Log(SigningKey key, ConcurrentSkipListMap<Long, String> heads, AtomicInteger written)
            implements AskedLog {

        Log(SigningKey key) {
            this(key, new ConcurrentSkipListMap<>(), new AtomicInteger());
        }

        void write(long batch) {
            String content = "{\"batch\":" + batch + ",\"written\":" + written.incrementAndGet() + "}";
            heads.put(batch, key.jws(type(), content.getBytes(StandardCharsets.US_ASCII)));
        }

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public String service() {
            return "somebody";
        }

        @Override
        public String name() {
            return "security-log";
        }

        @Override
        public String type() {
            return "sample+json";
        }

        @Override
        public boolean isSigned(String head) {
            return key.verifies(head);
        }

        @Override
        public BatchHead last() {
            return heads.isEmpty() ? BatchHead.NONE : find(heads.lastKey());
        }

        @Override
        public BatchHead find(long batch) {
            String head = heads.get(batch);
            return head == null ? BatchHead.NONE : new BatchHead(batch, head);
        }
    }
}
