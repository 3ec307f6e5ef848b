package org.creditlists.contracts.event;

import java.time.LocalDate;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;

/**
 * A court runs a reorganisation plan of the subject: the entry is not shown, shared or used meanwhile.
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param caseId the case
 * @param authority id of the authority that recorded it
 * @param from first day, Asia/Shanghai
 * @param until last day of the plan, Asia/Shanghai
 */
public record EntryShielded(
        EntryId entry, SubjectId subject, CaseId caseId, AuthorityId authority, LocalDate from, LocalDate until)
        implements RestorationEvent {}
