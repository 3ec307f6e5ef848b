package org.creditlists.contracts.event;

import java.time.LocalDate;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;

/**
 * A subject stands on lists for key scrutiny in fewer than three fields and left the warning list (NDRC (2018) 87,
 * section IV).
 *
 * @param entry the entry that brought the warning about
 * @param subject whom it is about; the key of every event
 * @param liftedOn the day, Asia/Shanghai
 */
public record WarningLifted(EntryId entry, SubjectId subject, LocalDate liftedOn) implements WarningEvent {}
