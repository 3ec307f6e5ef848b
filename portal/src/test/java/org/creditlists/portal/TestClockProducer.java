package org.creditlists.portal;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.creditlists.testkit.TestClock;

/** Puts the clock of the tests in the place of the portal's own. */
public final class TestClockProducer {

    @Produces
    @Singleton
    Clock clock() {
        return new TestClock();
    }
}
