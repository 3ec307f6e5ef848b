package org.creditlists.restoration.shielding;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.creditlists.casehandling.deadline.DayReaction;

/** A court's plan whose last day has passed shields no more. */
@Singleton
public final class WhenPlanEndsThenCountAgain implements DayReaction {

    private final ShieldingHandling handling;
    private final Shieldings shieldings;

    WhenPlanEndsThenCountAgain(ShieldingHandling handling, Shieldings shieldings) {
        this.handling = handling;
        this.shieldings = shieldings;
    }

    @Override
    public void onDay(LocalDate today) {
        handling.endDue(today);
    }

    @Override
    public void tidy(LocalDate today) {
        shieldings.forgetEnded();
    }
}
