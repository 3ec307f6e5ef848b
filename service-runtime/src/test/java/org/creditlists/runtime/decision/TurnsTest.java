package org.creditlists.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.creditlists.eventstore.StoreBusyException;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns(1, Duration.ofMillis(20));

    @Test
    void whoeverComesWhileTheyAreTakenIsRefusedWithoutHavingDoneAnything() throws Exception {
        var taken = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = threads.submit(() -> turns.take(() -> {
                taken.countDown();
                await(done);
                return "first";
            }));
            taken.await();
            assertThatExceptionOfType(StoreBusyException.class)
                    .isThrownBy(() -> turns.take(() -> {
                        throw new AssertionError("it has no turn");
                    }));
            done.countDown();
            assertThat(first.get()).isEqualTo("first");
        }
        assertThat(turns.<String>take(() -> "next")).isEqualTo("next");
    }

    @Test
    void aTurnIsGivenBackWhenTheWorkFails() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> turns.take(() -> {
                    throw new IllegalStateException("the work");
                }));
        assertThat(turns.<String>take(() -> "next")).isEqualTo("next");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
