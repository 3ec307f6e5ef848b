package org.creditlists.restoration.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditlists.casehandling.domain.CaseTerms;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.list.Text;

/**
 * A policy edition of restoration. Terms are in Chinese working days, at least 1.
 *
 * @param acceptanceWorkingDays for saying whether an application is complete
 * @param decisionWorkingDays for the decision, from the acceptance on
 * @param escalationWorkingDays for the next higher body, once a deadline has passed
 * @param reminderWorkingDays before a deadline
 * @param longestWaitMonths how far a refusal may put off the next try, at least 1
 * @param commitmentAlways whether every application has to be signed, and not only where the standard or the route asks
 *     for it
 * @param conditions that a standard may set
 * @param commitment the text that is signed in the form
 */
public record RestorationTerms(
        String edition,
        LocalDate effectiveFrom,
        Text source,
        Text note,
        int acceptanceWorkingDays,
        int decisionWorkingDays,
        int escalationWorkingDays,
        int reminderWorkingDays,
        int longestWaitMonths,
        boolean commitmentAlways,
        List<Condition> conditions,
        List<Route> routes,
        Commitment commitment,
        List<Reason> reasons)
        implements CaseTerms {

    /** Code of the condition that is met by signing the commitment, and of the route that consists in it. */
    public static final String COMMITMENT = "COMMITMENT";

    public record Condition(String code, String zh, String en) {}

    /**
     * What the subject does to put things right (GuoFa (2016) 33, art. 21).
     *
     * @param subjects who can take it
     * @param evidence whether files have to be handed in
     * @param trainingHours that recognised providers have recorded, 0 for none
     * @param serviceHours that recognised providers have recorded, 0 for none
     */
    public record Route(
            String code,
            String zh,
            String en,
            Set<SubjectKind> subjects,
            boolean evidence,
            int trainingHours,
            int serviceHours) {}

    /** @param code names this very text; another text has another code */
    public record Commitment(String code, String zh, String en) {}

    /** Why an application is refused. */
    public record Reason(String code, String zh, String en) {}

    public boolean knowsReason(String reason) {
        return reasons.stream().anyMatch(known -> known.code().equals(reason));
    }

    /** Whether a refusal may put off the next try to a day: after today, and no longer than the edition allows. */
    public boolean mayPutOff(LocalDate nextTry, LocalDate today) {
        return nextTry.isAfter(today) && !nextTry.isAfter(today.plusMonths(longestWaitMonths));
    }

    public Optional<Route> route(String code) {
        return routes.stream().filter(known -> known.code().equals(code)).findFirst();
    }
}
