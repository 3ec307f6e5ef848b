package org.creditlists.restoration.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.restoration.domain.EntryApplications;
import org.jspecify.annotations.Nullable;

/**
 * An application as its authority and its applicant see it.
 *
 * @param statement what the applicant says; absent once the entry has ended
 * @param deadline last day for the decision
 * @param nextTryFrom after a refusal, the first day of the next try
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Application(
        CaseId caseId,
        EntryId entry,
        SubjectId subject,
        String authority,
        String route,
        @Nullable String statement,
        LocalDate deadline,
        EntryApplications.State state,
        @Nullable String reason,
        @Nullable LocalDate nextTryFrom) {}
