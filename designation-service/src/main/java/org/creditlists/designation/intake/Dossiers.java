package org.creditlists.designation.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.record.Dossier;
import org.jspecify.annotations.Nullable;

/** What a submission says that is personal, and how two of them differ. */
final class Dossiers {

    private Dossiers() {}

    static Dossier of(Submission submission, EntryId entry, SubjectId subject) {
        return new Dossier(
                entry,
                subject,
                submission.subjectKind(),
                submission.name(),
                submission.code(),
                submission.codeConforming(),
                submission.decisionNumber(),
                submission.statement(),
                submission.basis(),
                submission.proposal().honour(),
                submission.priorNoticeDate(),
                submission.people());
    }

    static List<String> changes(@Nullable Dossier before, Dossier after) {
        List<String> changes = new ArrayList<>();
        if (before != null) {
            addIfDifferent(changes, SubmissionFields.NAME, before.name(), after.name());
            addIfDifferent(changes, SubmissionFields.STATEMENT, before.statement(), after.statement());
            addIfDifferent(changes, SubmissionFields.BASIS, before.basis(), after.basis());
            addIfDifferent(changes, SubmissionFields.HONOUR, before.honour(), after.honour());
            addIfDifferent(
                    changes, SubmissionFields.PRIOR_NOTICE_DATE, before.priorNoticeDate(), after.priorNoticeDate());
            addIfDifferent(changes, "people", before.people(), after.people());
        }
        return changes;
    }

    private static void addIfDifferent(
            List<String> changes, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(name);
        }
    }

    /** Width of characters and spaces make no other name. */
    static String comparable(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replace(" ", "");
    }
}
