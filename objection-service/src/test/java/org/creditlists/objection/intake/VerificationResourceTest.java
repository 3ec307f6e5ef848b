package org.creditlists.objection.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.objection.ObjectionCalls;
import org.creditlists.objection.Samples;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** O2 and O3 as officers see them. */
@QuarkusTest
class VerificationResourceTest extends ObjectionCalls {

    @Test
    void onlyTheAuthorityDecidesOnceAndWithReasons() throws Exception {
        Designated entry = listed(ListKind.BLACK, true);
        String id = object(entry, "FACTS_WRONG").statusCode(201).extract().path("caseId");
        decide(TestTokens.officer("tax-330000"), id, "REJECTED", null, "NOT_SUBSTANTIATED")
                .statusCode(404)
                .body("code", equalTo("case-unknown"));
        decide(OFFICER, id, "REJECTED", null, "WHY_NOT").statusCode(422).body("pointer", equalTo("/reason"));
        decide(OFFICER, id, "UPHELD", null, null).statusCode(422).body("pointer", equalTo("/remedy"));
        decide(OFFICER, id, "UPHELD", "WITHDRAWAL", "NOT_SUBSTANTIATED").statusCode(422);
        decide(OFFICER, id, "PARTLY_UPHELD", "WITHDRAWAL", "NOT_SUBSTANTIATED")
                .statusCode(422)
                .body("code", equalTo("part-needs-correction"));
        AtomicInteger officer = new AtomicInteger();
        List<Integer> statuses = atOnce(6, () -> decide(
                        TestTokens.officer("tax-420000", "officer-" + officer.incrementAndGet()),
                        id,
                        officer.get() % 2 == 0 ? "REJECTED" : "UPHELD",
                        officer.get() % 2 == 0 ? null : "WITHDRAWAL",
                        officer.get() % 2 == 0 ? "NOT_SUBSTANTIATED" : null)
                .extract()
                .statusCode());
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(statuses).contains(409);
        decide(OFFICER, id, "REJECTED", null, "NOT_SUBSTANTIATED")
                .statusCode(409)
                .body("code", equalTo("case-closed"));
    }

    @Test
    void aRejectionSaysWhyAndWhereToGoUntilWhen() {
        Designated entry = listed(ListKind.BLACK, true);
        String id = object(entry, "FACTS_WRONG").statusCode(201).extract().path("caseId");
        decide(OFFICER, id, "REJECTED", null, "INFORMATION_CORRECT").statusCode(200);
        get(subject, "/objections/" + id)
                .body("state.code", equalTo("REJECTED"))
                .body("outcome.reason.zh", equalTo("经核实信息无误"))
                .body("outcome.explanation", equalTo("示例说明"))
                .body(
                        "next.find { it.code == 'RECONSIDERATION' }.until",
                        equalTo(today.plusDays(60).toString()))
                .body(
                        "next.find { it.code == 'COURT' }.until",
                        equalTo(today.plusMonths(6).toString()));
        get(TestTokens.auditor(), "/objections/" + id)
                .body("statement", nullValue())
                .body("outcome.explanation", nullValue());
    }

    @Test
    void theQueueIsReadPageByPageTheMostUrgentFirst() {
        for (int i = 0; i < 5; i++) {
            String code = Samples.code(COUNT.incrementAndGet());
            Designated entry = listed(ListKind.BLACK, true, code);
            raise(TestTokens.subject(code), entry.entry().value(), "FACTS_WRONG", List.of())
                    .statusCode(201);
        }
        List<String> all = new ArrayList<>();
        String next = "/objections?limit=2";
        while (next != null) {
            var page = given().header("Authorization", "Bearer " + OFFICER)
                    .get(next)
                    .then()
                    .statusCode(200);
            all.addAll(page.extract().<List<String>>path("caseId"));
            String link = page.extract().header("Link");
            next = link == null ? null : link.substring(link.indexOf("/objections"), link.indexOf('>'));
        }
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
        get(OFFICER, "/objections?after=x").statusCode(422).body("code", equalTo("cursor-wrong"));
        get(OFFICER, "/objections?limit=0").statusCode(422);
    }
}
