package org.creditlists.casehandling.deadline;

import java.time.LocalDate;

/** Something else than a deadline that ends with a day. It must be done once, however often it is asked for. */
public interface DayReaction {

    /** A day has come, perhaps long ago. */
    void onDay(LocalDate today);

    /** At the start and once a day: what a crash may have left half done is brought to its end. */
    void tidy(LocalDate today);
}
