package org.creditlists.objection.reaction;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.creditlists.casehandling.deadline.DeadlineReaction;
import org.creditlists.casehandling.deadline.Deadlines;
import org.creditlists.objection.intake.ObjectionDesk;

/** A deadline that comes near is reminded of, one that passed goes up to the next higher body (O2). */
@Singleton
public final class WhenDeadlineComesThenRemindOrPassUp implements DeadlineReaction {

    private final ObjectionDesk desk;

    WhenDeadlineComesThenRemindOrPassUp(ObjectionDesk desk) {
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
