package org.creditlists.contracts.event;

import java.time.LocalDate;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.VerificationStage;

/**
 * An authority has to verify an entry, or to carry out its correction, until a day (GuoFa (2016) 33, art. 22). The
 * latest of a case counts: a calendar that was published moves a deadline, and what is overdue goes to the next higher
 * body.
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param caseId the case
 * @param stage what is asked for
 * @param authority id of the authority that is asked
 * @param deadline last day, Asia/Shanghai
 * @param provisional the calendar of working days of that year is not published yet, so the day may move
 */
public record VerificationRequested(
        EntryId entry,
        SubjectId subject,
        CaseId caseId,
        VerificationStage stage,
        AuthorityId authority,
        LocalDate deadline,
        boolean provisional)
        implements ObjectionEvent {}
