package org.creditlists.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AskingTest {

    @Test
    void whoeverDoesNotAnswerKeepsNobodyWaiting() {
        var never = new CountDownLatch(1);
        var asking = new Asking(Duration.ofMillis(50));
        var frozen = asking.ask(() -> {
            never.await();
            return 1;
        });
        assertThat(frozen.get().answer()).isEmpty();
        assertThat(frozen.get().failure()).contains("no answer within");
    }

    @Test
    void anAnswerAndAFailureAreTold() {
        var asking = new Asking(Duration.ofMinutes(1));
        var failing = asking.ask(() -> {
            throw new IOException("refused\nby somebody");
        });
        assertThat(asking.ask(() -> 7).get().answer()).contains(7);
        assertThat(failing.get().failure()).endsWith("no answer: refused");
    }
}
