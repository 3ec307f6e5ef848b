package org.creditlists.casehandling.domain;

import java.time.LocalDate;
import org.creditlists.contracts.calendar.Deadline;

/** What follows from a deadline. Each law has an event of its own for each of them. */
public sealed interface DeadlineStep {

    /** The authority that is asked, reminded or late. */
    String authority();

    /** @param until the deadline that begins to run */
    record Asked(String authority, Deadline until) implements DeadlineStep {}

    /** @param deadline that comes near */
    record Reminded(String authority, LocalDate deadline) implements DeadlineStep {}

    /** @param deadline that passed unanswered */
    record Passed(String authority, LocalDate deadline) implements DeadlineStep {}
}
