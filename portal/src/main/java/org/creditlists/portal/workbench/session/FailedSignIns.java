package org.creditlists.portal.workbench.session;

import jakarta.inject.Singleton;
import org.creditlists.web.limit.RateLimit;

/** Who fails to sign in too often waits: the address, whatever it sends then. */
@Singleton
class FailedSignIns {

    private final RateLimit failures;

    FailedSignIns(SessionSettings settings) {
        this.failures = new RateLimit(settings.failuresPerMinute(), System::nanoTime);
    }

    boolean isBarred(String address) {
        return failures.isUsedUp(address);
    }

    void count(String address) {
        failures.take(address);
    }
}
