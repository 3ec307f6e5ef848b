package org.creditlists.restoration.query;

import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.ReviewStage;
import org.creditlists.restoration.domain.EntryApplications;
import org.jspecify.annotations.Nullable;

/**
 * An application as its row tells it.
 *
 * @param subjectHash keyed hash of the code of the entry's subject
 * @param authority that designated
 * @param standard id and version
 * @param conditions of the standard, codes
 * @param statement what the applicant says; null once the entry has ended
 * @param commitment code of the text that was signed, null when none was
 * @param responsible whoever was asked last
 * @param overdue a deadline of it has passed
 * @param explanation of the decision in words; null once the entry has ended
 * @param nextTryFrom after a refusal, the first day of the next try
 */
public record Application(
        CaseId caseId,
        EntryId entry,
        SubjectId subject,
        String subjectHash,
        String authority,
        ListKind list,
        String field,
        String standard,
        List<String> conditions,
        String route,
        String edition,
        @Nullable String statement,
        @Nullable String commitment,
        ReviewStage stage,
        String responsible,
        LocalDate deadline,
        boolean provisional,
        boolean overdue,
        EntryApplications.State state,
        LocalDate requestedOn,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy,
        @Nullable String reason,
        @Nullable String explanation,
        @Nullable LocalDate nextTryFrom) {}
