package org.creditlists.contracts.event;

import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;

/**
 * An organisation that was shown the entry or had orders because of it confirmed that it took the clearing notice into
 * its own records (GuoFa (2016) 33, art. 22).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param caseId the case, or the id of the entry, which was withdrawn as an error without an objection
 * @param organisation id of the organisation
 */
public record ClearingAcknowledged(EntryId entry, SubjectId subject, CaseId caseId, String organisation)
        implements ObjectionEvent {}
