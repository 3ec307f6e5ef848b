package org.creditlists.restoration.shielding;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.restoration.RestorationCalls;
import org.creditlists.restoration.Samples;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** Order 36: shielding while a plan of a court runs. */
@QuarkusTest
class ShieldingResourceTest extends RestorationCalls {

    @Test
    void aCourtsPlanShieldsAnEntryAndEndsByItself() {
        Designated entry = listed(ListKind.BLACK, today);
        shield(TestTokens.officer("tax-330000"), entry, today.plusDays(3)).statusCode(404);
        shield(OFFICER, entry, today.minusDays(1)).statusCode(422).body("code", equalTo("shield-date"));
        String id = shield(OFFICER, entry, today.plusDays(3))
                .statusCode(201)
                .extract()
                .path("caseId");
        shield(OFFICER, entry, today.plusDays(9)).statusCode(409).body("code", equalTo("shielded-already"));
        get(subject, "/entries/" + entry.entry() + "/shieldings").body("caseId", contains(id));
        get(TestTokens.subject(Samples.code(4)), "/entries/" + entry.entry() + "/shieldings")
                .statusCode(404);
        shieldings.endDue(today.plusDays(3));
        get(OFFICER, "/shieldings").body("find { it.caseId == '" + id + "' }.endedOn", nullValue());
        shieldings.endDue(today.plusDays(4));
        shieldings.endDue(today.plusDays(4));
        get(OFFICER, "/shieldings")
                .body(
                        "find { it.caseId == '" + id + "' }.endedOn",
                        equalTo(today.plusDays(4).toString()));
        get(OFFICER, "/shieldings/" + id + "/timeline").body("act", contains("shielded", "shielding-ended"));
        String second = shield(OFFICER, entry, today.plusDays(9))
                .statusCode(201)
                .extract()
                .path("caseId");
        endShield(TestTokens.officer("tax-330000"), second).statusCode(404);
        endShield(OFFICER, second).statusCode(200).body("endedOn", equalTo(today.toString()));
        endShield(OFFICER, second).statusCode(200);
        shield(OFFICER, listed(ListKind.RED, null), today.plusDays(3))
                .statusCode(422)
                .body("code", equalTo("nothing-to-shield"));
    }
}
