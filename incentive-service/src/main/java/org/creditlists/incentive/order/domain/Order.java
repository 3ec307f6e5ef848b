package org.creditlists.incentive.order.domain;

import org.creditlists.contracts.event.MeasureOrdered;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.NotAppliedReason;
import org.creditlists.contracts.list.OrderStep;
import org.creditlists.contracts.list.PersonRole;
import org.jspecify.annotations.Nullable;

/**
 * One measure that one department owes about one entry.
 *
 * @param person somebody behind the organisation whom it touches, null when it touches the subject itself (GuoFa (2016)
 *     33, art. 14)
 * @param suspended must not be applied now
 * @param applied it was applied at least once
 * @param notApplied why it is not applied, null unless the department says so
 * @param turn one more with every suspension, resumption and lift
 * @param confirmed up to which turn the department has followed
 * @param reminded what the department was last reminded of, null for never
 * @param overdue what was last overdue, null for never
 */
public record Order(
        OrderId id,
        EntryId entry,
        SubjectId subject,
        String measure,
        int measureVersion,
        String department,
        String memorandum,
        int memorandumVersion,
        @Nullable PersonId person,
        @Nullable PersonRole role,
        State state,
        boolean suspended,
        boolean applied,
        @Nullable NotAppliedReason notApplied,
        int turn,
        int confirmed,
        @Nullable Due reminded,
        @Nullable Due overdue) {

    /** How far the department is. */
    public enum State {
        ORDERED,
        ACKNOWLEDGED,
        APPLIED,
        NOT_APPLIED,
        LIFTED
    }

    /** What is due, and for which turn. */
    public record Due(OrderStep step, int turn) {}

    static Order of(MeasureOrdered e) {
        return new Order(
                e.order(),
                e.entry(),
                e.subject(),
                e.measure(),
                e.measureVersion(),
                e.department(),
                e.memorandum(),
                e.memorandumVersion(),
                e.person(),
                e.role(),
                State.ORDERED,
                false,
                false,
                null,
                0,
                0,
                null,
                null);
    }

    public boolean isOver() {
        return state == State.LIFTED;
    }

    /** What the department has to do next, null for nothing: first of all it follows what was suspended or lifted. */
    public @Nullable Due due() {
        if (confirmed < turn) {
            return new Due(OrderStep.CONFIRM, turn);
        }
        if (suspended) {
            return null;
        }
        return switch (state) {
            case ORDERED -> new Due(OrderStep.ACKNOWLEDGE, turn);
            case ACKNOWLEDGED -> new Due(OrderStep.REPORT, turn);
            case APPLIED, NOT_APPLIED, LIFTED -> null;
        };
    }

    Order in(State next) {
        return copy(next, suspended, applied || next == State.APPLIED, null, turn, confirmed, reminded, overdue);
    }

    Order notApplied(NotAppliedReason why) {
        return copy(State.NOT_APPLIED, suspended, applied, why, turn, confirmed, reminded, overdue);
    }

    Order suspended(boolean now, int at) {
        return copy(state, now, applied, notApplied, at, confirmed, reminded, overdue);
    }

    Order lifted(int at) {
        return copy(State.LIFTED, false, applied, notApplied, at, confirmed, reminded, overdue);
    }

    Order confirmed(int upTo) {
        return copy(state, suspended, applied, notApplied, turn, Math.max(confirmed, upTo), reminded, overdue);
    }

    Order reminded(Due of) {
        return copy(state, suspended, applied, notApplied, turn, confirmed, of, overdue);
    }

    Order overdue(Due of) {
        return copy(state, suspended, applied, notApplied, turn, confirmed, reminded, of);
    }

    private Order copy(
            State state,
            boolean suspended,
            boolean applied,
            @Nullable NotAppliedReason notApplied,
            int turn,
            int confirmed,
            @Nullable Due reminded,
            @Nullable Due overdue) {
        return new Order(
                id,
                entry,
                subject,
                measure,
                measureVersion,
                department,
                memorandum,
                memorandumVersion,
                person,
                role,
                state,
                suspended,
                applied,
                notApplied,
                turn,
                confirmed,
                reminded,
                overdue);
    }
}
