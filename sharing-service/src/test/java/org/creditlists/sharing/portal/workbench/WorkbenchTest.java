package org.creditlists.sharing.portal.workbench;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.sharing.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** The workbench with what this service owns; the queues of the others are played in the acceptance tests. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "sharing_workbench"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class WorkbenchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final RestAssuredConfig STAY =
            RestAssuredConfig.config().redirect(RedirectConfig.redirectConfig().followRedirects(false));

    @Test
    void whoIsNotSignedInIsAskedToAndASessionIsACookieThatScriptsDoNotSee() {
        given().get("/workbench").then().statusCode(401).body(containsString("访问令牌"));
        page(TestTokens.forged(), "/workbench", 401).body(containsString("登录已过期"));
        String cookie = given().config(STAY)
                .contentType("application/x-www-form-urlencoded")
                .formParam("token", TestTokens.department("customs-000000"))
                .post("/workbench/login")
                .then()
                .statusCode(303)
                .extract()
                .header("Set-Cookie");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/workbench");
        page(TestTokens.department("customs-000000"), "/workbench", 200)
                .body(containsString("customs-000000"))
                .body(containsString("/workbench/orders"))
                .body(not(containsString("/workbench/objections")));
        page(TestTokens.department("customs-000000"), "/workbench/objections", 403)
                .body(containsString("不属于您的权限"));
        given().contentType("application/x-www-form-urlencoded")
                .formParam("token", "<script>")
                .post("/workbench/login")
                .then()
                .statusCode(422);
        given().cookie("workbench", TestTokens.department("customs-000000"))
                .header("Sec-Fetch-Site", "cross-site")
                .post("/workbench/logout")
                .then()
                .statusCode(403);
        // Signed in by a proxy, which sends the token in a header.
        String bearer = "Bearer " + TestTokens.department("customs-000000");
        given().header("Authorization", bearer)
                .get("/workbench")
                .then()
                .statusCode(200)
                .body(containsString("customs-000000"));
        given().header("Authorization", bearer)
                .header("Origin", "https://elsewhere.example")
                .contentType("application/x-www-form-urlencoded")
                .post("/workbench/acts/ACKNOWLEDGE/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        given().header("Authorization", bearer)
                .header("Sec-Fetch-Site", "cross-site")
                .urlEncodingEnabled(false)
                .contentType("application/x-www-form-urlencoded")
                .post("/%77orkbench/acts/ACKNOWLEDGE/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        given().header("Authorization", bearer)
                .header("Sec-Fetch-Site", "cross-site")
                .contentType("application/x-www-form-urlencoded")
                .post("/workbench/acts/ACKNOWLEDGE/" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    @Test
    void anInquiryIsMadeWithItsPurposeAndReceiptedOnThePage() {
        String code = Samples.code(9_001);
        Samples.Sample.of(ListKind.BLACK, code).named("示例工作台有限公司").publish();
        String token = TestTokens.department("customs-000000");
        await().atMost(PATIENCE).untilAsserted(() -> form(
                        token, "/workbench/inquiry", Map.of("code", code, "purpose", "示例用途", "legalGround", "示例依据"))
                .statusCode(200)
                .body(containsString("示例工作台有限公司"))
                .body(containsString("查询回执")));
        form(token, "/workbench/inquiry", Map.of("name", "示例工作台公司", "purpose", "示例用途", "legalGround", "示例依据"))
                .statusCode(200)
                .body(containsString(code))
                .body(containsString("公司形式"));
        form(token, "/workbench/inquiry", Map.of("code", code, "name", "示例", "purpose", "示例用途", "legalGround", "示例依据"))
                .statusCode(422)
                .body(containsString("只填一项"));
        batch(token, code + "\nx\n")
                .statusCode(200)
                .header("Content-Disposition", containsString("inquiries.csv"))
                .body(containsString("示例工作台有限公司"))
                .body(containsString("code-malformed"))
                .body(containsString("receipt"));
        batch(token, "").statusCode(422).body(containsString("没有任何代码"));
        form(token, "/workbench/inquiry", Map.of("code", code, "legalGround", "示例依据"))
                .statusCode(422)
                .body(containsString("缺少purpose"));
        form(token, "/workbench/inquiry", Map.of("code", "x", "purpose", "p", "legalGround", "l"))
                .statusCode(422);
    }

    @Test
    void anApprovalIsGivenBySomebodyElseThanTheApplicant() {
        String id = UUID.randomUUID().toString();
        given().header("Authorization", "Bearer " + TestTokens.department("finance-000000", "applicant-1", "CLERK"))
                .contentType("application/json")
                .body(Map.of("categories", Set.of("INDIVIDUAL-WATCH"), "purpose", "示例审批事项", "legalGround", "示例依据"))
                .put("/inquiries/applications/" + id)
                .then()
                .statusCode(200);
        page(TestTokens.approver("finance-000000", "boss"), "/workbench/approvals", 200)
                .body(containsString("示例审批事项"));
        form(TestTokens.approver("finance-000000", "applicant-1"), "/workbench/acts/GRANT_POWER/" + id, Map.of())
                .statusCode(403)
                .body(containsString("申请人不能审批自己的申请"));
        form(TestTokens.approver("finance-000000", "boss"), "/workbench/acts/GRANT_POWER/" + id, Map.of())
                .statusCode(303);
        page(TestTokens.approver("finance-000000", "boss"), "/workbench/approvals", 200)
                .body(containsString("已同意"))
                .body(not(containsString("GRANT_POWER")));
        given().header("Authorization", "Bearer " + TestTokens.auditor())
                .get("/inquiries/applications")
                .then()
                .body("find { it.application == '" + id + "' }.state", equalTo("GRANTED"));
    }

    @Test
    void aServiceThatCannotBeReachedIsSaidAndNothingElseBreaks() {
        page(TestTokens.department("customs-000000"), "/workbench/orders", 200).body(containsString("暂时无法访问"));
        form(TestTokens.department("customs-000000"), "/workbench/acts/ACKNOWLEDGE/" + UUID.randomUUID(), Map.of())
                .statusCode(502)
                .body(containsString("暂时无法访问"));
    }

    @Test
    void anybodyMayObjectFromTheEntryAndWhatWasTypedStaysWhenItCannotBeSent() {
        String code = Samples.code(9_002);
        Designated entry =
                Samples.Sample.of(ListKind.RED, code).named("示例异议有限公司").publish();
        String stranger = TestTokens.subject(Samples.person(9_003));
        String path = "/workbench/object/" + entry.entry();
        await().atMost(PATIENCE).untilAsserted(() -> page(stranger, path, 200).body(containsString("示例异议有限公司")));
        given().get("/entry/" + entry.entry()).then().body(containsString("href=\"" + path + "\""));
        page(stranger, "/workbench/object/" + UUID.randomUUID(), 404);
        // Who has to sign in first comes back to the same page.
        given().get(path).then().statusCode(401).body(containsString("value=\"" + path + "\""));

        // As long as it may be, in both ways in which browsers send forms; an end of a line is one character.
        String statement = "示".repeat(3_999) + "\n";
        String act = "/workbench/acts/OBJECT_TO/" + entry.entry();
        form(stranger, act, Map.of("ground", "FACTS_WRONG", "statement", statement.replace("\n", "\r\n")))
                .statusCode(502)
                .body(containsString("暂时无法访问"))
                .body(containsString(statement));
        given().config(STAY)
                .cookie("workbench", stranger)
                .header("Sec-Fetch-Site", "same-origin")
                .multiPart(new MultiPartSpecBuilder(statement)
                        .controlName("statement")
                        .charset("UTF-8")
                        .build())
                .post(act)
                .then()
                .statusCode(502)
                .body(containsString(statement));
        // The page that shows the refusal is read again, in another language perhaps.
        given().config(STAY)
                .cookie("workbench", stranger)
                .get(act)
                .then()
                .statusCode(303)
                .header("Location", endsWith(path));
    }

    private static ValidatableResponse batch(String token, String codes) {
        return given().cookie("workbench", token)
                .header("Sec-Fetch-Site", "same-origin")
                .multiPart("file", "codes.csv", codes.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart(new MultiPartSpecBuilder("示例用途")
                        .controlName("purpose")
                        .charset("UTF-8")
                        .build())
                .multiPart(new MultiPartSpecBuilder("示例依据")
                        .controlName("legalGround")
                        .charset("UTF-8")
                        .build())
                .post("/workbench/inquiry/batch")
                .then();
    }

    private static ValidatableResponse page(String token, String path, int status) {
        return given().cookie("workbench", token).get(path).then().statusCode(status);
    }

    private static ValidatableResponse form(String token, String path, Map<String, String> values) {
        return given().config(STAY)
                .cookie("workbench", token)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(values)
                .post(path)
                .then();
    }
}
