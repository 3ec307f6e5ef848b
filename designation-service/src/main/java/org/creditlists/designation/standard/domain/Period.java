package org.creditlists.designation.standard.domain;

import org.jspecify.annotations.Nullable;

/**
 * How long an entry lasts, in months from the day of the decision document.
 *
 * @param leastMonths shortest validity that a decision may set
 * @param validityMonths longest validity
 * @param displayMonths how long it is displayed and used, at most the validity
 * @param restorableAfterMonths when restoration may be applied for, null when it cannot end early
 * @param published false when it is shared and used, not published
 */
public record Period(
        int leastMonths,
        int validityMonths,
        int displayMonths,
        @Nullable Integer restorableAfterMonths,
        boolean published) {}
