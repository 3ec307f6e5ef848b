package org.creditlists.contracts.event;

import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.FieldCode;

/**
 * A subject stands on lists for key scrutiny in three fields or more and came onto the warning list (NDRC (2018) 87,
 * section IV).
 *
 * @param entry the entry with which there were three fields
 * @param subject whom it is about; the key of every event
 * @param fields codes of the fields, at least three
 * @param entries all entries that count, which explain it
 * @param raisedOn the day, Asia/Shanghai
 */
public record WarningRaised(
        EntryId entry, SubjectId subject, List<FieldCode> fields, List<EntryId> entries, LocalDate raisedOn)
        implements WarningEvent {}
