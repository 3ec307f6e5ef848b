package org.creditlists.base.wiring;

import jakarta.inject.Singleton;
import org.creditlists.runtime.topics.Intakes;
import org.creditlists.runtime.topics.TopicFollower;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** The thread of an intake that has died does not come back: the process has to be started again. */
@Liveness
@Singleton
public final class IntakesLiveCheck implements HealthCheck {

    private final Intakes intakes;

    IntakesLiveCheck(Intakes intakes) {
        this.intakes = intakes;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("intakes live")
                .status(intakes.all().stream().allMatch(TopicFollower::isAlive))
                .build();
    }
}
