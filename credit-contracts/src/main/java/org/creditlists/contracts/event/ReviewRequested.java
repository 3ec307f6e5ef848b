package org.creditlists.contracts.event;

import java.time.LocalDate;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.ReviewStage;

/**
 * An authority has to accept an application, or to decide about it, until a day (Hubei opinions on personal
 * creditworthiness (2017), part IV(3)). The latest of a case counts.
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param caseId the case
 * @param stage what is asked for
 * @param authority id of the authority that is asked
 * @param deadline last day, Asia/Shanghai
 * @param provisional the calendar of working days of that year is not published yet, so the day may move
 */
public record ReviewRequested(
        EntryId entry,
        SubjectId subject,
        CaseId caseId,
        ReviewStage stage,
        AuthorityId authority,
        LocalDate deadline,
        boolean provisional)
        implements RestorationEvent {}
