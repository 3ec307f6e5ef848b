package org.creditlists.restoration.domain;

import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.list.Text;

/**
 * The policy edition of restoration.
 *
 * @param decisionWorkingDays term for the authority, in Chinese working days, at least 1
 * @param longestWaitMonths how far a refusal may put off the next try, at least 1
 */
public record RestorationTerms(
        String edition,
        LocalDate effectiveFrom,
        Text source,
        Text note,
        int decisionWorkingDays,
        int longestWaitMonths,
        List<Route> routes,
        List<Reason> reasons) {

    public record Route(String code, String zh, String en) {}

    /** Why an application is refused. */
    public record Reason(String code, String zh, String en) {}

    public boolean knowsReason(String reason) {
        return reasons.stream().anyMatch(known -> known.code().equals(reason));
    }

    boolean knows(String route) {
        return routes.stream().anyMatch(known -> known.code().equals(route));
    }
}
