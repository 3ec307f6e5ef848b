package org.creditlists.portal.pages;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.creditlists.portal.PortalProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal alone: what it says while the services do not answer. */
@QuarkusTest
@QuarkusTestResource(PortalProcess.class)
class ServicesAwayTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/lists", "/statistics", "/status", "/warning-list", "/entry/1"})
    void aPageSaysInTheReadersLanguageThatAServiceIsAway(String path) {
        given().header("Accept", BROWSER)
                .get(path)
                .then()
                .statusCode(503)
                .contentType(containsString("text/html"))
                .header("Retry-After", notNullValue())
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body(containsString("暂时无法访问"))
                .body(not(containsString("Exception")));
        given().header("Accept", BROWSER)
                .header("Accept-Language", "en")
                .get(path)
                .then()
                .statusCode(503)
                .body(containsString("cannot be reached"));
    }

    @Test
    void theRulesSayWhichOnesAreMissing() {
        given().get("/rules").then().statusCode(200).body(containsString("<h2 id=\"objections\">"));
    }

    @Test
    void aPathThatIsNotThereIsAPageForPeopleAndAProblemForPrograms() {
        given().header("Accept", BROWSER)
                .get("/no-such-page")
                .then()
                .statusCode(404)
                .contentType(containsString("text/html"))
                .body(containsString("没有这个页面"));
        given().header("Accept", "application/json")
                .get("/no-such-page")
                .then()
                .statusCode(404)
                .body("code", equalTo("http-404"));
    }

    @Test
    void aTermThatIsTooShortIsAskedForAgainWithoutAskingAService() {
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("term", "<")
                .post("/search")
                .then()
                .statusCode(200)
                .body(containsString("请输入完整的名称或代码"));
    }

    @Test
    void theChosenLanguageIsRememberedAndLeadsBackToThisSiteOnly() {
        given().redirects()
                .follow(false)
                .header("Referer", "https://elsewhere.example//evil")
                .get("/language/en")
                .then()
                .statusCode(303)
                .cookie("language", "en")
                .header("Location", not(containsString("evil")));
    }
}
