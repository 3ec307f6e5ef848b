package org.creditlists.contracts.event;

import java.time.LocalDate;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;

/**
 * The plan is over, by its last day or by the court, and the entry counts again.
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param caseId the case
 * @param endedOn first day on which it counts again, Asia/Shanghai
 */
public record ShieldingEnded(EntryId entry, SubjectId subject, CaseId caseId, LocalDate endedOn)
        implements RestorationEvent {}
