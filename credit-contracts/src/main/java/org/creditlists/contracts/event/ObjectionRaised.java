package org.creditlists.contracts.event;

import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.Objector;

/**
 * Someone objected to an entry (GuoFa (2016) 33, art. 22).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param caseId the case
 * @param by who came: the subject, the public, or a liaison with what enforcement threw up
 * @param ground code of what is objected to
 * @param version the version of the entry that is objected to
 * @param suspends whether the punishments on the entry rest meanwhile (GuoFa (2016) 33, art. 22)
 */
public record ObjectionRaised(
        EntryId entry, SubjectId subject, CaseId caseId, Objector by, GroundCode ground, long version, boolean suspends)
        implements ObjectionEvent {}
