package org.creditlists.contracts.event;

import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;

/**
 * Who objected took the objection back; what was suspended goes on.
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param caseId the case
 */
public record ObjectionRetracted(EntryId entry, SubjectId subject, CaseId caseId) implements ObjectionEvent {}
