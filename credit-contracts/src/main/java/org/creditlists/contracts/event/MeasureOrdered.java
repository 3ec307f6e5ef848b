package org.creditlists.contracts.event;

import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.SubjectId;

/**
 * An implementing department has to apply a measure to the subject of an entry (mission M3).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param order the order
 * @param measure code of the measure in the catalogue
 * @param measureVersion version of the measure
 * @param department id of the implementing department
 * @param memorandum code of the memorandum that obliges the department
 */
public record MeasureOrdered(
        EntryId entry,
        SubjectId subject,
        OrderId order,
        String measure,
        int measureVersion,
        String department,
        String memorandum)
        implements MeasureEvent {}
