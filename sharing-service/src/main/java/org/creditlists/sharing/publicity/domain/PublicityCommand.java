package org.creditlists.sharing.publicity.domain;

import java.time.LocalDate;
import org.creditlists.contracts.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/** What an authority asks to be published. */
public sealed interface PublicityCommand {

    Submission submission();

    PublicityTerms terms();

    WorkingDays calendar();

    LocalDate today();

    /** @param displayUntil its own last day, null for the period of the edition */
    record SubmitLicence(
            Submission submission,
            @Nullable LocalDate displayUntil,
            PublicityTerms terms,
            WorkingDays calendar,
            LocalDate today)
            implements PublicityCommand {}

    /** @param grade of the edition, null when the line names none */
    record SubmitPenalty(
            Submission submission, @Nullable String grade, PublicityTerms terms, WorkingDays calendar, LocalDate today)
            implements PublicityCommand {}
}
