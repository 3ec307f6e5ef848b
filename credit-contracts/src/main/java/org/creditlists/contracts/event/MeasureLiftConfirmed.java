package org.creditlists.contracts.event;

import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.SubjectId;

/**
 * The department has taken the measure off (Hubei opinions on personal creditworthiness (2017), part IV(3)).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about, the id of the entry for an individual; the key of every event
 * @param order the order
 * @param department id of the implementing department
 * @param turn turn of the lift
 */
public record MeasureLiftConfirmed(EntryId entry, SubjectId subject, OrderId order, DepartmentId department, int turn)
        implements MeasureEvent {}
