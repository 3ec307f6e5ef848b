package org.creditlists.incentive.why;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creditlists.incentive.Calls.PATIENCE;
import static org.creditlists.incentive.Calls.get;
import static org.creditlists.incentive.Calls.is;
import static org.creditlists.incentive.Calls.order;
import static org.creditlists.incentive.Calls.orderOf;
import static org.creditlists.incentive.Calls.ordersOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.PersonRole;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.incentive.PublishedEntries;
import org.creditlists.incentive.Samples;
import org.creditlists.testkit.PublishedEvents;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** M3, C9: why a measure stands, and who may read it. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class WhyResourceTest {

    private static final AtomicInteger COUNT = new AtomicInteger(3_000);
    private static final String MARKET = TestTokens.department("market-000000");

    private final String code = Samples.code(COUNT.incrementAndGet());

    @Test
    void whyIsAnsweredFromTheOrderBackToTheStandard() {
        Designated entry = black(List.of());
        String order = orderOf(entry, "PUN-10-02");
        get(MARKET, "/orders/" + order + "/why")
                .statusCode(200)
                .body("order.name", equalTo(PublishedEntries.NAME))
                .body("measure.basis.zh", equalTo("国发〔2016〕33号第（十）条"))
                .body("measure.mustNot.en", containsString("Never"))
                .body("memorandum.code", equalTo("MOU-FOOD_DRUGS-BLACK"))
                .body("memorandum.signatures.party", hasItem("market-000000"))
                .body("entry.standard.id", equalTo("FOOD_DRUGS-BLACK"))
                .body("decision.number", equalTo("示例〔2026〕1号"))
                .body("remedies", hasSize(2));
        given().auth()
                .oauth2(MARKET)
                .contentType("application/json")
                .body(Map.of("code", code))
                .post("/orders/search")
                .then()
                .statusCode(200)
                .body("order.order", hasItem(order))
                .body("order.department", everyItem(equalTo("market-000000")));
        get(TestTokens.subject(code), "/orders/mine").statusCode(200).body("order", hasSize(5));
        String page = given().auth()
                .oauth2(TestTokens.subject(code))
                .accept("text/html")
                .get("/orders/mine")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();
        assertThat(page).contains("从严审核行政许可", "国发〔2016〕33号第（十）条", "示例〔2026〕1号", "如何救济");
        get(TestTokens.auditor(), "/orders/" + order + "/why")
                .statusCode(200)
                .body("order.name", nullValue())
                .body("decision", nullValue());
        get(TestTokens.subject(Samples.code(3)), "/orders/mine").body("", empty());
    }

    @Test
    void peopleBehindAnOrganisationHaveTheirOwnOrdersOnlyWhereTheMeasureAllowsIt() {
        PersonId head = PersonId.random();
        Designated entry = black(List.of(
                new Dossier.Person(head, PersonRole.LEGAL_REPRESENTATIVE, "示例人甲", Samples.person(7)),
                new Dossier.Person(PersonId.random(), PersonRole.DIRECTLY_RESPONSIBLE, "示例人乙", Samples.person(8))));
        await().atMost(PATIENCE).until(() -> ordersOf(entry).size() == 5 + 4);
        List<Map<String, Object>> of = ordersOf(entry).stream()
                .filter(order -> head.toString().equals(order.get("person")))
                .toList();
        assertThat(of).extracting(order -> order.get("measure")).containsExactlyInAnyOrder("PUN-10-13", "PUN-10-14");
        readByThePerson(order(of, "PUN-10-13"));
        replaceDossier(entry);
        await().atMost(PATIENCE).until(() -> ordersOf(entry).stream()
                .filter(order -> order.get("person") != null)
                .allMatch(order -> is(order, "state", "LIFTED")));
        assertThat(ordersOf(entry))
                .filteredOn(order -> order.get("person") == null)
                .hasSize(5)
                .noneMatch(order -> is(order, "state", "LIFTED"));
    }

    private void readByThePerson(String order) {
        get(MARKET, "/orders/" + order)
                .body("name", equalTo("示例人甲"))
                .body("organisation", equalTo(PublishedEntries.NAME))
                .body("role", equalTo("LEGAL_REPRESENTATIVE"));
        get(TestTokens.subject(Samples.person(7)), "/orders/mine").body("order", hasSize(2));
        String own = "/orders/" + order + "/why";
        get(TestTokens.subject(Samples.person(7)), own).statusCode(200).body("order.name", equalTo("示例人甲"));
        // Who stands beside them behind the same organisation, and the organisation itself, do not read it.
        get(TestTokens.subject(Samples.person(8)), own).statusCode(404);
        get(TestTokens.subject(code), own).statusCode(404);
    }

    private void replaceDossier(Designated entry) {
        PublishedEvents.send(new Corrected(
                entry.entry(),
                entry.subject(),
                2,
                new GroundCode("GROUND"),
                entry.decisionDate(),
                entry.validUntil(),
                entry.displayUntil(),
                null,
                Set.of(),
                List.of("people")));
        PublishedEvents.send(new Dossier(
                entry.entry(),
                entry.subject(),
                SubjectKind.ORGANISATION,
                PublishedEntries.NAME,
                code,
                true,
                "示例",
                "示例",
                null,
                null,
                null,
                List.of()));
    }

    private Designated black(List<Dossier.Person> people) {
        return PublishedEntries.list(ListKind.BLACK, "FOOD_DRUGS", SubjectKind.ORGANISATION, code, people);
    }
}
