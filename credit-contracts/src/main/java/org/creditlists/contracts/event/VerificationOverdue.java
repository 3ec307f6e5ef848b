package org.creditlists.contracts.event;

import java.time.LocalDate;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.VerificationStage;

/**
 * The authority let the deadline pass (GuoFa (2016) 33, art. 22).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param caseId the case
 * @param stage what was asked for
 * @param authority id of the authority that is late
 * @param deadline the day that passed, Asia/Shanghai
 */
public record VerificationOverdue(
        EntryId entry,
        SubjectId subject,
        CaseId caseId,
        VerificationStage stage,
        AuthorityId authority,
        LocalDate deadline)
        implements ObjectionEvent {}
