package org.creditlists.objection.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.creditlists.casehandling.evidence.Evidence;
import org.creditlists.casehandling.page.Named;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.jspecify.annotations.Nullable;

/**
 * A case as people read it: every code with its words in Chinese and English, and what can be done next.
 *
 * @param authority that supplied the entry and verifies it
 * @param standard id and version
 * @param edition of the terms by which it is decided
 * @param by SUBJECT, PUBLIC or LIAISON
 * @param deadline last day of what is asked of the responsible authority, Asia/Shanghai; absent once the case is closed
 * @param provisional the calendar of working days of that year is not published, so the deadline may move; absent when
 *     closed
 * @param suspends whether measures rest while it is open
 * @param suspension the same in words, with its basis
 * @param statement what the objector says; absent once the entry has ended
 * @param outcome absent while the case is open
 * @param next what whoever brought it can do now, and by when; empty for other readers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(
        CaseId caseId,
        EntryId entry,
        ListKind list,
        FieldCode field,
        Named authority,
        String standard,
        String edition,
        Objector by,
        Named ground,
        Named state,
        LocalDate raisedOn,
        @Nullable Named responsible,
        @Nullable LocalDate deadline,
        @Nullable Boolean provisional,
        @Nullable Boolean overdue,
        boolean suspends,
        Named suspension,
        @Nullable String statement,
        List<Evidence> evidence,
        @Nullable Outcome outcome,
        List<Next> next) {

    /**
     * @param decidedBy absent when nobody decided: it was taken back, or the entry ended
     * @param remedy WITHDRAWAL or CORRECTION, absent for a rejection
     * @param reason of a rejection, or of the rejection of the rest
     * @param explanation in words; absent once the entry has ended
     * @param clearedOn since when everyone who was shown the entry, or had orders because of it, is told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Outcome(
            @Nullable Named decidedBy,
            @Nullable LocalDate decidedOn,
            @Nullable Named remedy,
            @Nullable Named reason,
            @Nullable String explanation,
            @Nullable LocalDate clearedOn) {}

    /**
     * @param until last day, absent when there is none
     * @param basis absent where it is the platform's own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Next(
            String code,
            String zh,
            String en,
            @Nullable LocalDate until,
            @Nullable String basis) {}
}
