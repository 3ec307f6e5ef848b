package org.creditlists.sharing.collection;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whoever asks before the collection is filled would be told that nothing applies. */
@Readiness
public final class CollectionReady implements HealthCheck {

    private final CollectionFollower follower;

    CollectionReady(CollectionFollower follower) {
        this.follower = follower;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("collection")
                .status(follower.isFilled())
                .build();
    }
}
