package org.creditlists.sharing.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creditlists.sharing.inquiry.InquiryCalls.CUSTOMS;
import static org.creditlists.sharing.inquiry.InquiryCalls.PATIENCE;
import static org.creditlists.sharing.inquiry.InquiryCalls.ask;
import static org.creditlists.sharing.inquiry.InquiryCalls.batch;
import static org.creditlists.sharing.inquiry.InquiryCalls.mine;
import static org.creditlists.sharing.inquiry.InquiryCalls.verification;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.junit.jupiter.api.Test;

/** A row that is changed, and an inquiry that is hidden from its subject, are noticed. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "sharing_inquiries"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class InquiryLogVerificationTest {

    private static final AtomicInteger COUNT = new AtomicInteger(1_300);

    private final String code = Samples.code(COUNT.incrementAndGet());

    @Inject
    DataSource dataSource;

    @Test
    void statisticsHaveNoPurposes() {
        assertThat(Rows.query(
                        dataSource,
                        "SELECT attstattarget FROM pg_attribute WHERE attnum > 0 AND (attrelid, attname) IN"
                                + " (('inquiry_batch'::regclass, 'content'), ('inquiry_window'::regclass, 'purpose'))",
                        row -> row.getInt(1) == 0 && !row.wasNull()))
                .containsExactly(true, true);
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
        mine(code).body("purpose", hasItem("示例审批"));
        Rows.update(dataSource, "DELETE FROM inquiry_about WHERE start > 1000000 OR start < 0 OR batch > 9000000000");
    }

    @Test
    void aWindowThatIsChangedLaterIsNoticed() {
        String last = batch(CUSTOMS, "text/csv", "application/x-ndjson", Samples.code(19_000 + COUNT.get()) + "\n")
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
                        UUID.fromString(JsonPath.from(last).getString("inquiry")))
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

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
