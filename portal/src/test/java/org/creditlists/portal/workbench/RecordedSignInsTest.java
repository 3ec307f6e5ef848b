package org.creditlists.portal.workbench;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.RedirectConfig;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.creditlists.portal.PortalProcess;
import org.creditlists.portal.workbench.session.Session;
import org.creditlists.signedlog.security.SecurityLogSweep;
import org.creditlists.testkit.SecurityLines;
import org.creditlists.testkit.TestPostgres;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** Signing in and out, refusals, and reads at the workbench are lines of the portal's security log. */
@QuarkusTest
@QuarkusTestResource(PortalProcess.class)
class RecordedSignInsTest {

    @Inject
    SecurityLogSweep sweep;

    private final String request = UUID.randomUUID().toString();

    @Test
    void aSignInIsALineWithWhoItWas() {
        signIn(TestTokens.department("customs-000000"));
        assertThat(line())
                .contains("\"kind\":\"SIGN_IN\"")
                .contains("\"sub\":\"clerk-of-customs-000000\"")
                .contains("\"organisation\":\"customs-000000\"")
                .contains("\"roles\":\"department\"")
                .contains("\"operation\":\"POST /workbench/login\"")
                .contains("\"status\":303");
    }

    @Test
    void aWrongSignInIsALineWithADigestOfTheToken() {
        String token = TestTokens.forged();
        signIn(token);
        assertThat(line())
                .contains("\"kind\":\"SIGN_IN\"")
                .contains("\"status\":422")
                .containsPattern("\"token\":\"[A-Za-z0-9_-]{43}\"")
                .doesNotContain("\"sub\"")
                .doesNotContain(token);
    }

    @Test
    void anEndThatIsCutOffIsFoundByTheVerificationOfTheDay() throws SQLException {
        signIn(TestTokens.department("customs-000000"));
        assertThat(line()).contains("SIGN_IN");
        assertThat(sweep.verify()).isZero();
        try (var connection = DriverManager.getConnection(
                        TestPostgres.jdbcUrl("portal"), TestPostgres.USER, TestPostgres.PASSWORD);
                var owner = connection.createStatement()) {
            owner.execute("CREATE TEMP TABLE kept AS SELECT * FROM security_batch ORDER BY batch DESC LIMIT 1");
            owner.execute("DELETE FROM security_batch WHERE batch = (SELECT batch FROM kept)");
            assertThat(sweep.verify()).isPositive();
            owner.execute("INSERT INTO security_batch SELECT * FROM kept");
        }
        assertThat(sweep.verify()).isZero();
    }

    @Test
    void aSignOutIsALineWithWhoItWas() {
        String session = session();
        browser(session).post("/workbench/logout").then().statusCode(303);
        assertThat(line())
                .contains("\"kind\":\"SIGN_OUT\"")
                .contains("\"sub\":\"clerk-of-customs-000000\"")
                .contains("\"status\":303");
    }

    @Test
    void aPageThatIsReadIsALineWithWhoItWas() {
        browser(session()).get("/workbench/orders").then().statusCode(200);
        assertThat(line())
                .contains("\"kind\":\"READ\"")
                .contains("\"operation\":\"GET /workbench/orders\"")
                .contains("\"sub\":\"clerk-of-customs-000000\"");
    }

    @Test
    void aPageWithoutASessionIsALine() {
        given().header(SecurityLines.REQUEST, request).get("/workbench").then().statusCode(401);
        assertThat(line()).contains("\"kind\":\"REFUSED\"").contains("\"status\":401");
    }

    @Test
    void aPageOfAnotherRoleIsALine() {
        browser(session()).get("/workbench/objections").then().statusCode(403);
        assertThat(line()).contains("\"status\":403").contains("\"sub\":\"clerk-of-customs-000000\"");
    }

    @Test
    void aFormOfAnotherSiteIsALine() {
        given().header(SecurityLines.REQUEST, request)
                .header("Sec-Fetch-Site", "cross-site")
                .post("/workbench/logout")
                .then()
                .statusCode(403);
        assertThat(line()).contains("\"kind\":\"REFUSED\"").contains("\"status\":403");
    }

    private String line() {
        return SecurityLines.of(RestAssured.port, request);
    }

    private String signIn(String token) {
        return form(request, token);
    }

    /** Of a sign-in that is called otherwise. */
    private static String session() {
        return form("earlier", TestTokens.department("customs-000000"));
    }

    private static String form(String request, String token) {
        return given().config(RestAssured.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false)))
                .header(SecurityLines.REQUEST, request)
                .contentType("application/x-www-form-urlencoded")
                .formParam("token", token)
                .post("/workbench/login")
                .getCookie(Session.COOKIE);
    }

    private RequestSpecification browser(String session) {
        return given().config(RestAssured.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false)))
                .cookie(Session.COOKIE, session)
                .header("Sec-Fetch-Site", "same-origin")
                .header(SecurityLines.REQUEST, request);
    }
}
