package org.creditlists.contracts.event;

import java.time.LocalDate;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;

/**
 * Someone concerned objected to an entry; the authority that supplied it has to verify (mission O1, O2).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param caseId the case
 * @param ground code of what is objected to
 * @param deadline last day for the verification
 * @param suspends whether the punishments on the entry rest meanwhile (mission O3)
 */
public record ObjectionRaised(
        EntryId entry, SubjectId subject, CaseId caseId, String ground, LocalDate deadline, boolean suspends)
        implements ObjectionEvent {}
