package org.creditlists.contracts.event;

import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.SubjectId;

/**
 * The department has taken the order into its work (GuoFa (2016) 33, art. 15).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about, the id of the entry for an individual; the key of every event
 * @param order the order
 * @param department id of the implementing department
 */
public record MeasureAcknowledged(EntryId entry, SubjectId subject, OrderId order, DepartmentId department)
        implements MeasureEvent {}
