package org.creditlists.contracts.event;

import java.time.LocalDate;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;

/**
 * The authority refused restoration (Hubei opinions on personal creditworthiness (2017), part IV(3)).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param caseId the case
 * @param authority id of the authority that decided
 * @param reason code of the reason
 * @param nextTryFrom first day of the next try
 */
public record RestorationRefused(
        EntryId entry, SubjectId subject, CaseId caseId, AuthorityId authority, String reason, LocalDate nextTryFrom)
        implements RestorationEvent {}
