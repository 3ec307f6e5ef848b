package org.creditlists.restoration.domain;

import java.time.LocalDate;
import java.util.Set;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.EndReason;
import org.jspecify.annotations.Nullable;

/** What can be asked about the restoration of one entry. */
public sealed interface RestorationCommand {

    /**
     * Apply (GuoFa (2016) 33, art. 21).
     *
     * @param acceptBy for the authority to say whether the application is complete
     */
    record Request(
            CaseId caseId,
            ListedFacts entry,
            String route,
            Shown shown,
            RestorationTerms terms,
            Deadline acceptBy,
            LocalDate today)
            implements RestorationCommand {}

    /**
     * The application is complete (Hubei opinions on personal creditworthiness (2017), part IV(3)).
     *
     * @param decideBy for the decision
     */
    record Accept(CaseId caseId, AuthorityId authority, Deadline decideBy) implements RestorationCommand {}

    /**
     * The entry ends (Hubei opinions on personal creditworthiness (2017), part IV(3)).
     *
     * @param demanded conditions of the standard that somebody has to find met
     * @param confirmed those that the authority found met
     */
    record Grant(CaseId caseId, AuthorityId authority, Set<String> demanded, Set<String> confirmed)
            implements RestorationCommand {}

    /** The entry stays (Hubei opinions on personal creditworthiness (2017), part IV(3)). */
    record Refuse(CaseId caseId, AuthorityId authority, String reason, LocalDate nextTryFrom)
            implements RestorationCommand {}

    /** The applicant does not apply any more. */
    record Withdraw(CaseId caseId) implements RestorationCommand {}

    /** The entry ended. */
    record Lapse(CaseId caseId, EndReason reason) implements RestorationCommand {}

    /**
     * A deadline comes near.
     *
     * @param deadline that was looked at; nothing happens when it has moved since
     */
    record Remind(CaseId caseId, LocalDate deadline) implements RestorationCommand {}

    /**
     * A deadline has passed.
     *
     * @param deadline that was looked at
     * @param above the next higher body, null when there is none
     * @param next its own deadline
     */
    record PassUp(
            CaseId caseId, LocalDate deadline, @Nullable AuthorityId above, Deadline next)
            implements RestorationCommand {}

    /** The calendar of a year was published. */
    record Recount(CaseId caseId, Deadline deadline) implements RestorationCommand {}

    /**
     * A court runs a reorganisation plan.
     *
     * @param until its last day
     */
    record Shield(CaseId caseId, ListedFacts entry, AuthorityId authority, LocalDate until, LocalDate today)
            implements RestorationCommand {}

    /** The authority says that the plan is over. */
    record EndShield(CaseId caseId, AuthorityId authority, LocalDate today) implements RestorationCommand {}

    /** A day has come: a plan whose last day has passed is over by itself. */
    record EndPlan(CaseId caseId, LocalDate today) implements RestorationCommand {}
}
