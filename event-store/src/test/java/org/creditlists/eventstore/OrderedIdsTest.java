package org.creditlists.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderedIdsTest {

    @Test
    void idsGrowAndSayWhenTheyWereMade() {
        long before = System.currentTimeMillis();
        List<UUID> ids = Stream.generate(OrderedIds::next).limit(20_000).toList();
        assertThat(ids)
                .isSortedAccordingTo(Comparator.comparing(UUID::toString))
                .doesNotHaveDuplicates();
        UUID first = ids.getFirst();
        assertThat(first.version()).isEqualTo(7);
        assertThat(first.variant()).isEqualTo(2);
        assertThat(first.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis() + 10_000);
    }

    @Test
    void idsMadeAtOnceAreDifferent() {
        List<UUID> ids = IntStream.range(0, 50_000)
                .parallel()
                .mapToObj(i -> OrderedIds.next())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }
}
