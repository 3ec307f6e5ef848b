package org.creditlists.restoration.domain;

import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.list.Text;

/**
 * The policy edition of restoration.
 *
 * @param decisionWorkingDays term for the authority, in Chinese working days, at least 1
 */
public record RestorationTerms(
        String edition, LocalDate effectiveFrom, Text source, Text note, int decisionWorkingDays, List<Route> routes) {

    public record Route(String code, String zh, String en) {}

    boolean knows(String route) {
        return routes.stream().anyMatch(known -> known.code().equals(route));
    }
}
