package org.creditlists.designation.push;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.designation.PushClient.done;
import static org.creditlists.designation.PushClient.ground;
import static org.creditlists.designation.PushClient.ndjson;
import static org.creditlists.designation.PushClient.ndjsonOf;
import static org.creditlists.designation.PushClient.number;
import static org.creditlists.designation.PushClient.push;
import static org.creditlists.designation.PushClient.receipts;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditlists.designation.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** C4: what lines of a list decide, in their order: designations, exits, transfers. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class PushedDecisionsTest {

    @Test
    void anExitEndsTheEntryOfItsDecisionOnceAndANewPushDoesNotBringItBack() {
        String number = number();
        Map<String, Object> line = Samples.designation(Samples.code(710), number);
        assertThat(done(ndjson(line)).getLong("accepted")).isEqualTo(1);
        line.put("exitReason", "期满");
        String early = ndjson(line);
        done(early);
        assertThat(receipts(early)).contains("still-valid");
        line.put("exitReason", "不再符合条件");
        line.put("exitDate", Samples.today().plusDays(1).toString());
        String future = ndjson(line);
        done(future);
        assertThat(receipts(future)).contains("exit-date");
        line.put("exitDate", Samples.today().toString());
        assertThat(done(ndjson(line)).getLong("withdrawn")).isEqualTo(1);
        assertThat(done(ndjson(line)).getLong("unchanged")).isEqualTo(1);
        line.remove("exitDate");
        line.remove("exitReason");
        String again = ndjson(line);
        done(again);
        assertThat(receipts(again)).contains("entry-ended");
    }

    @Test
    void redAndBlackOfOneSubjectInOneListAreDecidedInTheirOrder() {
        Map<String, Object> red = Samples.designation(Samples.code(718), number());
        red.put("list", "RED");
        red.put("ground", ground("RED"));
        Map<String, Object> black = Samples.designation(Samples.code(718), number());
        Map<String, Object> again = new HashMap<>(red);
        again.put("decisionNumber", number());
        String push = push(
                "{" + Samples.json(red) + "}\n{" + Samples.json(black) + "}\n{" + Samples.json(again) + "}\n",
                "",
                "application/x-ndjson");
        JsonPath done = done(push);
        assertThat(done.getLong("accepted")).as(receipts(push)).isEqualTo(2);
        List<String> lines = receipts(push).lines().toList();
        assertThat(lines.getLast()).contains("not-clean", "/code");
        String redEntry = JsonPath.from(lines.getFirst()).getString("entry");
        given().header("Authorization", "Bearer " + TestTokens.officer("tax-420000"))
                .get("/entries/" + redEntry + "/state")
                .then()
                .body("entry.ended.reason", equalTo("INELIGIBLE"));
    }

    @Test
    void listsOfOneSenderAreDecidedInTheOrderInWhichTheyWereStored() {
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(Samples.designation(Samples.code(20_000 + i), number()));
        }
        Map<String, Object> last = new HashMap<>(many.getLast());
        String first = push(ndjsonOf(many), "", "application/x-ndjson");
        List<String> behind = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            last.put("statement", "第" + i + "次更正");
            behind.add(push(ndjsonOf(List.of(last)), "", "application/x-ndjson"));
        }
        assertThat(done(first).getLong("accepted")).isEqualTo(300);
        for (String push : behind) {
            assertThat(done(push).getLong("corrected")).isEqualTo(1);
        }
        given().header("Authorization", "Bearer " + TestTokens.officer("tax-420000"))
                .get("/entries/" + JsonPath.from(receipts(behind.getLast())).getString("entry") + "/state")
                .then()
                .body("entry.version", equalTo(13));
    }

    @Test
    void aWatchEntryGoesOverIntoBlackByItsDecisionNumber() {
        String watchNumber = number();
        Map<String, Object> line = Samples.designation(Samples.code(715), watchNumber);
        line.put("list", "WATCH");
        line.put("ground", ground("WATCH"));
        String watch = ndjson(line);
        assertThat(done(watch).getLong("accepted")).isEqualTo(1);
        String entry = JsonPath.from(receipts(watch)).getString("entry");
        Map<String, Object> black = Samples.designation(Samples.code(715), number());
        black.put("transferredFrom", "没有");
        String unknown = ndjson(black);
        done(unknown);
        assertThat(receipts(unknown)).contains("nothing-to-transfer");
        black.put("transferredFrom", watchNumber);
        assertThat(done(ndjson(black)).getLong("accepted")).isEqualTo(1);
        given().header("Authorization", "Bearer " + TestTokens.officer("tax-420000"))
                .get("/entries/" + entry + "/history")
                .then()
                .statusCode(200)
                .body(containsString("TRANSFERRED"));
    }
}
