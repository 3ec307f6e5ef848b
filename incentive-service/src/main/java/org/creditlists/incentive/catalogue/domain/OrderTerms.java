package org.creditlists.incentive.catalogue.domain;

import java.time.LocalDate;
import org.creditlists.contracts.list.OrderStep;

/**
 * A policy edition: how long a department has for what, in working days, and what efficacy is measured against.
 *
 * @param reminderWorkingDays before a deadline on which it is reminded of
 * @param casesPercent of the designations, at least (NDRC (2018) 87, section VII)
 * @param typicalCasesPerProvince in a year, at least (NDRC (2018) 87, section VII)
 */
public record OrderTerms(
        String edition,
        LocalDate effectiveFrom,
        int acknowledgeWorkingDays,
        int reportWorkingDays,
        int confirmWorkingDays,
        int reminderWorkingDays,
        int casesPercent,
        int typicalCasesPerProvince) {

    public int workingDays(OrderStep step) {
        return switch (step) {
            case ACKNOWLEDGE -> acknowledgeWorkingDays;
            case REPORT -> reportWorkingDays;
            case CONFIRM -> confirmWorkingDays;
        };
    }
}
