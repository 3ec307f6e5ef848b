package org.creditlists.base.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class UnsentTest {

    @Test
    void privateEventsAreNotAwaited() {
        var unsent = new Unsent(10);
        unsent.published(List.of(11L, 13L, 17L), 20);
        assertThat(unsent.wholeTo()).isEqualTo(10);
        unsent.seen(11);
        assertThat(unsent.wholeTo()).isEqualTo(12);
        unsent.seen(17);
        assertThat(unsent.missing(20)).isEqualTo(1);
        assertThat(unsent.first()).isEqualTo(13);
        assertThat(unsent.last(20)).isEqualTo(13);
        unsent.seen(13);
        assertThat(unsent.wholeTo()).isEqualTo(20);
        assertThat(unsent.missing(20)).isZero();
        assertThat(unsent.last(20)).isZero();
    }

    @Test
    void aRecordMayComeBeforeTheTableIsAsked() {
        var unsent = new Unsent(0);
        unsent.seen(2);
        assertThat(unsent.highest()).isEqualTo(2);
        unsent.seen(Long.MAX_VALUE);
        unsent.published(List.of(1L, 2L), 2);
        assertThat(unsent.missing(2)).isEqualTo(1);
        assertThat(unsent.highest()).as("nobody believes in that position").isEqualTo(2);
    }

    @Test
    void ofATopicThatWasMadeAnewEverythingIsAwaitedAgain() {
        var unsent = new Unsent(100);
        unsent.published(List.of(101L), 101);
        unsent.await(List.of(3L, 50L));
        unsent.await(List.of(99L));
        assertThat(unsent.missing(101)).isEqualTo(4);
        assertThat(unsent.wholeTo()).isEqualTo(2);
        List.of(50L, 3L, 101L, 99L).forEach(unsent::seen);
        assertThat(unsent.wholeTo()).isEqualTo(101);
    }

    /** Compared with a set. */
    @Test
    void whateverTheOrderItKnowsWhatIsMissing() {
        var random = new Random(97);
        var unsent = new Unsent(0);
        var missing = new TreeSet<Long>();
        long known = 0;
        for (int round = 0; round < 500; round++) {
            long to = known + random.nextInt(20);
            List<Long> published = random.longs(known + 1, to + 2)
                    .limit(random.nextInt(5))
                    .filter(one -> one <= to)
                    .distinct()
                    .sorted()
                    .boxed()
                    .toList();
            unsent.published(published, to);
            missing.addAll(published);
            known = to;
            for (Long one : List.copyOf(missing)) {
                if (random.nextInt(3) == 0) {
                    unsent.seen(one);
                    missing.remove(one);
                }
            }
            assertThat(unsent.missing(known)).isEqualTo(missing.size());
            assertThat(unsent.wholeTo()).isEqualTo(missing.isEmpty() ? known : missing.first() - 1);
        }
    }
}
