package org.creditlists.contracts.event;

import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.NotAppliedReason;

/**
 * The department reports that it has not applied the measure, and why (GuoFa (2016) 33, art. 15); it may apply it
 * later.
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about, the id of the entry for an individual; the key of every event
 * @param order the order
 * @param department id of the implementing department
 * @param reason why not; NOT_ADOPTED only for a recommended measure
 */
public record MeasureNotApplied(
        EntryId entry, SubjectId subject, OrderId order, DepartmentId department, NotAppliedReason reason)
        implements MeasureEvent {}
