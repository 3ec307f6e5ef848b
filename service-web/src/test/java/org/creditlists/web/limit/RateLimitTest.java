package org.creditlists.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimit limit = new RateLimit(2, nanos::get);

    @Test
    void asManyAsTheLimitMayComeAtOnce() {
        assertThat(limit.take("a")).isEqualTo(new RateLimit.Grant(true, 2, 1, 0));
        assertThat(limit.take("a").granted()).isTrue();
        assertThat(limit.take("a")).isEqualTo(new RateLimit.Grant(false, 2, 0, 30));
    }

    @Test
    void aCallerHasABucketOfItsOwn() {
        limit.take("a");
        limit.take("a");
        assertThat(limit.take("b").granted()).isTrue();
    }

    @Test
    void theBucketFillsEvenly() {
        limit.take("a");
        limit.take("a");
        nanos.addAndGet(Duration.ofSeconds(29).toNanos());
        assertThat(limit.take("a").granted()).isFalse();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(limit.take("a").granted()).isTrue();
    }

    @Test
    void lookingTakesNothing() {
        limit.take("a");
        assertThat(limit.isUsedUp("a")).isFalse();
        assertThat(limit.isUsedUp("a")).isFalse();
        limit.take("a");
        assertThat(limit.isUsedUp("a")).isTrue();
    }

    @Test
    void aLimitIsAtLeastOne() {
        assertThatThrownBy(() -> new RateLimit(0, nanos::get)).isInstanceOf(IllegalArgumentException.class);
    }
}
