package org.creditlists.incentive.order.domain;

/** What a department was last told about its deadlines. */
public sealed interface Chased {

    record Never() implements Chased {}

    /** The deadline was near. */
    record Reminded(Due of) implements Chased {}

    /** The deadline had passed. */
    record Overdue(Due of) implements Chased {}

    /** The same again tells nothing: a reminder after a reminder, or anything after the deadline. */
    default boolean covers(Due due, boolean over) {
        return switch (this) {
            case Never never -> false;
            case Reminded reminded -> !over && reminded.of().equals(due);
            case Overdue overdue -> overdue.of().equals(due);
        };
    }
}
