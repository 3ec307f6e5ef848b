package org.creditlists.sharing.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.web.limit.RateLimit;
import org.junit.jupiter.api.Test;

/** Searches without pause: who makes them is told the limit, and when to go on. */
@QuarkusTest
@TestProfile(ScrapingTest.FewSearches.class)
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "sharing_scraping"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class ScrapingTest {

    /** Two a minute. */
    public static final class FewSearches implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("credit.portal.searches-per-minute", "2", "credit.portal.reads-per-minute", "10");
        }
    }

    @Test
    void theThirdSearchWithinAMinuteIsRefusedWithTheTimeToWait() {
        search().statusCode(200).header("RateLimit-Limit", equalTo("2")).header("RateLimit-Remaining", equalTo("1"));
        search().statusCode(200);
        search().statusCode(429).header("Retry-After", notNullValue()).body(containsString("查询过于频繁"));
        given().get("/").then().statusCode(200);
    }

    @Test
    void whoReadsPageAfterPageIsStoppedAndToldWhenToGoOn() {
        int status = 200;
        for (int i = 0; i < 20 && status == 200; i++) {
            status = given().get("/lists?list=BLACK&field=TAXATION").statusCode();
        }
        given().get("/warnings")
                .then()
                .statusCode(429)
                .header("RateLimit-Limit", equalTo("10"))
                .header("Retry-After", notNullValue())
                .body("code", equalTo("too-often"));
        // A person reads it as a page.
        given().header("Accept", "text/html")
                .get("/lists?list=BLACK")
                .then()
                .statusCode(429)
                .contentType(containsString("text/html"))
                .header("Retry-After", notNullValue())
                .body(containsString("访问过于频繁"));
    }

    @Test
    void aPathThatIsNotThereIsAPageForPeopleAndAProblemForPrograms() {
        given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
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
    void aBucketFillsEvenlyAndOthersHaveTheirOwn() {
        var now = new AtomicLong();
        var limit = new RateLimit(60, now::get);
        for (int i = 0; i < 60; i++) {
            assertThat(limit.take("a").granted()).isTrue();
        }
        assertThat(limit.take("a").granted()).isFalse();
        assertThat(limit.take("a").seconds()).isEqualTo(1);
        assertThat(limit.take("b").remaining()).isEqualTo(59);
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(limit.take("a").granted()).isTrue();
        assertThat(limit.take("a").granted()).isFalse();
        now.addAndGet(TimeUnit.HOURS.toNanos(1));
        assertThat(limit.take("a").remaining()).isEqualTo(59);
    }

    private static ValidatableResponse search() {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("term", "示例频繁")
                .post("/search")
                .then();
    }
}
