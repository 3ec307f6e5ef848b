package org.creditlists.sharing.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.signedlog.BatchHead;
import org.creditlists.signedlog.HashTree;
import org.creditlists.signedlog.SignedBatch;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The log of inquiries while two replicas write it. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "sharing_replicas"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class InquiryLogTest {

    private static final int EACH = 400;

    @Inject
    InquiryLog log;

    @Inject
    InquiryIndex tail;

    @Inject
    DataSource dataSource;

    @Inject
    SigningKey key;

    @Inject
    KeyedHash hash;

    @Inject
    Clock clock;

    @Test
    void twoReplicasWriteOneChain() throws Exception {
        long before = last();
        var other = new InquiryLog(dataSource, key, hash, tail, clock);
        other.start(new StartupEvent());
        byte[] digest = log.suite().digest(new byte[] {1});
        try (var executor = Executors.newFixedThreadPool(8)) {
            List<Future<List<CompletableFuture<byte[]>>>> writers = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                InquiryLog one = writer % 2 == 0 ? log : other;
                writers.add(executor.submit(() -> {
                    List<CompletableFuture<byte[]>> logged = new ArrayList<>();
                    for (int i = 0; i < EACH; i++) {
                        CompletableFuture<byte[]> done =
                                one.append(row(i), digest).toCompletableFuture();
                        logged.add(done);
                        if (i % 20 == 0) {
                            done.join();
                        }
                    }
                    return logged;
                }));
            }
            for (Future<List<CompletableFuture<byte[]>>> writer : writers) {
                for (CompletableFuture<byte[]> logged : writer.get()) {
                    assertThat(new String(logged.join(), StandardCharsets.US_ASCII))
                            .contains(".");
                }
            }
        } finally {
            other.stop(new ShutdownEvent());
        }
        // One row for each batch would mean that neither lets the other go on.
        assertThat(last() - before).isLessThan(8 * EACH / 4);
        // At most 500 batches at once are verified.
        int rows = 0;
        for (long from = before + 1; from <= last(); from += 500) {
            rows += verified(from);
        }
        assertThat(rows).isEqualTo(8 * EACH);
    }

    @Test
    void rowsWhoseCommitIsNotAnsweredAreLoggedOnce() throws Exception {
        long before = last();
        var losing = new AtomicBoolean(true);
        var other = new InquiryLog(losing(losing), key, hash, tail, clock);
        other.start(new StartupEvent());
        try {
            String proof = new String(
                    other.append(row(1), log.suite().digest(new byte[] {1}))
                            .toCompletableFuture()
                            .get(),
                    StandardCharsets.US_ASCII);
            assertThat(losing).isFalse();
            assertThat(last()).isEqualTo(before + 1);
            assertThat(proof).endsWith(log.batches().last().orElseThrow().head());
            other.append(row(2), log.suite().digest(new byte[] {2}))
                    .toCompletableFuture()
                    .get();
        } finally {
            other.stop(new ShutdownEvent());
        }
        assertThat(verified(before + 1)).isEqualTo(2);
    }

    /** A connection that is lost behind the first statement that changes something, whose answer is lost with it. */
    private DataSource losing(AtomicBoolean losing) {
        Answering lost = answer -> {
            if (answer instanceof Integer && losing.getAndSet(false)) {
                throw new SQLException("the connection is lost", "08006");
            }
            return answer;
        };
        Answering prepared =
                answer -> answer instanceof PreparedStatement ? proxy(PreparedStatement.class, answer, lost) : answer;
        return proxy(
                DataSource.class,
                dataSource,
                answer -> answer instanceof Connection ? proxy(Connection.class, answer, prepared) : answer);
    }

    @FunctionalInterface
    private interface Answering {

        @Nullable
        Object of(@Nullable Object answer) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Object behind, Answering answering) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return answering.of(method.invoke(behind, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Test
    void aDamagedRowHidesNoOtherOfItsBatch() {
        byte[] good = row(1).bytes();
        LogRow damaged = row(2);
        byte[] bad = new LogRow(
                        damaged.inquiry(),
                        damaged.organisation(),
                        damaged.caller(),
                        "#",
                        damaged.purpose(),
                        damaged.legalGround(),
                        damaged.power(),
                        damaged.shown(),
                        damaged.askedAt())
                .bytes();
        ByteBuffer content = ByteBuffer.allocate(2 * Integer.BYTES + bad.length + good.length + 2 * HashTree.LENGTH + 1)
                .putInt(bad.length)
                .put(bad)
                .put(new byte[HashTree.LENGTH])
                .putInt(good.length)
                .put(good)
                .put(new byte[HashTree.LENGTH])
                .put((byte) 1);
        var batch = new SignedBatch(1, new byte[0], new byte[0], Integer.MAX_VALUE, Instant.EPOCH, "", content.array());
        assertThat(LoggedRow.of(batch)).singleElement().satisfies(line -> {
            assertThat(line.row().orElseThrow().codeHash()).isEqualTo(hash.of("示例1"));
            assertThat(line.start()).isEqualTo(2 * Integer.BYTES + bad.length + HashTree.LENGTH);
        });
    }

    private long last() {
        return log.batches().last().orElse(BatchHead.NONE).batch();
    }

    private static int verified(long from) {
        return given().header("Authorization", "Bearer " + TestTokens.auditor())
                .get("/inquiries/log/verification?from=" + from)
                .then()
                .statusCode(200)
                .body("broken", nullValue())
                .extract()
                .path("rows");
    }

    private LogRow row(int number) {
        return new LogRow(
                UUID.randomUUID(),
                "customs-000000",
                "clerk",
                hash.of("示例" + number),
                "示例审批",
                "示例依据",
                "CLERK",
                List.of(),
                clock.instant());
    }
}
