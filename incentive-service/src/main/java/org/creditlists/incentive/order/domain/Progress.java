package org.creditlists.incentive.order.domain;

import java.util.Optional;
import org.creditlists.contracts.list.NotAppliedReason;
import org.creditlists.contracts.list.OrderStep;

/** How far a department is with an order. A measure that was applied stays so: only a lift ends it. */
public sealed interface Progress {

    /** The department has not said anything yet. */
    record Ordered() implements Progress {}

    /** The department has taken the order into its work. */
    record Acknowledged() implements Progress {}

    /** The department has applied the measure. */
    record Applied() implements Progress {}

    /** The department does not apply the measure, and says why. */
    record NotApplied(NotAppliedReason reason) implements Progress {}

    /** What a department that is so far does next. */
    default Optional<OrderStep> next() {
        return switch (this) {
            case Ordered ordered -> Optional.of(OrderStep.ACKNOWLEDGE);
            case Acknowledged acknowledged -> Optional.of(OrderStep.REPORT);
            case Applied applied -> Optional.empty();
            case NotApplied notApplied -> Optional.empty();
        };
    }
}
