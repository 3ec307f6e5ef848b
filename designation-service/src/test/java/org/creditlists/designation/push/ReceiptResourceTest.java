package org.creditlists.designation.push;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.designation.PushClient.HEADER;
import static org.creditlists.designation.PushClient.done;
import static org.creditlists.designation.PushClient.ndjsonOf;
import static org.creditlists.designation.PushClient.number;
import static org.creditlists.designation.PushClient.push;
import static org.creditlists.designation.PushClient.receipts;
import static org.creditlists.designation.PushClient.snapshotLine;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.creditlists.designation.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** C4: what a sender is told about a push, while it is decided and afterwards. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class ReceiptResourceTest {

    private static final String SCOPE = "?authority=tax-420000&list=8&field=税收";

    @Test
    void receiptsSayWhatACorrectionChanged() {
        Map<String, Object> line = Samples.designation(Samples.code(719), number());
        done(push(ndjsonOf(List.of(line)), "", "application/x-ndjson"));
        line.put("statement", "另一事由");
        line.put("ground", "FALSE_INVOICES");
        for (String query : List.of("?dryRun=true", "")) {
            String push = push(ndjsonOf(List.of(line)), query, "application/x-ndjson");
            done(push);
            assertThat(JsonPath.from(receipts(push)).<String>getList("changed"))
                    .containsExactlyInAnyOrder("statement", "ground");
        }
    }

    @Test
    void receiptsAreATableForASpreadsheet() {
        String push =
                push(HEADER + snapshotLine(761) + snapshotLine(762).replace("示例事由", ""), SCOPE + "&ground=TAX_EVASION");
        done(push);
        byte[] table = given().header("Authorization", "Bearer " + TestTokens.platform("420000"))
                .accept("text/csv")
                .get("/pushes/" + push + "/receipts")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        List<String> lines = new String(table, StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst()).startsWith("\uFEFF行号 line,结果 outcome");
        assertThat(lines.get(1)).startsWith("2,ACCEPTED,");
        assertThat(lines.get(2)).startsWith("3,REFUSED,,,field-missing,/statement,");
    }

    @Test
    void progressIsToldUntilItsEnd() {
        String push = push(HEADER + snapshotLine(760), SCOPE + "&ground=TAX_EVASION");
        String events = given().header("Authorization", "Bearer " + TestTokens.platform("420000"))
                .get("/pushes/" + push + "/progress")
                .asString();
        assertThat(events.strip().lines().filter(line -> line.startsWith("data: {\"")))
                .last()
                .asString()
                .contains("\"state\":\"DONE\"", "\"accepted\":1");
        assertThat(events).startsWith("retry: ").endsWith("id: end\nevent: end\ndata: {}\n\n");
        given().header("Authorization", "Bearer " + TestTokens.platform("420000"))
                .header("Last-Event-ID", "end")
                .get("/pushes/" + push + "/progress")
                .then()
                .statusCode(204);
    }

    @Test
    void theTableOfHeadersIsPublic() {
        given().get("/standards/headers").then().statusCode(200).body("columns.name", hasItems("企业名称", "姓名"));
    }
}
