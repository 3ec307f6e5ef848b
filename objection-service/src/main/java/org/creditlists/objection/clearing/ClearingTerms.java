package org.creditlists.objection.clearing;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.objection.domain.ObjectionTerms;
import org.creditlists.runtime.policy.Editions;

/** Until when whoever is told that a name is cleared has to acknowledge it. */
@Singleton
public class ClearingTerms {

    private final Editions<ObjectionTerms> editions;
    private final WorkingDays calendar;

    ClearingTerms(Editions<ObjectionTerms> editions, WorkingDays calendar) {
        this.editions = editions;
        this.calendar = calendar;
    }

    /** By the terms of the case; without one, by those of the day of the withdrawal. */
    LocalDate acknowledgeUntil(ClearingNotices.Notice notice) {
        String edition = notice.edition();
        ObjectionTerms terms = edition == null ? editions.on(notice.clearedOn()) : editions.named(edition);
        return calendar.after(notice.clearedOn(), terms.acknowledgementWorkingDays())
                .day();
    }
}
