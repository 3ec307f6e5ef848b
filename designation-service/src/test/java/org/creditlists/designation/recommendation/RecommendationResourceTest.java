package org.creditlists.designation.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creditlists.designation.EntryClient.LEAD;
import static org.creditlists.designation.EntryClient.accepted;
import static org.creditlists.designation.EntryClient.as;
import static org.creditlists.designation.EntryClient.history;
import static org.creditlists.designation.EntryClient.honoured;
import static org.creditlists.designation.EntryClient.person;
import static org.creditlists.designation.EntryClient.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.designation.Samples;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** C7, O5: who recommends, and what becomes of recommendations that prove false. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class RecommendationResourceTest {

    private static final String COMMISSION = "credit-commission-000000";

    @Test
    void aRecommendationCountsFromARecognisedBodyAndItsNameStandsInTheEvent() {
        Map<String, Object> line = honoured(person(12));
        line.remove("honour");
        line.put("ground", "ORGANISATION_RECOMMENDED");
        refused(line, LEAD, "recommendation-missing");
        line.put("recommendedBy", "food-association");
        refused(line, LEAD, "not-recognised");
        line.put("recommendedBy", "honesty-society");
        String entry = accepted(line);
        assertThat(history(entry).getString("content[0].recommendedBy")).isEqualTo("honesty-society");
    }

    @Test
    void aRecommendationThatProvesFalseIsCountedForTheBodyThatRecognisedTheOrganisation() {
        Map<String, Object> line = honoured(person(14));
        line.remove("honour");
        line.put("ground", "ORGANISATION_RECOMMENDED");
        line.put("recommendedBy", "honesty-society");
        String entry = accepted(line);
        int before = falseRecommendations(COMMISSION).statusCode(200).extract().path("provedFalse");
        var upheld = new ObjectionUpheld(
                EntryId.of(entry),
                SubjectId.of(history(entry).getString("content[0].subject")),
                new CaseId(UUID.randomUUID()),
                new AuthorityId(LEAD),
                1,
                Remedy.WITHDRAWAL,
                null);
        PublishedEvents.send(upheld);
        PublishedEvents.send(upheld);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> falseRecommendations(COMMISSION).extract().<Integer>path("provedFalse") == before + 1);
        falseRecommendations("honesty-society")
                .statusCode(200)
                .body("cases.entry", hasItem(entry))
                .body("recommended", greaterThanOrEqualTo(1));
        // Who designated by it did not recognise it.
        falseRecommendations(LEAD).statusCode(403);
        falseRecommendations("tax-420000").statusCode(403).body("code", equalTo("not-yours"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> history(entry).getList("content").size() == 2);
        assertThat(history(entry).getString("content[1].reason")).isEqualTo("ERROR");
    }

    @Test
    void anObjectionThatAsksForACorrectionEndsNothing() {
        String entry = accepted(honoured(person(15)));
        PublishedEvents.send(new ObjectionUpheld(
                EntryId.of(entry),
                SubjectId.of(history(entry).getString("content[0].subject")),
                new CaseId(UUID.randomUUID()),
                new AuthorityId(LEAD),
                1,
                Remedy.CORRECTION,
                null));
        String other = accepted(honoured(person(16)));
        PublishedEvents.send(new ObjectionUpheld(
                EntryId.of(other),
                SubjectId.of(history(other).getString("content[0].subject")),
                new CaseId(UUID.randomUUID()),
                new AuthorityId(LEAD),
                1,
                Remedy.WITHDRAWAL,
                null));
        // Both are of one topic; when the second has had its consequence the first has had none.
        await().atMost(Duration.ofSeconds(60))
                .until(() -> history(other).getList("content").size() == 2);
        assertThat(history(entry).getList("content")).hasSize(1);
    }

    private static ValidatableResponse falseRecommendations(String reader) {
        return as(TestTokens.officer(reader))
                .get("/authorities/honesty-society/recommendations")
                .then();
    }
}
