package org.creditlists.contracts.event;

import java.time.LocalDate;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.SubjectId;

/**
 * The department reports a case in which the measure took effect (NDRC (2018) 87, section VII).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about, the id of the entry for an individual; the key of every event
 * @param order the order
 * @param department id of the implementing department
 * @param province where, GB/T 2260 of a province or 000000 for the nation
 * @param happenedOn day of the case, Asia/Shanghai
 * @param typical meant to be shown as a typical case
 */
public record MeasureCaseReported(
        EntryId entry,
        SubjectId subject,
        OrderId order,
        DepartmentId department,
        String province,
        LocalDate happenedOn,
        boolean typical)
        implements MeasureEvent {}
