package org.creditlists.objection;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.creditlists.testkit.TestBodies;
import org.creditlists.testkit.TestClock;

/** Puts the clock of the tests in the place of the service's own. */
public final class TestClockProducer {

    @Produces
    @Singleton
    Clock clock() {
        return new TestClock();
    }

    /** Before the service looks who there is. */
    void learnBodies(@Observes @Priority(1) StartupEvent event, DataSource dataSource) {
        TestBodies.put(dataSource);
    }
}
