package org.creditlists.designation.application;

import static org.creditlists.designation.EntryClient.LEAD;
import static org.creditlists.designation.EntryClient.accepted;
import static org.creditlists.designation.EntryClient.as;
import static org.creditlists.designation.EntryClient.honoured;
import static org.creditlists.designation.EntryClient.number;
import static org.creditlists.designation.EntryClient.person;
import static org.creditlists.designation.EntryClient.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.creditlists.designation.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** C7: an individual applies, and the lead department of the municipality verifies. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class OwnApplicationResourceTest {

    private static final String APPLICATION = "{\"name\":\"示例人\",\"region\":\"420100\",\"statement\":\"示例\"}";

    @Test
    void anIndividualHasOneOpenApplicationInAMunicipalityThatIsLed() {
        String person = person(13);
        apply(person, "{\"name\":\"示例人\",\"region\":\"330100\",\"statement\":\"示例\"}")
                .statusCode(422)
                .body("code", equalTo("no-lead-department"));
        String application = apply(person, APPLICATION)
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .extract()
                .path("application");
        apply(person, APPLICATION).statusCode(409).body("code", equalTo("application-open"));
        as(TestTokens.officer(LEAD)).get("/applications").then().body("application", hasItem(application));
        as(TestTokens.officer("tax-420000")).get("/applications").then().statusCode(403);
    }

    @Test
    void anOwnApplicationIsVerifiedByTheLeadDepartmentOfTheCityAndThenDesignated() {
        String person = person(17);
        String application =
                apply(person, APPLICATION).statusCode(201).extract().path("application");
        Map<String, Object> line = honoured(person);
        line.remove("honour");
        line.put("ground", "OWN_APPLICATION");
        line.put("application", application);
        line.put("decisionDate", Samples.today().toString());
        refused(line, LEAD, "application-missing");
        verify(TestTokens.officer("tax-420000"), application, "{\"verified\":true}")
                .statusCode(404);
        verify(TestTokens.officer(LEAD), application, "{\"verified\":false}")
                .statusCode(422)
                .body("pointer", equalTo("/reason"));
        verify(TestTokens.officer(LEAD), application, "{\"verified\":true}")
                .statusCode(200)
                .body("state", equalTo("VERIFIED"))
                .body("code", equalTo(person));
        as(TestTokens.officer(LEAD))
                .get("/applications?state=VERIFIED")
                .then()
                .body("application", hasItem(application));
        verify(TestTokens.officer(LEAD), application, "{\"verified\":true}").statusCode(409);
        accepted(line);
        line.put("code", person(18));
        line.put("decisionNumber", number());
        refused(line, LEAD, "application-missing");
        as(TestTokens.subject(person)).get("/applications").then().body("state", contains("VERIFIED"));
    }

    private static ValidatableResponse apply(String person, String body) {
        return as(TestTokens.subject(person))
                .contentType("application/json")
                .body(body)
                .post("/applications")
                .then();
    }

    private static ValidatableResponse verify(String token, String application, String body) {
        return as(token)
                .contentType("application/json")
                .body(body)
                .post("/applications/" + application + "/verification")
                .then();
    }
}
