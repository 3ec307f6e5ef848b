package org.creditlists.sharing.inquiry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.sharing.inquiry.InquiryCalls.CUSTOMS;
import static org.creditlists.sharing.inquiry.InquiryCalls.ask;
import static org.creditlists.sharing.inquiry.InquiryCalls.until;
import static org.creditlists.sharing.inquiry.InquiryCalls.verification;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.sharing.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.junit.jupiter.api.Test;

/** A receipt proves offline what was asked and answered. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "sharing_inquiries"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class ReceiptTest {

    private static final AtomicInteger COUNT = new AtomicInteger(1_200);

    private final String code = Samples.code(COUNT.incrementAndGet());

    @Inject
    SigningKey key;

    @Test
    void theReceiptProvesWhatWasAskedAndAnsweredAndNothingElse() throws IOException {
        Samples.Sample.of(ListKind.BLACK, code).publish();
        until(CUSTOMS, code, 1);
        ValidatableResponse answer = ask(CUSTOMS, code);
        String receipt = answer.extract().path("receipt");
        String statement = Receipts.verified(receipt, key);
        assertThat(statement)
                .contains(code)
                .contains("customs-000000")
                .contains(answer.extract().<String>path("inquiry"))
                .contains("\"list\":\"BLACK\"");

        Path folder = Files.createTempDirectory("receipt");
        Path keys = Files.writeString(
                folder.resolve("keys.json"),
                given().get("/inquiries/receipt-keys").then().extract().asString());
        assertThat(verify(Files.writeString(folder.resolve("receipt.txt"), receipt), keys))
                .startsWith("VALID")
                .contains(code);

        String[] parts = receipt.split("\\.");
        String other = statement.replace("BLACK", "WATCH");
        parts[0] = Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes(StandardCharsets.UTF_8));
        assertThat(Receipts.root(parts)).isNotEqualTo(Receipts.signedRoot(parts));
        assertThat(verify(Files.writeString(folder.resolve("forged.txt"), String.join(".", parts)), keys))
                .startsWith("NOT VALID");
    }

    /** The program of the documents, run as anyone would. */
    private static String verify(Path receipt, Path keys) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "../docs/verify/Verify.java",
                        receipt.toString(),
                        keys.toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void manyInquiriesAtOnceHaveReceiptsOfTheirOwn() throws Exception {
        List<Callable<String>> asks = IntStream.range(0, 60)
                .<Callable<String>>mapToObj(i -> () -> {
                    String one = Samples.code(5_000 + i);
                    String statement =
                            Receipts.verified(ask(CUSTOMS, one).extract().path("receipt"), key);
                    assertThat(statement).contains(one);
                    return one;
                })
                .toList();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> done : executor.invokeAll(asks)) {
                assertThat(done.get()).isNotEmpty();
            }
        }
        verification(1).body("broken", nullValue()).body("rows", greaterThan(0));
    }
}
