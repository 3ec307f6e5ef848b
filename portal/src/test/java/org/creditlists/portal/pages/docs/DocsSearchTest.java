package org.creditlists.portal.pages.docs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.creditlists.portal.PortalProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search through everything under /docs. */
@QuarkusTest
@QuarkusTestResource(PortalProcess.class)
class DocsSearchTest {

    private static String search(String question, String language) {
        return given().header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", language)
                .queryParam("find", question)
                .get("/docs/search")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @ParameterizedTest
    @CsvSource({
        "农民工工资, zh-CN, /docs/layouts/wage-arrears",
        "澄清通知, en, /docs/glossary#the-field",
        "幂等, zh-CN, /docs/glossary#the-platform",
        "snapshot second person, en, /docs/guide/push#",
        "pushPushPost, en, /docs/api/designation/pushPushPost",
        "PUSHPUSHPOST, zh-CN, /docs/api/designation/pushPushPost",
        "/inquiries/names, en, /docs/api/sharing/",
        "credit.entries, en, /docs/events/entries",
        "measure-ordered, zh-CN, /docs/events/measures#measure-ordered",
        "too-early, zh-CN, /problems/too-early",
        "If-Match, en, /docs/changes#",
        "怎样申请信用修复, zh-CN, /docs/guide/restore",
    })
    void isFoundByWordsOfBothLanguagesIdsPathsTopicsAndCodes(String question, String language, String address) {
        assertThat(search(question, language)).contains("<li><h2><a href=\"" + address);
    }

    @Test
    void whatIsCalledExactlySoComesFirst() {
        assertThat(first(search("too-early", "en"))).isEqualTo("/problems/too-early");
        assertThat(first(search("pushPushPost", "en"))).isEqualTo("/docs/api/designation/pushPushPost");
        assertThat(first(search("credit.measures", "zh-CN"))).isEqualTo("/docs/events/measures");
    }

    private static String first(String page) {
        return page.replaceFirst("(?s).*?<li><h2><a href=\"([^\"]*)\".*", "$1");
    }

    @Test
    void markupInAQuestionIsText() {
        assertThat(search("<b>\"x' onfocus=1</b>", "en"))
                .contains("value=\"&lt;b&gt;&quot;x")
                .doesNotContain("<b>\"x");
    }

    @Test
    void theWordIsMarkedWhereItStands() {
        assertThat(search("compacted", "en")).contains("<mark>compacted</mark>");
        assertThat(search("重整", "zh-CN")).contains("<mark>重整</mark>");
    }

    @Test
    void whoeverFindsNothingIsToldSo() {
        assertThat(search("zzqqxx", "en")).contains("Nothing was found");
        assertThat(search("x".repeat(4000), "zh-CN")).contains("没有找到");
        given().get("/docs/search").then().statusCode(200).body(not(containsString("没有找到")));
        given().get("/docs/search?find=%00%01").then().statusCode(200);
    }
}
