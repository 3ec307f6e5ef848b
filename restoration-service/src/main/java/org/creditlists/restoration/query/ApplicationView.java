package org.creditlists.restoration.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.creditlists.casehandling.evidence.Evidence;
import org.creditlists.casehandling.page.Named;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.jspecify.annotations.Nullable;

/**
 * An application as people read it: every code with its words in Chinese and English, and what can be done next.
 *
 * @param authority that designated and decides
 * @param edition of the terms by which it is decided
 * @param conditions of the standard, for the authority to find met
 * @param deadline last day of what is asked of the responsible authority, Asia/Shanghai; absent once the case is closed
 * @param provisional the calendar of working days of that year is not published, so the deadline may move; absent when
 *     closed
 * @param statement what the applicant says; absent once the entry has ended
 * @param commitment code of the text that was signed
 * @param outcome absent while the case is open
 * @param next what its subject can do now, and by when; empty for other readers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicationView(
        CaseId caseId,
        EntryId entry,
        ListKind list,
        FieldCode field,
        Named authority,
        String standard,
        String edition,
        Named route,
        List<Named> conditions,
        Named state,
        LocalDate requestedOn,
        @Nullable Named responsible,
        @Nullable LocalDate deadline,
        @Nullable Boolean provisional,
        @Nullable Boolean overdue,
        @Nullable String statement,
        @Nullable String commitment,
        List<Evidence> evidence,
        @Nullable Outcome outcome,
        List<Next> next) {

    /**
     * @param decidedBy absent when nobody decided: it was taken back, or the entry ended
     * @param reason of a refusal
     * @param explanation in words; absent once the entry has ended
     * @param nextTryFrom after a refusal
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Outcome(
            @Nullable Named decidedBy,
            @Nullable LocalDate decidedOn,
            @Nullable Named reason,
            @Nullable String explanation,
            @Nullable LocalDate nextTryFrom) {}

    /** @param day on which it becomes possible, or until which it waits; absent when there is none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Next(
            String code, String zh, String en, @Nullable LocalDate day) {}
}
