package org.creditlists.objection.clearing;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.objection.cases.Case;
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

    LocalDate acknowledgeUntil(Case found, LocalDate clearedOn) {
        return calendar.after(clearedOn, editions.named(found.file().edition()).acknowledgementWorkingDays())
                .day();
    }
}
