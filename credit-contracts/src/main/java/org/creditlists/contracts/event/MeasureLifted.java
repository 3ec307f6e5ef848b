package org.creditlists.contracts.event;

import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.LiftCause;

/**
 * The measure is over, at once and for good (Hubei opinions on personal creditworthiness (2017), part IV(3)).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about, the id of the entry for an individual; the key of every event
 * @param order the order
 * @param department id of the implementing department
 * @param turn one more with every suspension, resumption and lift of the order: the highest counts
 * @param cause why
 */
public record MeasureLifted(
        EntryId entry, SubjectId subject, OrderId order, DepartmentId department, int turn, LiftCause cause)
        implements MeasureEvent {}
