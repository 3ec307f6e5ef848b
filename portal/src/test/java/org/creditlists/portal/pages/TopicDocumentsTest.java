package org.creditlists.portal.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.creditlists.contracts.event.EventCatalogue;
import org.creditlists.portal.PortalProcess;
import org.junit.jupiter.api.Test;

/** The description of the topics and all that it refers to are there, for programs and people. */
@QuarkusTest
@QuarkusTestResource(PortalProcess.class)
class TopicDocumentsTest {

    private static final Pattern SCHEMA = Pattern.compile("\\$ref: (schemas/[a-z0-9-]+\\.json)");

    @Test
    void everySchemaToWhichTheDescriptionRefersIsThere() {
        String description = given().get("/asyncapi.yaml")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();
        List<String> schemas =
                SCHEMA.matcher(description).results().map(one -> one.group(1)).toList();
        assertThat(schemas).hasSizeGreaterThan(EventCatalogue.ALL.size());
        assertThat(schemas).allSatisfy(schema -> given().accept("application/schema+json")
                .get("/" + schema)
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body(containsString("\"$schema\"")));
    }

    @Test
    void whatIsNoSchemaIsNotThere() {
        for (String name : List.of("designated-9.json", "nothing-1.json", "..%2Fasyncapi.yaml", "designated-1")) {
            given().urlEncodingEnabled(false)
                    .accept("application/json")
                    .get("/schemas/" + name)
                    .then()
                    .statusCode(404);
        }
        given().get("/schemas/designated-9.json").then().body("code", equalTo("schema-unknown"));
    }
}
