package org.creditlists.restoration.applications;

import java.time.LocalDate;
import java.util.List;
import org.creditlists.casehandling.engine.CaseFile;
import org.creditlists.casehandling.engine.CaseRow;
import org.creditlists.casehandling.engine.Outcome;
import org.creditlists.casehandling.engine.Progress;
import org.jspecify.annotations.Nullable;

/**
 * An application as its row tells it.
 *
 * @param subjectHash keyed hash of the code of the entry's subject
 * @param nextTryFrom after a refusal, the first day of the next try
 */
public record Application(
        CaseFile file,
        String subjectHash,
        Content content,
        Progress progress,
        ApplicationStatus status,
        Outcome outcome,
        @Nullable LocalDate nextTryFrom)
        implements CaseRow {

    /**
     * What was applied for, by whom.
     *
     * @param applicantHash keyed hash of the code of who came
     * @param conditions of the standard, codes
     * @param statement what the applicant says; null once the entry has ended
     * @param commitment code of the text that was signed, null when none was
     */
    public record Content(
            String applicantHash,
            List<String> conditions,
            String route,
            @Nullable String statement,
            @Nullable String commitment) {}

    public boolean isGranted() {
        return status == ApplicationStatus.GRANTED;
    }

    @Override
    public boolean isOpen() {
        return switch (status) {
            case SUBMITTED, ACCEPTED -> true;
            case GRANTED, REFUSED, WITHDRAWN, LAPSED -> false;
        };
    }

    @Override
    public String stateCode() {
        return status.name();
    }

    @Override
    public @Nullable String statement() {
        return content.statement();
    }
}
