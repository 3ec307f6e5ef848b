package org.creditlists.contracts.event;

import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;

/**
 * The correction that an objection brought about was carried out (GuoFa (2016) 33, art. 22).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param caseId the case
 * @param version the version of the entry that corrects it; what is suspended goes on when a reader has it
 */
public record ObjectionRemedied(EntryId entry, SubjectId subject, CaseId caseId, long version)
        implements ObjectionEvent {}
