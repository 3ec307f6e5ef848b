package org.creditlists.incentive.order.domain;

import java.util.Optional;
import org.creditlists.contracts.event.MeasureOrdered;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.OrderStep;
import org.creditlists.incentive.order.domain.Progress.Ordered;

/** One measure that one department owes about one entry, and where it stands. */
public sealed interface Order {

    OrderContent content();

    Turns turns();

    /** What the department was last told about a deadline. */
    Chased chased();

    /** How far the department is, or was when the order was lifted. */
    Progress progress();

    Order with(Turns next);

    Order with(Chased next);

    /** The order is not lifted. */
    sealed interface Standing extends Order {

        Standing with(Progress next);
    }

    /** The measure is to be applied. */
    record InForce(OrderContent content, Turns turns, Chased chased, Progress progress) implements Standing {

        @Override
        public InForce with(Turns next) {
            return new InForce(content, next, chased, progress);
        }

        @Override
        public InForce with(Chased next) {
            return new InForce(content, turns, next, progress);
        }

        @Override
        public InForce with(Progress next) {
            return new InForce(content, turns, chased, next);
        }
    }

    /** The measure must not be applied now. */
    record Suspended(OrderContent content, Turns turns, Chased chased, Progress progress) implements Standing {

        @Override
        public Suspended with(Turns next) {
            return new Suspended(content, next, chased, progress);
        }

        @Override
        public Suspended with(Chased next) {
            return new Suspended(content, turns, next, progress);
        }

        @Override
        public Suspended with(Progress next) {
            return new Suspended(content, turns, chased, next);
        }
    }

    /** The measure must not be applied any more. */
    record Lifted(OrderContent content, Turns turns, Chased chased, Progress progress) implements Order {

        @Override
        public Lifted with(Turns next) {
            return new Lifted(content, next, chased, progress);
        }

        @Override
        public Lifted with(Chased next) {
            return new Lifted(content, turns, next, progress);
        }
    }

    static Order of(MeasureOrdered event) {
        return new InForce(OrderContent.of(event), Turns.FIRST, new Chased.Never(), new Ordered());
    }

    default OrderId id() {
        return content().id();
    }

    default EntryId entry() {
        return content().entry();
    }

    default SubjectId subject() {
        return content().subject();
    }

    default DepartmentId department() {
        return content().department();
    }

    default boolean isOver() {
        return this instanceof Lifted;
    }

    /** What the department has to do next: first of all it follows what was suspended or lifted. */
    default Optional<Due> due() {
        if (turns().areConfirmed()) {
            return switch (this) {
                case InForce inForce -> inForce.progress().next().map(step -> new Due(step, turns().turn()));
                case Suspended suspended -> Optional.empty();
                case Lifted lifted -> Optional.empty();
            };
        }
        return Optional.of(new Due(OrderStep.CONFIRM, turns().turn()));
    }
}
