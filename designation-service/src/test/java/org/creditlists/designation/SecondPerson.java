package org.creditlists.designation;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;

/** What takes two persons, as both of them do it. */
public final class SecondPerson {

    private SecondPerson() {}

    /** Agrees to what another person asked for. */
    public static ValidatableResponse approves(ValidatableResponse asked, String token) {
        String act = asked.statusCode(202).extract().path("act");
        return act(token, asked.extract().path("approval"), "approve", "{\"act\":\"" + act + "\"}");
    }

    public static ValidatableResponse act(String token, String approval, String what, String json) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(json)
                .post("/approvals/" + approval + "/" + what)
                .then();
    }
}
