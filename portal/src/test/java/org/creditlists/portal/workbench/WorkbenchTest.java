package org.creditlists.portal.workbench;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.portal.PortalProcess;
import org.creditlists.portal.workbench.session.Session;
import org.creditlists.portal.workbench.session.SessionId;
import org.creditlists.portal.workbench.session.Sessions;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The workbench alone: sessions, drafts, and what it says of services that do not answer. */
@QuarkusTest
@QuarkusTestResource(PortalProcess.class)
class WorkbenchTest {

    private static final RestAssuredConfig STAY =
            RestAssuredConfig.config().redirect(RedirectConfig.redirectConfig().followRedirects(false));

    @Inject
    DataSource dataSource;

    @Inject
    Sessions sessions;

    @Nested
    class SigningIn {

        @Test
        void isAskedForAndLeadsToThePageThatWasAskedFor() {
            String path = "/workbench/object/" + UUID.randomUUID();
            given().get(path)
                    .then()
                    .statusCode(401)
                    .body(containsString("访问令牌"))
                    .body(containsString(path));
            signIn(TestTokens.department("customs-000000"), path)
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith(path));
        }

        @Test
        void givesACookieOfARandomIdThatScriptsDoNotSee() {
            String token = TestTokens.department("customs-000000");
            String cookie = signIn(token, "/workbench").getHeader("Set-Cookie");
            assertThat(cookie)
                    .contains("HttpOnly")
                    .contains("SameSite=Strict")
                    .contains("Path=/workbench")
                    .doesNotContain(token);
        }

        @Test
        void isRefusedToATokenThatNobodyTrustedHasSigned() {
            signIn(TestTokens.forged(), "/workbench").then().statusCode(422);
            signIn("<script>", "/workbench").then().statusCode(422);
        }

        @Test
        void showsThePagesOfTheRolesAndNoOthers() {
            String session = session(TestTokens.department("customs-000000"));
            page(session, "/workbench", 200)
                    .body(containsString("customs-000000"))
                    .body(containsString("/workbench/orders"))
                    .body(not(containsString("/workbench/objections")));
            page(session, "/workbench/objections", 403).body(containsString("不属于您的权限"));
        }

