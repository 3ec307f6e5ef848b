package org.creditlists.sharing.published;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
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
public class ScrapingTest {

    /** Two a minute; of an installation with {@code credit.crypto=gm}, so that this is tried without another start. */
    public static final class FewSearches implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("credit.portal.searches-per-minute", "2", "credit.portal.reads-per-minute", "10");
        }

        /** Those of other tests would give it other keys. */
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(ServiceResource.class, Map.of("database", "sharing_gm", "crypto", "gm")),
                    new TestResourceEntry(
                            SigningKeysResource.class, Map.of("prefix", "credit.receipt", "kind", "SM2")));
        }
    }

    @Test
    void theThirdSearchWithinAMinuteIsRefusedWithTheTimeToWait() {
        search().statusCode(200)
                .header("RateLimit-Policy", equalTo("\"minute\";q=2;w=60"))
                .header("RateLimit", equalTo("\"minute\";r=1"));
        search().statusCode(200);
        search().statusCode(429)
                .header("Retry-After", notNullValue())
                .header("RateLimit-Policy", equalTo("\"minute\";q=2;w=60"))
                .header("RateLimit", containsString("\"minute\";r=0;t="))
                .body("title", containsString("查询过于频繁"));
        // Another reader, whose address the portal hands on, has a limit of its own.
        searchOf("192.0.2.7").statusCode(200);
        given().get("/public/figures/totals").then().statusCode(200);
    }

    @Test
    void whoReadsPageAfterPageIsStoppedAndToldWhenToGoOn() {
        int status = 200;
        for (int i = 0; i < 20 && status == 200; i++) {
            status = given().get("/public/lists?list=BLACK&field=TAXATION").statusCode();
        }
        given().get("/warnings")
                .then()
                .statusCode(429)
                .header("RateLimit-Policy", equalTo("\"minute\";q=10;w=60"))
                .header("Retry-After", notNullValue())
                .body("code", equalTo("too-often"));
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
        return searchOf("127.0.0.1");
    }

    private static ValidatableResponse searchOf(String address) {
        return given().header("X-Forwarded-For", address)
                .contentType("application/json")
                .body(Map.of("term", "示例频繁"))
                .post("/public/searches")
                .then();
    }
}
