package org.creditlists.designation.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Batches of one push are decided ahead, and written in their order. */
class BatchPipelineTest {

    private final List<Integer> written = Collections.synchronizedList(new ArrayList<>());

    @Test
    void theNextIsDecidedWhileOneIsWritten() {
        var secondBegins = new CountDownLatch(1);
        try (var pipeline = new BatchPipeline()) {
            pipeline.submit(Set.of("a"), before -> {
                before.run();
                secondBegins.await();
                written.add(1);
            });
            pipeline.submit(Set.of("b"), before -> {
                secondBegins.countDown();
                before.run();
                written.add(2);
            });
            pipeline.finish();
        }
        assertThat(written).containsExactly(1, 2);
    }

    @Test
    void manyAreWrittenInOrderAndNeverMoreThanTwoAreUnderWay() {
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        try (var pipeline = new BatchPipeline()) {
            for (int i = 0; i < 1_000; i++) {
                int batch = i;
                pipeline.submit(Set.of("subject " + i), before -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    before.run();
                    written.add(batch);
                    underWay.decrementAndGet();
                });
            }
            pipeline.finish();
        }
        assertThat(written).hasSize(1_000).isSorted();
        assertThat(most).hasValueBetween(1, 2);
    }

    @Test
    void theNextOfTheSameSubjectBeginsWhenTheFirstIsWritten() {
        try (var pipeline = new BatchPipeline()) {
            for (int i = 0; i < 200; i++) {
                int batch = i;
                pipeline.submit(Set.of("same", "other " + i), before -> {
                    assertThat(written).hasSize(batch);
                    before.run();
                    written.add(batch);
                });
            }
            pipeline.finish();
        }
        assertThat(written).hasSize(200);
    }

    @Test
    void nothingIsWrittenBehindABatchThatFails() {
        try (var pipeline = new BatchPipeline()) {
            pipeline.submit(Set.of("a"), before -> {
                throw new IllegalArgumentException("the first");
            });
            assertThatThrownBy(() -> pipeline.submit(Set.of("b"), before -> {
                        before.run();
                        written.add(2);
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the first");
            assertThatThrownBy(pipeline::finish).hasMessage("the batch before is not decided");
        }
        assertThat(written).isEmpty();
    }
}
