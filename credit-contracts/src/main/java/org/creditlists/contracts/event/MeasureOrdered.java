package org.creditlists.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.PersonRole;
import org.jspecify.annotations.Nullable;

/**
 * An implementing department has to apply a measure to the subject of an entry, or to a person behind it (GuoFa (2016)
 * 33, art. 15; GuoFa (2016) 33, art. 14). It begins with turn 0.
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about, the id of the entry for an individual; the key of every event
 * @param order the order
 * @param measure code of the measure in the catalogue
 * @param measureVersion version of the measure
 * @param department id of the implementing department
 * @param memorandum code of the memorandum that obliges the department
 * @param memorandumVersion version of the memorandum
 * @param person somebody behind the organisation whom it touches; absent when it touches the subject itself
 * @param role what the person has to do with the organisation; absent with the person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeasureOrdered(
        EntryId entry,
        SubjectId subject,
        OrderId order,
        String measure,
        int measureVersion,
        DepartmentId department,
        String memorandum,
        int memorandumVersion,
        @Nullable PersonId person,
        @Nullable PersonRole role)
        implements MeasureEvent {}
