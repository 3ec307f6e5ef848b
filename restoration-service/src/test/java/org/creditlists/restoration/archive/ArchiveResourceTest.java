package org.creditlists.restoration.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.restoration.RestorationCalls;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** F13, R8: who restored reads its archive, facts alone; for everybody else there never was a case. */
@QuarkusTest
class ArchiveResourceTest extends RestorationCalls {

    private static final String ABOVE = TestTokens.officer("tax-000000");
    private static final String OTHER = TestTokens.officer("tax-330000");

    @Test
    void theDecidingAuthorityReadsListsAndCountsWhatItRestoredWithoutWhomAndWhy() {
        int before = counted(OFFICER);
        Designated entry = listed(ListKind.BLACK, today);
        String id = apply(entry).statusCode(201).extract().path("caseId");
        get(OFFICER, "/archive").statusCode(200).body("caseId", not(hasItem(id)));
        assertThat(counted(OFFICER)).isEqualTo(before);
        grant(OFFICER, id, CONFIRMED)
                .statusCode(200)
                .body("statement", nullValue())
                .body("evidence", empty());
        restored(entry);
        isReadAsFacts(entry, id);
        get(OFFICER, "/archive")
                .statusCode(200)
                .body("find { it.caseId == '" + id + "' }.route.code", equalTo("COMMITMENT"))
                .body("find { it.caseId == '" + id + "' }.statement", nullValue())
                .body(not(containsString(code)));
        assertThat(counted(OFFICER)).isEqualTo(before + 1);
        get(subject, "/archive").statusCode(403);
    }

    private void isReadAsFacts(Designated entry, String id) {
        get(OFFICER, "/restorations/" + id)
                .statusCode(200)
                .body("state.code", equalTo("GRANTED"))
                .body("entry", equalTo(entry.entry().toString()))
                .body("outcome.decidedBy.code", equalTo("tax-420000"))
                .body("outcome.decidedOn", equalTo(today.toString()))
                .body("statement", nullValue())
                .body("evidence", empty())
                .body("next", empty())
                .body(not(containsString(code)));
        get(OFFICER, "/restorations/" + id + "/timeline").statusCode(200).body("act", hasItem("granted"));
        as(OFFICER)
                .accept("text/html")
                .get("/restorations/" + id)
                .then()
                .statusCode(200)
                .body(not(containsString(code)));
        get(OFFICER, "/restorations/" + id + "/evidence/" + UUID.randomUUID())
                .statusCode(404)
                .body("code", equalTo("case-unknown"));
    }

    /** R8: the authority that designated, and was overtaken by the body above, is told what everybody is told. */
    @Test
    void nobodyElseFindsACaseThatWasGrantedNotEvenWhoHadDesignated() {
        Designated entry = listed(ListKind.BLACK, today);
        String id = applyBelow(entry);
        sweep.sweep(calendar.after(today, 3).day().plusDays(1));
        accept(ABOVE, id).statusCode(200);
        grant(ABOVE, id, CONFIRMED).statusCode(200);
        restored(entry);
        String nothing = UUID.randomUUID().toString();
        for (String reader : List.of(OFFICER, OTHER)) {
            for (String path : List.of("", "/timeline", "/evidence/" + UUID.randomUUID())) {
                assertThat(told(reader, id, path)).isEqualTo(told(reader, nothing, path));
            }
            get(reader, "/archive").statusCode(200).body("caseId", not(hasItem(id)));
            accept(reader, id).statusCode(404);
            grant(reader, id, CONFIRMED).statusCode(404);
        }
        get(ABOVE, "/restorations/" + id).statusCode(200);
        get(ABOVE, "/archive").body("caseId", hasItem(id));
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        get(OFFICER, "/archive?before=x").statusCode(422).body("code", equalTo("cursor-wrong"));
        get(OFFICER, "/archive?before=0001-01-01~" + new UUID(0, 0))
                .statusCode(200)
                .body("", empty());
    }

    private void restored(Designated entry) {
        PublishedEvents.send(
                new Withdrawn(entry.entry(), entry.subject(), 2, entry.list(), EndReason.RESTORED, today, null));
        await().atMost(PATIENCE)
                .until(() -> lists.find(entry.entry()).orElseThrow().endReason() != null);
    }

    private static String told(String reader, String id, String path) {
        var answer = get(reader, "/restorations/" + id + path).statusCode(404).extract();
        return answer.asString().replace(id, "…").replaceAll("\"request\":\"[^\"]*\"", "");
    }

    private static int counted(String officer) {
        List<Integer> cases =
                get(officer, "/archive/counts").statusCode(200).extract().path("cases");
        return cases.stream().mapToInt(Integer::intValue).sum();
    }
}
