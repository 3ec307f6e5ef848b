package org.creditlists.designation.entry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.designation.entry.domain.Adulthood;
import org.creditlists.designation.entry.domain.LineRules;
import org.jspecify.annotations.Nullable;

/** From named texts, as JSON or CSV give them, to a designation or a removal. */
public final class SubmissionReader {

    private final SubmissionTexts texts;

    private SubmissionReader(SubmissionTexts texts) {
        this.texts = texts;
    }

    /** @throws UnreadableException for the first thing that is missing or wrong, with a pointer to it */
    public static Submitted read(Map<String, String> fields) throws UnreadableException {
        var texts = new SubmissionTexts(fields);
        texts.checkCharacters();
        return new SubmissionReader(texts).read();
    }

    private Submitted read() throws UnreadableException {
        ListKind list = texts.constant(SubmissionFields.LIST, ListKind.class);
        return isRemoval() ? removal(list) : submission(list);
    }

    private boolean isRemoval() {
        return texts.optional(SubmissionFields.EXIT_DATE) != null
                || texts.optional(SubmissionFields.EXIT_REASON) != null;
    }

    /** What names the entry, and why it is over; a code was checked when the entry was made. */
    private Removal removal(ListKind list) throws UnreadableException {
        String given = texts.required(SubmissionFields.EXIT_REASON);
        return new Removal(
                list,
                new FieldCode(texts.required(SubmissionFields.FIELD)),
                SubjectCode.normalised(texts.required(SubmissionFields.CODE)),
                new AuthorityId(texts.required(SubmissionFields.AUTHORITY)),
                texts.required(SubmissionFields.DECISION_NUMBER),
                Arrays.stream(EndReason.values())
                        .filter(known -> known.name().equals(given))
                        .findFirst()
                        .orElseThrow(() -> new UnreadableException(SubmissionRefusals.EXIT_REASON)),
                texts.optionalDate(SubmissionFields.EXIT_DATE));
    }

    private Submission submission(ListKind list) throws UnreadableException {
        // First the code: without one nobody can say of which kind it is.
        String code = SubjectCode.normalised(texts.required(SubmissionFields.CODE));
        SubjectKind kind = texts.constant(SubmissionFields.SUBJECT_KIND, SubjectKind.class);
        boolean conforming = SubjectCode.isConforming(kind, code, texts);
        LocalDate decisionDate = texts.date(SubmissionFields.DECISION_DATE);
        Optional<Refusal> minor = Adulthood.check(list, kind, code, decisionDate);
        if (minor.isPresent()) {
            throw new UnreadableException(minor.get());
        }
        return new Submission(
                list,
                new FieldCode(texts.required(SubmissionFields.FIELD)),
                kind,
                texts.required(SubmissionFields.NAME),
                code,
                conforming,
                new AuthorityId(texts.required(SubmissionFields.AUTHORITY)),
                texts.required(SubmissionFields.DECISION_NUMBER),
                decisionDate,
                new GroundCode(texts.required(SubmissionFields.GROUND)),
                texts.required(SubmissionFields.STATEMENT),
                texts.optional(SubmissionFields.BASIS),
                people(list, kind, decisionDate),
                texts.term(SubmissionFields.VALID_UNTIL),
                texts.flag(SubmissionFields.NAME_CONFIRMED),
                texts.optional(SubmissionFields.TRANSFERRED_FROM),
                texts.optionalDate(SubmissionFields.ACT_DATE),
                proposal(),
                texts.optionalDate(SubmissionFields.PRIOR_NOTICE_DATE));
    }

    /**
     * People stand only behind an organisation on BLACK (GuoFa (2016) 33, art. 14); elsewhere a column about them is
     * not kept.
     */
    private List<Dossier.Person> people(ListKind list, SubjectKind kind, LocalDate decisionDate)
            throws UnreadableException {
        return LineRules.mayNamePeople(kind, list) ? PeopleReader.read(texts, decisionDate) : List.of();
    }

    private Submission.Proposal proposal() throws UnreadableException {
        return new Submission.Proposal(
                texts.optional(SubmissionFields.HONOUR),
                texts.optional(SubmissionFields.AWARDED_BY),
                texts.optional(SubmissionFields.RECOMMENDED_BY),
                application());
    }

    private @Nullable UUID application() throws UnreadableException {
        String text = texts.optional(SubmissionFields.APPLICATION);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(SubmissionRefusals.APPLICATION);
        }
    }
}
