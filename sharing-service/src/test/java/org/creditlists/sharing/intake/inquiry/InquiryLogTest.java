package org.creditlists.sharing.intake.inquiry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.sharing.domain.receipt.HashTree;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestTokens;
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
        var other = new InquiryLog(dataSource, key, clock);
        other.start(new StartupEvent());
        List<InquiryLog> replicas = List.of(log, other);
        try (var executor = Executors.newFixedThreadPool(8)) {
            List<Future<List<CompletableFuture<byte[]>>>> writers = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                InquiryLog one = replicas.get(writer % replicas.size());
                writers.add(executor.submit(() -> {
                    List<CompletableFuture<byte[]>> logged = new ArrayList<>();
                    for (int i = 0; i < EACH; i++) {
                        CompletableFuture<byte[]> done = one.append(row(i), HashTree.sha256(new byte[] {1}))
                                .toCompletableFuture();
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

    private long last() {
        return log.stored().orElse(InquiryLog.Head.NONE).batch();
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
