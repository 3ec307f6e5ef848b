package org.creditlists.objection.domain;

import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.list.Text;
import org.jspecify.annotations.Nullable;

/**
 * The policy edition of objections.
 *
 * @param verificationWorkingDays term for the authority, in Chinese working days, at least 1
 */
public record ObjectionTerms(
        String edition,
        LocalDate effectiveFrom,
        Text source,
        Text note,
        int verificationWorkingDays,
        List<Ground> grounds,
        List<Reason> reasons) {

    public record Ground(String code, String zh, String en) {}

    /** Why an objection is rejected. */
    public record Reason(String code, String zh, String en) {}

    public boolean knowsReason(@Nullable String reason) {
        return reasons.stream().anyMatch(known -> known.code().equals(reason));
    }

    boolean knows(String ground) {
        return grounds.stream().anyMatch(known -> known.code().equals(ground));
    }
}
