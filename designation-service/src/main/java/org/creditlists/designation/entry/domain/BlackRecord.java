package org.creditlists.designation.entry.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * As much of a BLACK entry as a clean record depends on.
 *
 * @param validUntil last day in force
 * @param ended null while it has not ended
 */
public record BlackRecord(LocalDate validUntil, SubjectLists.@Nullable End ended) {

    static BlackRecord of(SubjectLists.Entry entry) {
        return new BlackRecord(entry.validUntil(), entry.ended());
    }

    /** The day from which it is over; where it has not ended, the day behind its last one. */
    LocalDate overFrom() {
        return ended == null ? validUntil.plusDays(1) : ended.on();
    }
}