        @Test
        void mayBeDoneByAProxyThatSendsTheToken() {
            given().header("Authorization", "Bearer " + TestTokens.department("customs-000000"))
                    .get("/workbench")
                    .then()
                    .statusCode(200)
                    .body(containsString("customs-000000"));
        }
    }

    @Nested
    class ASession {

        @Test
        void endsWhenOneSignsOutWhateverTheBrowserSends() {
            String session = session(TestTokens.department("customs-000000"));
            given().config(STAY)
                    .cookie(Session.COOKIE, session)
                    .header("Sec-Fetch-Site", "same-origin")
                    .post("/workbench/logout")
                    .then()
                    .statusCode(303);
            page(session, "/workbench", 401).body(containsString("登录已过期"));
        }

        @Test
        void doesNotServeFormsOfOtherSites() {
            String session = session(TestTokens.department("customs-000000"));
            for (String path : new String[] {"/workbench/acts/ACKNOWLEDGE/", "/%77orkbench/acts/ACKNOWLEDGE/"}) {
                given().cookie(Session.COOKIE, session)
                        .header("Sec-Fetch-Site", "cross-site")
                        .urlEncodingEnabled(false)
                        .contentType("application/x-www-form-urlencoded")
                        .post(path + UUID.randomUUID())
                        .then()
                        .statusCode(403);
            }
            given().cookie(Session.COOKIE, session)
                    .header("Origin", "https://elsewhere.example")
                    .post("/workbench/logout")
                    .then()
                    .statusCode(403);
        }

        @Test
        void expiresWithItsTokenAndIsSweptThen() {
            SessionId id = sessions.begin("token", Instant.EPOCH);
            assertThat(sessions.token(id)).isEmpty();
            assertThat(sessions.sweep()).isPositive();
            assertThat(sessions.sweep()).isZero();
        }

        @Test
        void isInTheDatabaseWithoutItsIdAndWithoutItsToken() throws SQLException {
            String token = TestTokens.officer("tax-420000");
            String session = session(token);
            assertThat(allOf("session")).isNotEmpty().doesNotContain(session).doesNotContain(token);
        }
    }

    @Nested
    class AServiceThatDoesNotAnswer {

        @Test
        void isSaidAndNothingElseBreaks() {
            String session = session(TestTokens.department("customs-000000"));
            page(session, "/workbench/orders", 200).body(containsString("暂时无法访问"));
            form(session, "/workbench/acts/ACKNOWLEDGE/" + UUID.randomUUID(), Map.of())
                    .statusCode(502)
                    .body(containsString("暂时无法访问"));
            form(session, "/workbench/inquiry", Map.of("code", "x", "name", "y", "purpose", "示例用途"))
                    .statusCode(422)
                    .body(containsString("只填一项"))
                    .body(containsString("示例用途"));
        }

        @Test
        void leavesTheFirstPageWithoutCountsAndIsSaidWhereTwoPersonsDecide() {
            String session = session(TestTokens.officer("tax-420000"));
            page(session, "/workbench", 200)
                    .body(containsString("/workbench/requests"))
                    .body(not(containsString("待办理：")));
            for (String path : new String[] {
                "requests", "request/" + UUID.randomUUID(), "countersignings", "overdue", "reinstatements"
            }) {
                page(session, "/workbench/" + path, 200).body(containsString("暂时无法访问"));
            }
            String registrar = session(TestTokens.registrar());
            page(registrar, "/workbench/requests", 200).body(containsString("暂时无法访问"));
            page(registrar, "/workbench/countersignings", 403);
        }
    }

    @Nested
    class AButton {

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PUSH")
        void asksTheServiceThatOwnsTheMatter(Button button) {
            form(
                            session(TestTokens.officer("tax-420000")),
                            "/workbench/acts/" + button + "/" + UUID.randomUUID(),
                            Map.of())
                    .statusCode(502)
                    .body(containsString("暂时无法访问"));
        }

        @Test
        void isRefusedWhenANumberOfItsFormIsNone() {
            form(
                            session(TestTokens.department("customs-000000")),
                            "/workbench/acts/CONFIRM/" + UUID.randomUUID(),
                            Map.of("turn", "x"))
                    .statusCode(422)
                    .body(containsString("填写内容格式不正确"));
        }
    }

    @Nested
    class AForm {

        private final String id = UUID.randomUUID().toString();

        @Test
        void isThereAgainWithItsTextWhenItWasRefused() throws SQLException {
            String session = session(TestTokens.department("customs-000000"));
            String act = "/workbench/acts/APPLY_FOR_POWER/" + id;
            form(session, act, Map.of("purpose", "示例：被拒的内容", "legalGround", "l"))
                    .statusCode(502)
                    .body(containsString("示例：被拒的内容"));
            page(session, "/workbench/approvals", 200).body(containsString("示例：被拒的内容"));
            assertThat(allOf("draft")).isNotEmpty().doesNotContain("被拒的内容");
            // The page that shows the refusal is read again, in another language perhaps.
            given().config(STAY)
                    .cookie(Session.COOKIE, session)
                    .get(act)
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/workbench/approvals"));
        }

        @Test
        void isThereAgainWithItsTextWhenItWasLeftAndForThisSessionAlone() {
            String session = session(TestTokens.department("customs-000000"));
            form(session, "/workbench/drafts/APPLY_FOR_POWER/" + id, Map.of("purpose", "示例：未提交的内容"))
                    .statusCode(204);
            page(session, "/workbench/approvals", 200).body(containsString("示例：未提交的内容"));
            page(session(TestTokens.department("customs-000000")), "/workbench/approvals", 200)
                    .body(not(containsString("示例：未提交的内容")));
        }

        @Test
        void isThereAgainWithoutItsFileWhenItWasLeft() {
            String session = session(TestTokens.platform("420000"));
            given().cookie(Session.COOKIE, session)
                    .header("Sec-Fetch-Site", "same-origin")
                    .multiPart("charset", "GB18030")
                    .post("/workbench/drafts/PUSH/" + id)
                    .then()
                    .statusCode(204);
            page(session, "/workbench/pushes", 200).body(containsString("value=\"GB18030\" selected"));
        }

        @Test
        void mayBeAsLongAsItsFieldsSayAndAnEndOfALineIsOneCharacter() {
            String session = session(TestTokens.subject("91420100MA4K12345X"));
            String statement = "示".repeat(3_999) + "\n";
            form(
                            session,
                            "/workbench/acts/OBJECT_TO/" + id,
                            Map.of("ground", "FACTS_WRONG", "statement", statement.replace("\n", "\r\n")))
                    .statusCode(502)
                    .body(containsString("暂时无法访问"));
        }
    }

    private String allOf(String table) throws SQLException {
        var all = new StringBuilder();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
            while (row.next()) {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    all.append(new String(row.getBytes(i), StandardCharsets.UTF_8))
                            .append('\n');
                }
            }
        }
        return all.toString();
    }

    private static Response signIn(String token, String next) {
        return given().config(STAY)
                .contentType("application/x-www-form-urlencoded")
                .formParam("token", token)
                .formParam("next", next)
                .post("/workbench/login");
    }

    private static String session(String token) {
        return signIn(token, "/workbench").getCookie(Session.COOKIE);
    }

    private static ValidatableResponse page(String session, String path, int status) {
        return given().cookie(Session.COOKIE, session).get(path).then().statusCode(status);
    }

    private static ValidatableResponse form(String session, String path, Map<String, String> values) {
        return given().config(STAY)
                .cookie(Session.COOKIE, session)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(values)
                .post(path)
                .then();
    }
}
