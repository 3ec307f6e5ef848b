package org.creditlists.portal.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.creditlists.portal.PortalProcess;
import org.creditlists.web.code.ProblemCodes;
import org.junit.jupiter.api.Test;

/** The codes of problems, explained while no service answers. */
@QuarkusTest
@QuarkusTestResource(PortalProcess.class)
class ProblemPagesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final String JSON = "application/json";

    private static ValidatableResponse read(String path, String accept, String language) {
        return given().header("Accept", accept)
                .header("Accept-Language", language)
                .get(path)
                .then();
    }

    @Test
    void thePageOfACodeSaysWhatItMeansWhyAndWhatToDoInTheReadersLanguage() {
        read("/problems/too-early", BROWSER, "zh-CN")
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Language", equalTo("zh-CN"))
                .body(containsString("<h1 class=\"code\">too-early</h1>"))
                .body(containsString("怎么办"))
                .body(containsString("请在所写日期之后申请"))
                .body(containsString("/restorations"));
        read("/problems/too-early", BROWSER, "en")
                .statusCode(200)
                .header("Content-Language", equalTo("en"))
                .body(containsString("It is too early to apply"))
                .body(not(containsString("请在所写日期之后申请")));
    }

    @Test
    void aProgramGetsTheSameAsJson() {
        List<Integer> statuses = read("/problems/database-away", JSON, "en")
                .statusCode(200)
                .contentType(JSON)
                .body("type", equalTo("/problems/database-away"))
                .body("everywhere", equalTo(true))
                .extract()
                .path("statuses");
        assertThat(statuses).containsExactly(503);
    }

    @Test
    void everyCodeIsListedAndHasItsPage() {
        List<String> types =
                read("/problems", JSON, "en").statusCode(200).extract().path("type");
        assertThat(types).hasSize(new ProblemCodes().all().size());
        String page = read("/problems", BROWSER, "en").extract().asString();
        assertThat(types).allMatch(type -> page.contains("href=\"" + type + "\""));
        assertThat(types)
                .allSatisfy(type -> read(type, BROWSER, "zh-CN").statusCode(200).body(containsString("怎么办")));
    }

    @Test
    void theListIsSearchedByCodeStatusAndWords() {
        read("/problems?find=TOO-EARLY", BROWSER, "en")
                .body(containsString("/problems/too-early"))
                .body(not(containsString("/problems/already-decided")));
        read("/problems?find=503", BROWSER, "en").body(containsString("/problems/database-away"));
        read("/problems?find=<b>", BROWSER, "en").body(not(containsString("<b>")));
    }

    @Test
    void aCodeThatIsNoneIsAPageForPeopleAndAProblemForPrograms() {
        read("/problems/no-such-code", BROWSER, "zh-CN").statusCode(404).body(containsString("没有这个错误代码"));
        read("/problems/no-such-code", JSON, "en")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/problem-unknown"));
        read("/problems/http-431", BROWSER, "en").statusCode(200);
    }

    @Test
    void aPageThatCouldNotBeShownLeadsToWhatCanBeDone() {
        read("/lists", BROWSER, "en").statusCode(503).body(containsString("href=\"/problems/service-away\""));
    }
}
