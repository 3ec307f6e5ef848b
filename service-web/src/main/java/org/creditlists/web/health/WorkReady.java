package org.creditlists.web.health;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while a thread is at one piece of work for so long that callers are refused. */
@Readiness
@Singleton
public final class WorkReady implements HealthCheck {

    private static final Duration TOO_LONG = Duration.ofSeconds(10);

    private final List<Watched> all;

    WorkReady(@All List<Watched> all) {
        this.all = all;
    }

    @Override
    public HealthCheckResponse call() {
        return answer("work is done", all, TOO_LONG);
    }

    static HealthCheckResponse answer(String name, List<Watched> all, Duration tooLong) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named(name).up();
        for (Watched one : all) {
            Duration atWork = one.atWork();
            if (atWork.compareTo(tooLong) >= 0) {
                answer.down().withData(one.watched(), atWork.toSeconds());
            }
        }
        return answer.build();
    }
}
