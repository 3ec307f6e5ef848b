package org.creditlists.casehandling.deadline;

import java.time.LocalDate;

/** What a service does about the deadlines of its cases. Each must be done once, however often it is asked for. */
public interface DeadlineReaction {

    /** A deadline comes near, or has passed: remind, or pass the case up. */
    void onDeadline(Deadlines.Due due, LocalDate today);

    /** A deadline was provisional: count it with the calendar of today. */
    void recount(Deadlines.Due due);

    /** At the start and once a day: what a crash may have left half done is brought to its end. */
    void tidy(LocalDate today);
}
