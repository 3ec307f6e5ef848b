package org.creditlists.sharing.review.domain;

import java.util.List;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.sharing.review.domain.ReviewCommand.Agree;
import org.creditlists.sharing.review.domain.ReviewCommand.Withhold;
import org.creditlists.sharing.review.domain.ReviewState.Agreed;
import org.creditlists.sharing.review.domain.ReviewState.NotReviewed;
import org.creditlists.sharing.review.domain.ReviewState.Withheld;

/**
 * Decides about the publication of one entry (GuoFa (2016) 33, art. 17): each version is reviewed once, by somebody who
 * has read that version.
 */
public final class ReviewDecider implements Decider<ReviewCommand, ReviewState, ReviewEvent> {

    @Override
    public ReviewState initial() {
        return new NotReviewed();
    }

    @Override
    public Decision<ReviewEvent> decide(ReviewCommand command, ReviewState state) {
        if (!Long.valueOf(command.waiting()).equals(command.read())) {
            return Decision.refuse(ReviewRefusals.VERSION_STALE);
        }
        boolean open =
                switch (state) {
                    case NotReviewed none -> true;
                    case Agreed agreed -> agreed.version() < command.waiting();
                    case Withheld withheld -> withheld.version() < command.waiting();
                };
        return open ? Decision.accept(List.of(event(command))) : Decision.refuse(ReviewRefusals.REVIEWED);
    }

    private static ReviewEvent event(ReviewCommand command) {
        return switch (command) {
            case Agree agree -> new ReviewEvent.Agreed(agree.entry(), agree.waiting(), agree.reviewer());
            case Withhold withhold ->
                new ReviewEvent.Withheld(withhold.entry(), withhold.waiting(), withhold.reviewer());
        };
    }

    @Override
    public ReviewState evolve(ReviewState state, ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.Agreed agreed -> new Agreed(agreed.version());
            case ReviewEvent.Withheld withheld -> new Withheld(withheld.version());
        };
    }
}
