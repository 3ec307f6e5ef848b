package org.creditlists.base.wiring;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means able to serve: a service that has stopped learning would serve a stale list. */
@Readiness
@Singleton
public final class FollowingCheck implements HealthCheck {

    private final ServiceWiring wiring;

    FollowingCheck(ServiceWiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("lists are followed")
                .status(wiring.isFollowing())
                .build();
    }
}
