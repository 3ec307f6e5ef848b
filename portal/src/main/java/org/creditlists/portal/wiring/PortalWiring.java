package org.creditlists.portal.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.creditlists.contracts.calendar.LegalDay;

/** Makes the clock of the portal. */
@ApplicationScoped
public class PortalWiring {

    @Produces
    @Singleton
    LegalDay day() {
        return new LegalDay(Clock.systemUTC());
    }
}
