package org.creditlists.objection.reaction;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.creditlists.casehandling.deadline.DeadlineReaction;
import org.creditlists.casehandling.deadline.Deadlines;
import org.creditlists.objection.intake.ObjectionHandling;

/**
 * A deadline that comes near is reminded of, one that passed goes up to the next higher body (GuoFa (2016) 33, art.
 * 22).
 */
@Singleton
public final class WhenDeadlineComesThenRemindOrPassUp implements DeadlineReaction {

    private final ObjectionHandling desk;

    WhenDeadlineComesThenRemindOrPassUp(ObjectionHandling desk) {
        this.desk = desk;
    }

    @Override
    public void onDeadline(Deadlines.Due due, LocalDate today) {
        desk.onDeadline(due, today);
    }

    @Override
    public void recount(Deadlines.Due due) {
        desk.recount(due);
    }

    @Override
    public void tidy(LocalDate today) {
        desk.tidy();
    }
}
