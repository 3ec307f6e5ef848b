package org.creditlists.designation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.creditlists.contracts.identity.ResidentId;
import org.creditlists.testkit.TestTokens;

/** Designates single subjects as their authorities do, and reads what became of the entries. */
public final class EntryClient {

    /** The lead department of a municipality. */
    public static final String LEAD = "credit-420100";

    private EntryClient() {}

    /** A designation on RED by an honour of the attachment. */
    public static Map<String, Object> honoured(String person) {
        Map<String, Object> line = new HashMap<>(Samples.designation(person, number()));
        line.put("list", "RED");
        line.put("field", "EXEMPLARY_INDIVIDUALS");
        line.put("subjectKind", "INDIVIDUAL");
        line.put("name", "示例人");
        line.put("authority", LEAD);
        line.put("ground", "HONOUR");
        line.put("honour", "诚信之星");
        return line;
    }

    /** The resident ID number of a person born in 1980. */
    public static String person(int number) {
        String seventeen = "420106" + "19800101" + "%03d".formatted(number);
        return seventeen + ResidentId.checkCharacter(seventeen);
    }

    /** The number of a decision that there is not yet. */
    public static String number() {
        return "权-" + UUID.randomUUID();
    }

    public static void refused(Map<String, Object> line, String authority, String code) {
        designate(line, authority).statusCode(422).body("code", equalTo(code));
    }

    public static ValidatableResponse designate(Map<String, Object> line, String authority) {
        return as(TestTokens.officer(authority))
                .contentType("application/json")
                .body("{" + Samples.json(line) + "}")
                .post("/designations")
                .then();
    }

    /** The events of an entry, as an auditor reads them. */
    public static JsonPath history(String entry) {
        return as(TestTokens.auditor()).get("/entries/" + entry + "/history").jsonPath();
    }

    public static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    public static String accepted(Map<String, Object> line) {
        return accepted(line, LEAD);
    }

    /** @return the id of the new entry */
    public static String accepted(Map<String, Object> line, String authority) {
        return designate(line, authority).statusCode(201).extract().path("entry");
    }
}
