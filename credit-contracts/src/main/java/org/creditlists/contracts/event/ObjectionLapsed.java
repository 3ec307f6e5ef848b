package org.creditlists.contracts.event;

import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;

/**
 * The entry ended while the objection was open, and nothing is left to verify.
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param caseId the case
 * @param reason why the entry ended
 */
public record ObjectionLapsed(EntryId entry, SubjectId subject, CaseId caseId, EndReason reason)
        implements ObjectionEvent {}
