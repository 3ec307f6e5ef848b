package org.creditlists.sharing.inquiry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.sharing.inquiry.InquiryCalls.CUSTOMS;
import static org.creditlists.sharing.inquiry.InquiryCalls.batch;
import static org.creditlists.sharing.inquiry.InquiryCalls.mine;
import static org.creditlists.sharing.inquiry.InquiryCalls.until;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.sharing.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** Inquiries about many codes at once. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "sharing_inquiries"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class BatchTest {

    private static final AtomicInteger COUNT = new AtomicInteger(1_700);

    private final String code = Samples.code(COUNT.incrementAndGet());

    @Inject
    SigningKey key;

    @Test
    void aBatchOfAMillionIsAnsweredLineByLineWithOneReceiptAndOneWrongLineHarmsNoOther() throws Exception {
        Designated entry = Samples.Sample.of(ListKind.BLACK, code).publish();
        until(CUSTOMS, code, 1);
        var answers = new LargeAnswer(Set.of(12, 725_000, 999_999));
        send(million(code), answers);
        assertThat(answers.count()).isEqualTo(1_000_001);
        assertThat(answers.line(12))
                .contains("\"line\":14")
                .contains(entry.entry().toString());
        assertThat(answers.line(725_000)).contains("code-malformed").contains("\"line\":725002");
        assertThat(answers.line(999_999)).contains("\"entries\":[]");
        assertThat(Receipts.verified(JsonPath.from(answers.last()).getString("receipt"), key))
                .contains("\"lines\":1000000")
                .contains("\"found\":1")
                .contains("\"unreadable\":1")
                .contains(answers.sha256BeforeTheLast());
        // Whoever was asked about sees it, on a list or not.
        mine(code).body("purpose", hasItem("示例批量"));
        mine(Samples.code(20_100)).body("purpose", hasItem("示例批量"));
        mine(Samples.code(999)).body("", empty());
    }

    private static byte[] million(String listed) {
        var lines = new StringBuilder("code\n");
        for (int i = 0; i < 1_000_000; i++) {
            lines.append(i == 725_000 ? "91420100MA00" : i == 12 ? listed : Samples.code(20_000 + i % 30_000))
                    .append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void aTableHasAsManyColumnsInEveryRowAndAReceipt() {
        Designated entry = Samples.Sample.of(ListKind.BLACK, code).publish();
        until(CUSTOMS, code, 1);
        String table = batch(CUSTOMS, "application/x-ndjson", "text/csv", "{\"code\":\"" + code + "\"}\n{}\n")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(table.lines()).hasSize(4);
        assertThat(table)
                .contains(entry.entry().toString())
                .contains("示例贸易有限公司", "示例〔2026〕1号")
                .contains("code-malformed");
        List<String> rows = table.lines().toList();
        long columns = rows.getFirst().chars().filter(one -> one == ',').count();
        assertThat(rows).allMatch(row -> row.chars().filter(one -> one == ',').count() == columns);
        String receipt = rows.getLast().split(",")[1];
        String upTo = table.substring(0, table.lastIndexOf("\r\n", table.length() - 3) + 2);
        assertThat(Receipts.verified(receipt, key))
                .contains("\"notCovered\":[")
                .contains(HexFormat.of()
                        .formatHex(CryptoSuite.INTERNATIONAL.digest(upTo.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void ofABatchThatIsTooLongTheFirstMillionLinesAreAnsweredAndTheNextSaysIt() throws Exception {
        var answers = new LargeAnswer(Set.of(1_000_000));
        send("x\n".repeat(1_000_003).getBytes(StandardCharsets.US_ASCII), answers);
        assertThat(answers.count()).isEqualTo(1_000_002);
        assertThat(answers.line(1_000_000)).contains("batch-too-long").contains("\"line\":1000001");
        assertThat(answers.last()).contains("\"lines\":1000000");
    }

    /** Line by line: as one text an answer of a million lines takes hundreds of megabytes. */
    private static void send(byte[] lines, LargeAnswer answers) throws IOException, InterruptedException {
        String about = "?purpose=" + encoded("示例批量") + "&legalGround=" + encoded("示例依据");
        var request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/inquiries/batch" + about))
                .header("Authorization", "Bearer " + CUSTOMS)
                .header("Content-Type", "text/csv")
                .header("Accept", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(lines))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            HttpResponse<Stream<String>> answer = http.send(request, HttpResponse.BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            answer.body().forEach(answers::take);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void anEmptyBatchAndOneWithoutPurposeAreRefused() {
        batch(CUSTOMS, "text/csv", "application/x-ndjson", "code\n\n")
                .statusCode(422)
                .body("code", equalTo("batch-empty"));
        given().header("Authorization", "Bearer " + CUSTOMS)
                .contentType("text/csv")
                .body(code)
                .post("/inquiries/batch")
                .then()
                .statusCode(422)
                .body("pointer", equalTo("/purpose"));
        batch(TestTokens.subject(code), "text/csv", "application/x-ndjson", code)
                .statusCode(403);
    }
}
