package org.creditlists.contracts.event;

import java.time.LocalDate;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.ReviewStage;

/**
 * The authority was reminded of a deadline that comes near (Hubei opinions on personal creditworthiness (2017), part
 * IV(3)).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param caseId the case
 * @param stage what is asked for
 * @param authority id of the authority that was reminded
 * @param deadline last day, Asia/Shanghai
 */
public record ReviewReminded(
        EntryId entry, SubjectId subject, CaseId caseId, ReviewStage stage, AuthorityId authority, LocalDate deadline)
        implements RestorationEvent {}
