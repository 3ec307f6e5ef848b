package org.creditlists.contracts.event;

import java.time.LocalDate;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.OrderStep;

/**
 * The department was reminded of a deadline that comes near (GuoFa (2016) 33, art. 15).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about, the id of the entry for an individual; the key of every event
 * @param order the order
 * @param department id of the implementing department
 * @param step what is due
 * @param turn turn of the order that it is due for
 * @param deadline last day, Asia/Shanghai
 */
public record MeasureReminded(
        EntryId entry,
        SubjectId subject,
        OrderId order,
        DepartmentId department,
        OrderStep step,
        int turn,
        LocalDate deadline)
        implements MeasureEvent {}
