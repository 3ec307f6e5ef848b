package org.creditlists.objection.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.objection.domain.EntryCases;
import org.jspecify.annotations.Nullable;

/**
 * A case as its authority and its objector see it.
 *
 * @param statement what the objector says; absent once the entry has ended
 * @param suspends whether measures rest while it is open
 * @param deadline last day for the verification
 * @param reason code of the reason of a rejection
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Case(
        CaseId caseId,
        EntryId entry,
        SubjectId subject,
        String authority,
        String ground,
        @Nullable String statement,
        boolean suspends,
        LocalDate deadline,
        EntryCases.State state,
        @Nullable String reason) {}
