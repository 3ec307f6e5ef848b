package org.creditlists.contracts.event;

import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;

/**
 * The subject applied to be taken off the list early (GuoFa (2016) 33, art. 21).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param caseId the case
 * @param route code of the route: what the subject did to put things right
 */
public record RestorationRequested(EntryId entry, SubjectId subject, CaseId caseId, String route)
        implements RestorationEvent {}
