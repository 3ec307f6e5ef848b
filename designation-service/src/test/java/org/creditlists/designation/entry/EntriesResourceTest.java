package org.creditlists.designation.entry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.designation.PushClient.done;
import static org.creditlists.designation.PushClient.ndjson;
import static org.creditlists.designation.PushClient.number;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.creditlists.designation.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** C4: an authority reads its own entries. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class EntriesResourceTest {

    @Test
    void anAuthorityReadsItsEntriesPageByPage() {
        for (int i = 0; i < 3; i++) {
            assertThat(done(ndjson(Samples.designation(Samples.code(780 + i), number())))
                            .getLong("accepted"))
                    .isEqualTo(1);
        }
        List<String> seen = new ArrayList<>();
        String next = "/entries?list=BLACK&limit=2";
        while (next != null) {
            var page = officer("tax-420000").get(next).then().statusCode(200).extract();
            seen.addAll(page.jsonPath().getList("entry"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(link.indexOf("/entries"), link.indexOf('>'));
            if (next != null) {
                officer("tax-420000")
                        .get(next.replace("BLACK", "RED"))
                        .then()
                        .statusCode(422)
                        .body("code", equalTo("cursor-wrong"));
            }
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        officer("tax-330000").get("/entries").then().statusCode(200).body("$", empty());
    }

    private static RequestSpecification officer(String authority) {
        return given().header("Authorization", "Bearer " + TestTokens.officer(authority));
    }
}
