package org.creditlists.web.health;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Not alive once a thread is at one piece of work for so long that only a new process helps. */
@Liveness
@Singleton
public final class WorkAlive implements HealthCheck {

    private static final Duration TOO_LONG = Duration.ofSeconds(60);

    private final List<Watched> all;

    WorkAlive(@All List<Watched> all) {
        this.all = all;
    }

    @Override
    public HealthCheckResponse call() {
        return WorkReady.answer("work is not stuck", all, TOO_LONG);
    }
}
