package org.creditlists.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;

class RecentTagsTest {

    private final RecentTags recent = new RecentTags();

    @Test
    void knowsWhatCameBehindAPosition() {
        recent.written(10, events("a", "b"));
        recent.written(12, events("a"));
        assertThat(recent.cover(10, 13)).isTrue();
        assertThat(recent.anyAfter(12, Set.of(tag("a")))).isTrue();
        assertThat(recent.anyAfter(12, Set.of(tag("b")))).isFalse();
        assertThat(recent.anyAfter(11, Set.of(tag("c"), tag("b")))).isTrue();
    }

    @Test
    void saysNothingOfWhatCameBeforeItOrFromSomebodyElse() {
        recent.written(10, events("a"));
        assertThat(recent.cover(9, 11)).isFalse();
        assertThat(recent.cover(10, 12)).isFalse();
        recent.written(12, events("b"));
        assertThat(recent.cover(10, 13)).isFalse();
        assertThat(recent.cover(12, 13)).isTrue();
    }

    @Test
    void forgetsTheOldestAndSaysSo() {
        recent.written(0, events("first"));
        for (int i = 0; i < 21; i++) {
            recent.written(
                    1 + i * 1_000L,
                    events(IntStream.range(0, 1_000).mapToObj(Integer::toString).toArray(String[]::new)));
        }
        long head = 21_001;
        assertThat(recent.cover(0, head)).isFalse();
        assertThat(recent.cover(head - 20_000, head)).isTrue();
        assertThat(recent.anyAfter(head - 1, Set.of(tag("998"), tag("first")))).isFalse();
        assertThat(recent.anyAfter(head - 1, Set.of(tag("999")))).isTrue();
    }

    private static Tag tag(String value) {
        return new Tag("subject", value);
    }

    private static List<Set<Tag>> events(String... values) {
        return Arrays.stream(values).map(value -> Set.of(tag(value))).toList();
    }
}
