package org.creditlists.restoration.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.restoration.RestorationCalls;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** R3 as officers see it. */
@QuarkusTest
class ReviewResourceTest extends RestorationCalls {

    @Test
    void anApplicationGoesThroughAcceptanceAndDecisionByTheTermsOfTheEditionInForce() {
        Designated entry = listed(ListKind.BLACK, today);
        apply(entry, Map.of()).statusCode(422).body("code", equalTo("commitment-missing"));
        apply(entry, Map.of("commitment", "COMMITMENT-0")).statusCode(422).body("code", equalTo("commitment-unknown"));
        String id = apply(entry)
                .statusCode(201)
                .body("state.code", equalTo("SUBMITTED"))
                .body("deadline", equalTo(calendar.after(today, 3).day().toString()))
                .body("commitment", equalTo("COMMITMENT-1"))
                .extract()
                .path("caseId");
        apply(entry).statusCode(409).body("code", equalTo("already-requested"));
        check(entry, null)
                .body("conditions.find { it.condition.code == 'NO_OPEN_APPLICATION' }.state", equalTo("NOT_MET"));
        get(OFFICER, "/restorations?limit=200").body("caseId", hasItem(id));
        accept(TestTokens.officer("tax-330000"), id).statusCode(404).body("code", equalTo("case-unknown"));
        accept(OFFICER, id)
                .statusCode(200)
                .body("state.code", equalTo("ACCEPTED"))
                .body("deadline", equalTo(calendar.after(today, 10).day().toString()));
        accept(OFFICER, id).statusCode(409).body("code", equalTo("accepted-before"));
        refuse(OFFICER, id, "OBLIGATION_OPEN", today).statusCode(422).body("pointer", equalTo("/nextTryFrom"));
        refuse(OFFICER, id, "OBLIGATION_OPEN", today.plusMonths(12).plusDays(1)).statusCode(422);
        refuse(OFFICER, id, "WHY_NOT", today.plusMonths(2)).statusCode(422).body("pointer", equalTo("/reason"));
        refuse(OFFICER, id, "OBLIGATION_OPEN", today.plusMonths(2)).statusCode(200);
        get(subject, "/restorations/" + id)
                .body("state.code", equalTo("REFUSED"))
                .body("outcome.explanation", equalTo("示例说明"))
                .body("next[0].day", equalTo(today.plusMonths(2).toString()));
        apply(entry)
                .statusCode(422)
                .body("code", equalTo("too-early"))
                .body("detail", containsString(today.plusMonths(2).toString()));
        get(subject, "/restorations/" + id + "/certificate").statusCode(409).body("code", equalTo("not-restored"));
    }

    @Test
    void twoOfficersAtOnceDecideOnce() throws Exception {
        Designated entry = listed(ListKind.BLACK, today);
        String id = apply(entry).statusCode(201).extract().path("caseId");
        AtomicInteger officer = new AtomicInteger();
        List<Integer> statuses = atOnce(6, () -> {
            int number = officer.incrementAndGet();
            String token = TestTokens.officer("tax-420000", "officer-" + number);
            return (number % 2 == 0 ? grant(token, id, CONFIRMED) : refuse(token, id, "NOT_TRUE", today.plusDays(5)))
                    .extract()
                    .statusCode();
        });
        assertThat(statuses).containsOnlyOnce(200).contains(409);
    }
}
