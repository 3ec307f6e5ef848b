package org.creditlists.contracts.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.PersonRole;
import org.creditlists.contracts.list.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Everything personal about an entry. It stands in no table and on no topic as this says it: {@code credit.dossiers},
 * compacted and keyed by entry, has it as {@link SealedDossier}. Its tombstone is the command to forget.
 *
 * @param code unified social credit code or resident ID number, upper case
 * @param codeConforming false for an officially issued code whose check character is wrong
 * @param decisionNumber number of the decision document
 * @param statement the ground in words, as the decision gives it
 * @param basis the legal basis as the decision cites it, null where it cites the standard's
 * @param honour the honour for which an individual is on RED, null for none (Draft opinions on joint incentives, part
 *     II)
 * @param priorNoticeDate when the subject was told of the intended decision, null where the standard asks for no prior
 *     notice
 * @param people behind an organisation on BLACK, empty otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Dossier(
        EntryId entry,
        SubjectId subject,
        SubjectKind subjectKind,
        String name,
        String code,
        boolean codeConforming,
        String decisionNumber,
        String statement,
        @Nullable String basis,
        @Nullable String honour,
        @Nullable LocalDate priorNoticeDate,
        List<Person> people) {

    /**
     * Somebody behind an organisation on BLACK, with the same rights as the organisation (GuoFa (2016) 33, art. 14).
     *
     * @param person the same as long as the entry names the same person; chosen by chance, so that it says nothing else
     * @param code resident ID number, null where the decision does not give it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(
            PersonId person,
            PersonRole role,
            String name,
            @Nullable String code) {}

    public static Dossier of(Identity identity, Reasons reasons) {
        return new Dossier(
                identity.entry(),
                identity.subject(),
                identity.subjectKind(),
                identity.name(),
                identity.code(),
                identity.codeConforming(),
                identity.decisionNumber(),
                reasons.statement(),
                reasons.basis(),
                reasons.honour(),
                reasons.priorNoticeDate(),
                identity.people());
    }

    /** Whom it is about. */
    public Identity identity() {
        return new Identity(entry, subject, subjectKind, name, code, codeConforming, decisionNumber, people);
    }

    /** Why. */
    public Reasons reasons() {
        return new Reasons(statement, basis, honour, priorNoticeDate);
    }
}
