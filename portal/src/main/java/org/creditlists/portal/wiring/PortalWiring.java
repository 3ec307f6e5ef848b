package org.creditlists.portal.wiring;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.creditlists.contracts.calendar.LegalDay;

/** Makes the clock, and the day that terms are counted by. */
public class PortalWiring {

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    @DefaultBean
    LegalDay legalDay(Clock clock) {
        return new LegalDay(clock);
    }
}
