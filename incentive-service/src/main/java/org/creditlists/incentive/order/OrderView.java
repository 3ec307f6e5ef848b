package org.creditlists.incentive.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.NotAppliedReason;
import org.creditlists.contracts.list.OrderStep;
import org.creditlists.contracts.list.PersonRole;
import org.creditlists.contracts.record.Identity;
import org.creditlists.incentive.order.domain.Order;
import org.creditlists.incentive.order.domain.Progress;
import org.jspecify.annotations.Nullable;

/**
 * An order as its department sees it.
 *
 * @param zh name of the measure
 * @param mandatory whether the law demands it (GuoFa (2016) 33, art. 20)
 * @param person somebody behind the organisation whom it touches, absent when it touches the subject itself
 * @param suspended the measure must not be applied now
 * @param turn one more with every suspension, resumption and lift: what is confirmed
 * @param confirmed up to which turn the department has followed
 * @param step what the department has to do next, absent for nothing
 * @param dueOn until when, Asia/Shanghai
 * @param provisional the calendar of working days of that year is not published yet
 * @param name of the subject, or of the person; absent once the entry has ended
 * @param code of the same; absent once the entry has ended, or where the decision does not give it
 * @param organisation behind which the person stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderView(
        OrderId order,
        EntryId entry,
        @Nullable ListKind list,
        @Nullable FieldCode field,
        String measure,
        int measureVersion,
        String zh,
        String en,
        boolean mandatory,
        DepartmentId department,
        String memorandum,
        int memorandumVersion,
        @Nullable PersonId person,
        @Nullable PersonRole role,
        State state,
        @Nullable NotAppliedReason notApplied,
        boolean suspended,
        int turn,
        int confirmed,
        LocalDate orderedOn,
        @Nullable OrderStep step,
        @Nullable LocalDate dueOn,
        boolean provisional,
        boolean overdue,
        Instant changedAt,
        @Nullable String name,
        @Nullable String code,
        @Nullable String organisation) {

    /** How far the department is. */
    public enum State {
        ORDERED,
        ACKNOWLEDGED,
        APPLIED,
        NOT_APPLIED,
        LIFTED;

        static State of(Order order) {
            return switch (order) {
                case Order.Lifted lifted -> LIFTED;
                case Order.Standing standing ->
                    switch (standing.progress()) {
                        case Progress.Ordered ordered -> ORDERED;
                        case Progress.Acknowledged acknowledged -> ACKNOWLEDGED;
                        case Progress.Applied applied -> APPLIED;
                        case Progress.NotApplied notApplied -> NOT_APPLIED;
                    };
            };
        }
    }

    /** The same for readers who may not see whom it is about. */
    public OrderView withoutNames() {
        return named(null, null, null);
    }

    /**
     * The same with whom it is about.
     *
     * @param identity null when it is forgotten, or not known yet
     */
    OrderView about(@Nullable Identity identity) {
        if (identity == null) {
            return this;
        }
        if (person == null) {
            return named(identity.name(), identity.code(), null);
        }
        return identity.people().stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .map(one -> named(one.name(), one.code(), identity.name()))
                .orElseGet(() -> named(null, null, identity.name()));
    }

    private OrderView named(@Nullable String name, @Nullable String code, @Nullable String organisation) {
        return new OrderView(
                order,
                entry,
                list,
                field,
                measure,
                measureVersion,
                zh,
                en,
                mandatory,
                department,
                memorandum,
                memorandumVersion,
                person,
                role,
                state,
                notApplied,
                suspended,
                turn,
                confirmed,
                orderedOn,
                step,
                dueOn,
                provisional,
                overdue,
                changedAt,
                name,
                code,
                organisation);
    }
}
