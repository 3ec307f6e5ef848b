package org.creditlists.contracts.event;

import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.SubjectId;

/**
 * The measure must not be applied while information is verified (GuoFa (2016) 33, art. 22).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about, the id of the entry for an individual; the key of every event
 * @param order the order
 * @param department id of the implementing department
 * @param turn one more with every suspension, resumption and lift of the order: the highest counts
 */
public record MeasureSuspended(EntryId entry, SubjectId subject, OrderId order, DepartmentId department, int turn)
        implements MeasureEvent {}
