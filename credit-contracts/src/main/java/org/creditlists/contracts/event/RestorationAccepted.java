package org.creditlists.contracts.event;

import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;

/**
 * The authority accepted the application as complete and decides about it next (Hubei opinions on personal
 * creditworthiness (2017), part IV(3)).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param caseId the case
 * @param authority id of the authority
 */
public record RestorationAccepted(EntryId entry, SubjectId subject, CaseId caseId, AuthorityId authority)
        implements RestorationEvent {}
