package org.creditlists.base.reading;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.creditlists.contracts.calendar.WorkingDays;

/** The last year of the calendar that this process has: terms that reach behind it are provisional. */
@Singleton
final class CalendarReading {

    void start(@Observes StartupEvent event, MeterRegistry registry, WorkingDays calendar) {
        registry.gauge(
                "credit.calendar.last.year", calendar, days -> days.lastYear().getValue());
    }
}
