package org.creditlists.incentive.domain;

import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.policy.MeasuresEdition;

/** What can be asked about the orders of one entry. */
public sealed interface MeasureCommand {

    /**
     * The entry as this service's list shows it, whatever came to it in whatever order.
     *
     * @param inForce it has not ended and is not over
     * @param suspended an objection to it is being verified
     */
    record Entry(
            EntryId id,
            SubjectId subject,
            SubjectKind kind,
            ListKind list,
            String field,
            boolean inForce,
            boolean suspended) {}

    /** Bring the orders in line with the entry (M3, M4, M5). */
    record Align(Entry entry, MeasuresEdition edition) implements MeasureCommand {}

    /** The department has taken the order into its work. */
    record Acknowledge(OrderId order, String department) implements MeasureCommand {}

    /** The department has applied the measure. */
    record Apply(OrderId order, String department) implements MeasureCommand {}
}
