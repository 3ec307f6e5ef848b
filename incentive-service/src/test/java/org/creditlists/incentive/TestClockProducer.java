package org.creditlists.incentive;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.creditlists.testkit.TestClock;

/** Puts the clock of the tests in the place of the service's own. */
public final class TestClockProducer {

    @Produces
    @Singleton
    Clock clock() {
        return new TestClock();
    }
}
