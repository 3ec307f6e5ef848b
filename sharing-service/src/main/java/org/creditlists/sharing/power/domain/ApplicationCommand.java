package org.creditlists.sharing.power.domain;

import java.time.LocalDate;

/** What somebody wants of a special application. */
public sealed interface ApplicationCommand {

    /** @param longestDays that it may last, by the edition of the day */
    record Request(Wanted wanted, int longestDays, LocalDate today) implements ApplicationCommand {}

    /**
     * @param organisation that the deciding person acts for
     * @param person who decides; never the applicant
     */
    record Decide(String organisation, String person, boolean granted, LocalDate today) implements ApplicationCommand {}

    /** By the applicant, or by whoever may decide. */
    record GiveBack(String organisation, String person, boolean mayDecide, LocalDate today)
            implements ApplicationCommand {}
}
