package org.creditlists.designation.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.notation.NameNotation;
import org.creditlists.contracts.record.Dossier;
import org.jspecify.annotations.Nullable;

/** What a submission says that is personal, and how two of them differ. */
final class Dossiers {

    private Dossiers() {}

    /** @param before the dossier that it replaces, null for none: whoever stands in it keeps the id */
    static Dossier of(Submission submission, EntryId entry, SubjectId subject, @Nullable Dossier before) {
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
                people(submission.people(), before));
    }

    /** One id for each person, however many roles; the one that the entry has given before, when it has. */
    private static List<Dossier.Person> people(List<Dossier.Person> named, @Nullable Dossier before) {
        Map<String, PersonId> ids = new HashMap<>();
        if (before != null) {
            before.people().forEach(person -> ids.putIfAbsent(whoIs(person), person.person()));
        }
        named.forEach(person -> ids.putIfAbsent(whoIs(person), person.person()));
        return named.stream()
                .map(person -> new Dossier.Person(
                        ids.getOrDefault(whoIs(person), person.person()), person.role(), person.name(), person.code()))
                .toList();
    }

    private static String whoIs(Dossier.Person person) {
        return Objects.requireNonNullElse(person.code(), NameNotation.plain(person.name()));
    }

    /** The same under another id: the key of an entry is deleted with its end. */
    static Dossier under(EntryId id, Dossier dossier) {
        return new Dossier(
                id,
                dossier.subject(),
                dossier.subjectKind(),
                dossier.name(),
                dossier.code(),
                dossier.codeConforming(),
                dossier.decisionNumber(),
                dossier.statement(),
                dossier.basis(),
                dossier.honour(),
                dossier.priorNoticeDate(),
                dossier.people());
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
}
