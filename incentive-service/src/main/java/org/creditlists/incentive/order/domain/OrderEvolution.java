package org.creditlists.incentive.order.domain;

import org.creditlists.contracts.event.MeasureAcknowledged;
import org.creditlists.contracts.event.MeasureApplied;
import org.creditlists.contracts.event.MeasureCaseReported;
import org.creditlists.contracts.event.MeasureChangeConfirmed;
import org.creditlists.contracts.event.MeasureEvent;
import org.creditlists.contracts.event.MeasureLiftConfirmed;
import org.creditlists.contracts.event.MeasureLifted;
import org.creditlists.contracts.event.MeasureNotApplied;
import org.creditlists.contracts.event.MeasureOrdered;
import org.creditlists.contracts.event.MeasureOverdue;
import org.creditlists.contracts.event.MeasureReminded;
import org.creditlists.contracts.event.MeasureResumed;
import org.creditlists.contracts.event.MeasureSuspended;
import org.creditlists.incentive.order.domain.Order.InForce;
import org.creditlists.incentive.order.domain.Order.Lifted;
import org.creditlists.incentive.order.domain.Order.Standing;
import org.creditlists.incentive.order.domain.Order.Suspended;

/** What an order becomes by what happened to it; one that is lifted is followed and chased, and nothing else. */
final class OrderEvolution {

    private OrderEvolution() {}

    static Order after(Order before, MeasureEvent event) {
        return switch (event) {
            case MeasureOrdered e -> Order.of(e);
            case MeasureAcknowledged e -> reported(before, new Progress.Acknowledged());
            case MeasureApplied e -> reported(before, new Progress.Applied());
            case MeasureNotApplied e -> reported(before, new Progress.NotApplied(e.reason()));
            case MeasureSuspended e -> suspended(before, e.turn());
            case MeasureResumed e -> resumed(before, e.turn());
            case MeasureLifted e ->
                new Lifted(before.content(), before.turns().at(e.turn()), before.chased(), before.progress());
            case MeasureChangeConfirmed e -> before.with(before.turns().confirmedUpTo(e.turn()));
            case MeasureLiftConfirmed e -> before.with(before.turns().confirmedUpTo(e.turn()));
            case MeasureReminded e -> before.with(new Chased.Reminded(new Due(e.step(), e.turn())));
            case MeasureOverdue e -> before.with(new Chased.Overdue(new Due(e.step(), e.turn())));
            case MeasureCaseReported e -> before;
        };
    }

    private static Order reported(Order before, Progress next) {
        return switch (before) {
            case Standing standing -> standing.with(next);
            case Lifted lifted -> lifted;
        };
    }

    private static Order suspended(Order before, int turn) {
        return switch (before) {
            case Standing s -> new Suspended(s.content(), s.turns().at(turn), s.chased(), s.progress());
            case Lifted lifted -> lifted;
        };
    }

    private static Order resumed(Order before, int turn) {
        return switch (before) {
            case Standing s -> new InForce(s.content(), s.turns().at(turn), s.chased(), s.progress());
            case Lifted lifted -> lifted;
        };
    }
}
