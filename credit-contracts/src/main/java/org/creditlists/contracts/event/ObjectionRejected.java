package org.creditlists.contracts.event;

import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;

/**
 * The authority found the information right; what was suspended goes on (GuoFa (2016) 33, art. 22).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param caseId the case
 * @param authority id of the authority that decided
 * @param reason code of the reason
 */
public record ObjectionRejected(EntryId entry, SubjectId subject, CaseId caseId, AuthorityId authority, String reason)
        implements ObjectionEvent {}
