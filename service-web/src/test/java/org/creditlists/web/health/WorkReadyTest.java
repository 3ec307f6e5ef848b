package org.creditlists.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class WorkReadyTest {

    @Test
    void aThreadThatIsAtOnePieceOfWorkForTenSecondsIsNotReadyAndForAMinuteNotAlive() {
        assertThat(ready(Duration.ofMillis(9_999))).isEqualTo(Status.UP);
        assertThat(ready(Duration.ofSeconds(10))).isEqualTo(Status.DOWN);
        assertThat(alive(Duration.ofMillis(59_999))).isEqualTo(Status.UP);
        assertThat(alive(Duration.ofSeconds(60))).isEqualTo(Status.DOWN);
    }

    @Test
    void theAnswerNamesWhoIsStuck() {
        assertThat(new WorkReady(List.of(at(Duration.ZERO), at(Duration.ofSeconds(12))))
                        .call()
                        .getData())
                .hasValueSatisfying(data -> assertThat(data).containsEntry("PT12S", 12L));
    }

    private static Status ready(Duration atWork) {
        return new WorkReady(List.of(at(Duration.ZERO), at(atWork))).call().getStatus();
    }

    private static Status alive(Duration atWork) {
        return new WorkAlive(List.of(at(Duration.ZERO), at(atWork))).call().getStatus();
    }

    private static Watched at(Duration atWork) {
        return new Watched() {
            @Override
            public String watched() {
                return atWork.toString();
            }

            @Override
            public Duration atWork() {
                return atWork;
            }
        };
    }
}
