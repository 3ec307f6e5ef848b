package org.creditlists.contracts.event;

import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * The objection was right, wholly or in part (GuoFa (2016) 33, art. 22). What is suspended stays so until the remedy is
 * carried out.
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param caseId the case
 * @param authority id of the authority that decided
 * @param version the version of the entry that was found wrong; a later one puts it right
 * @param remedy WITHDRAWAL: the entry ends as an error; CORRECTION: it is corrected by designation-service
 * @param restRejected code of the reason why the rest of the objection was rejected, absent when it was right wholly
 */
public record ObjectionUpheld(
        EntryId entry,
        SubjectId subject,
        CaseId caseId,
        AuthorityId authority,
        long version,
        Remedy remedy,
        @Nullable String restRejected)
        implements ObjectionEvent {}
