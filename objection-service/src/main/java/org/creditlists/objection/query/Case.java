package org.creditlists.objection.query;

import java.time.LocalDate;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.list.VerificationStage;
import org.creditlists.objection.domain.EntryCases;
import org.jspecify.annotations.Nullable;

/**
 * A case as its row tells it.
 *
 * @param authority that supplied the entry
 * @param standard id and version, as the entry was decided under
 * @param objectorHash keyed hash of the code of who brought it, null for a liaison
 * @param liaisonOf the organisation of the liaison who brought it, null for others
 * @param statement what the objector says; null once the entry has ended
 * @param suspends whether measures rest while it is open
 * @param restsNot why they do not: RED, STANDARD or REPEATED
 * @param responsible whoever was asked last
 * @param deadline last day of what is asked
 * @param overdue a deadline of it has passed
 * @param reason code of the reason of a rejection, or of the rejection of the rest
 * @param explanation of the decision in words; null once the entry has ended
 * @param clearedOn since when its clearing notices are due, null when there are none
 */
public record Case(
        CaseId caseId,
        EntryId entry,
        SubjectId subject,
        String authority,
        ListKind list,
        String field,
        String standard,
        Objector by,
        @Nullable String objectorHash,
        @Nullable String liaisonOf,
        String ground,
        String edition,
        @Nullable String statement,
        boolean suspends,
        @Nullable String restsNot,
        VerificationStage stage,
        String responsible,
        LocalDate deadline,
        boolean provisional,
        boolean overdue,
        EntryCases.State state,
        LocalDate raisedOn,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy,
        @Nullable Remedy remedy,
        @Nullable String reason,
        @Nullable String explanation,
        @Nullable LocalDate clearedOn) {}
