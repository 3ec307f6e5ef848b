package org.creditlists.base.wiring;

import jakarta.inject.Singleton;
import java.util.List;
import org.creditlists.runtime.topics.Intakes;
import org.creditlists.runtime.topics.TopicFollower;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means able to serve: a service that has not learnt what there was when it began, or has stopped learning, would
 * answer from the past. The answer names each intake.
 */
@Readiness
@Singleton
public final class FollowingCheck implements HealthCheck {

    private final Intakes intakes;

    FollowingCheck(Intakes intakes) {
        this.intakes = intakes;
    }

    @Override
    public HealthCheckResponse call() {
        List<TopicFollower> all = intakes.all();
        var answer = HealthCheckResponse.named("topics are followed")
                .status(!all.isEmpty() && all.stream().allMatch(TopicFollower::isReady));
        all.forEach(intake -> answer.withData(intake.group(), intake.isReady()));
        return answer.build();
    }
}
