package org.creditlists.restoration.reaction;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.creditlists.casehandling.deadline.DeadlineReaction;
import org.creditlists.casehandling.deadline.Deadlines;
import org.creditlists.restoration.intake.RestorationHandling;
import org.creditlists.restoration.shielding.Shieldings;

/**
 * A deadline that comes near is reminded of, one that passed goes up (Hubei opinions on personal creditworthiness
 * (2017), part IV(3)); a court's plan that is over shields no more.
 */
@Singleton
public final class WhenDeadlineComesThenRemindOrPassUp implements DeadlineReaction {

    private final RestorationHandling desk;
    private final Shieldings shieldings;

    WhenDeadlineComesThenRemindOrPassUp(RestorationHandling desk, Shieldings shieldings) {
        this.desk = desk;
        this.shieldings = shieldings;
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

    @Override
    public void onDay(LocalDate today) {
        shieldings.endDue(today);
    }
}
