package org.creditlists.runtime.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** An intake follows while brokers answer it and its records go on. */
class IntakeStateTest {

    private final AtomicLong nanos = new AtomicLong(42);
    private final IntakeState state = new IntakeState(nanos::get);

    @Test
    void whatNeverMetABrokerDoesNotFollow() {
        assertThat(state.isFollowing()).isFalse();
        assertThat(state.isReached()).isFalse();
    }

    @Test
    void whatBrokersAnsweredLatelyFollowsAndNotWhenTheyAreSilent() {
        state.looked(Map.of("topic", 3L), false);
        assertThat(state.isFollowing()).isTrue();
        assertThat(state.isReached()).isFalse();
        assertThat(state.lag()).containsEntry("topic", 3L);
        pass(Duration.ofSeconds(14));
        assertThat(state.isFollowing()).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(state.isFollowing()).isFalse();
        assertThat(state.sinceContact()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void whatWasReachedOnceStaysReached() {
        state.looked(Map.of(), true);
        state.looked(Map.of(), false);
        assertThat(state.isReached()).isTrue();
    }

    @Test
    void oneBatchMayTakeSomeTimeAndNotBeRepeatedForAMinute() {
        state.looked(Map.of(), true);
        state.begins();
        pass(Duration.ofSeconds(59));
        state.fails();
        state.fails();
        assertThat(state.retries()).isEqualTo(2);
        assertThat(state.isFollowing()).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(state.isFollowing()).isFalse();
        state.goesOn();
        assertThat(state.retries()).isZero();
        assertThat(state.isFollowing()).isTrue();
        state.looked(Map.of(), true);
        state.ends();
        assertThat(state.isFollowing()).isTrue();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
