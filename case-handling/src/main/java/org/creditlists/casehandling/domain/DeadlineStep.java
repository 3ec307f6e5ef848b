package org.creditlists.casehandling.domain;

import java.time.LocalDate;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.identity.AuthorityId;

/** What follows from a deadline. Each law has an event of its own for each of them. */
public sealed interface DeadlineStep {

    /** The authority that is asked, reminded or late. */
    AuthorityId authority();

    /** @param until the deadline that begins to run */
    record Asked(AuthorityId authority, Deadline until) implements DeadlineStep {}

    /** @param deadline that comes near */
    record Reminded(AuthorityId authority, LocalDate deadline) implements DeadlineStep {}

    /** @param deadline that passed unanswered */
    record Passed(AuthorityId authority, LocalDate deadline) implements DeadlineStep {}
}
