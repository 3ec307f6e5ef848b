package org.creditlists.base.sending;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says with the readiness what is missing on the topics of this service. It stays ready: its own answers are right, and
 * nothing would be mended by taking it away.
 */
@Readiness
@Singleton
final class SentHealth implements HealthCheck {

    private final SentCheck check;

    SentHealth(SentCheck check) {
        this.check = check;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("events are on their topics").up();
        MissingEvents missing = check.missing();
        answer.withData("missing", missing == null ? 0 : missing.count());
        if (missing != null) {
            answer.withData("since", missing.since().toString())
                    .withData("first", missing.first())
                    .withData("last", missing.last())
                    .withData("records", missing.records());
        }
        return answer.build();
    }
}
