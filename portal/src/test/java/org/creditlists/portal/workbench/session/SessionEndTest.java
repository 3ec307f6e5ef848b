package org.creditlists.portal.workbench.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.creditlists.portal.PortalProcess;
import org.creditlists.testkit.TestClock;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How sessions end that nobody ends, and who does not begin one. */
@QuarkusTest
@QuarkusTestResource(PortalProcess.class)
class SessionEndTest {

    private static final Duration HALF_OF_IDLE = Duration.ofMinutes(15);

    @Inject
    Sessions sessions;

    @AfterEach
    void now() {
        TestClock.setAhead(Duration.ZERO);
    }

    @Test
    void aSessionThatNobodyUsesEndsAfterHalfAnHour() {
        SessionId id = sessions.begin("token", Instant.now().plus(Duration.ofDays(1)));
        TestClock.setAhead(HALF_OF_IDLE);
        assertThat(sessions.token(id)).contains("token");
        TestClock.setAhead(HALF_OF_IDLE.multipliedBy(2).plusMinutes(1));
        assertThat(sessions.token(id)).contains("token");
        TestClock.setAhead(HALF_OF_IDLE.multipliedBy(5));
        assertThat(sessions.token(id)).isEmpty();
        assertThat(sessions.sweep()).isPositive();
    }

    @Test
    void aSessionThatIsAlwaysUsedEndsAfterTwelveHours() {
        SessionId id = sessions.begin("token", Instant.now().plus(Duration.ofDays(30)));
        Duration ahead = Duration.ZERO;
        while (ahead.compareTo(Duration.ofHours(12)) < 0) {
            TestClock.setAhead(ahead);
            assertThat(sessions.token(id)).as("%s", ahead).contains("token");
            ahead = ahead.plus(HALF_OF_IDLE);
        }
        TestClock.setAhead(ahead.plusSeconds(1));
        assertThat(sessions.token(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b.c", "..", "<script>", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."})
    void textThatIsNoTokenBeginsNone(String text) {
        given().contentType("application/x-www-form-urlencoded")
                .formParam("token", text)
                .post("/workbench/login")
                .then()
                .statusCode(422);
    }

    @Test
    void whoFailsTooOftenWaitsWithAGoodTokenToo() {
        int failed = 0;
        long begun = System.nanoTime();
        // While it is tried slowly some tries come back, ten in a minute: it goes on until none is left.
        while (signIn("203.0.113.7", TestTokens.forged()) == 422) {
            failed++;
        }
        int back = (int) Duration.ofNanos(System.nanoTime() - begun).toSeconds() / 6;
        assertThat(failed).isBetween(10, 11 + back);
        assertThat(signIn("203.0.113.7", TestTokens.officer("tax-420000"))).isEqualTo(429);
        assertThat(signIn("203.0.113.8", TestTokens.officer("tax-420000"))).isEqualTo(303);
    }

    private static int signIn(String address, String token) {
        return given().redirects()
                .follow(false)
                .header("X-Forwarded-For", address)
                .contentType("application/x-www-form-urlencoded")
                .formParam("token", token)
                .post("/workbench/login")
                .statusCode();
    }
}
