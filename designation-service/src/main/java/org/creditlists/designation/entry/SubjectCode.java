package org.creditlists.designation.entry;

import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.CodeCheck;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.notation.CodeNotation;
import org.jspecify.annotations.Nullable;

/** The code of a subject as people type it. */
public final class SubjectCode {

    private SubjectCode() {}

    /** As {@link CodeNotation} has it. */
    public static String normalised(String code) {
        return CodeNotation.plain(code);
    }

    /**
     * Whether the check character is right; a wrong one that may have been issued needs the authority's word (GuoFa
     * (2014) 21, part V(2)).
     *
     * @param texts where the authority gives its word
     */
    static boolean isConforming(SubjectKind kind, String code, SubmissionTexts texts) throws UnreadableException {
        return switch (kind.check(code)) {
            case CONFORMING -> {
                if (kind == SubjectKind.ORGANISATION && SubjectKind.INDIVIDUAL.isCode(code)) {
                    requireVouched(texts, SubmissionRefusals.CODE_OF_BOTH_KINDS);
                }
                yield true;
            }
            case NONCONFORMING -> {
                requireVouched(texts, SubmissionRefusals.CODE_NONCONFORMING);
                yield false;
            }
            case WRONG_CHECK_DIGIT -> throw new UnreadableException(SubmissionRefusals.CODE_CHECK_DIGIT);
            case MALFORMED -> throw new UnreadableException(SubmissionRefusals.CODE_MALFORMED);
        };
    }

    private static void requireVouched(SubmissionTexts texts, Refusal otherwise) throws UnreadableException {
        if (!texts.flag(SubmissionFields.CODE_VOUCHED)) {
            throw new UnreadableException(otherwise);
        }
    }

    /**
     * Of which kind of subject a code is that stands in a column for both.
     *
     * @return null when it may be of both kinds, or could be meant as either
     * @throws UnreadableException when it is of neither
     */
    public static @Nullable SubjectKind kindOf(String code) throws UnreadableException {
        CodeCheck organisation = SubjectKind.ORGANISATION.check(code);
        CodeCheck person = SubjectKind.INDIVIDUAL.check(code);
        if (organisation == CodeCheck.MALFORMED && person == CodeCheck.MALFORMED) {
            throw new UnreadableException(SubmissionRefusals.CODE_MALFORMED);
        }
        if (person == CodeCheck.CONFORMING || organisation == CodeCheck.MALFORMED) {
            return organisation == CodeCheck.CONFORMING ? null : SubjectKind.INDIVIDUAL;
        }
        boolean mistyped = organisation == CodeCheck.WRONG_CHECK_DIGIT;
        // Eighteen digits with a birthday in them are a person's number with a typing error before they are a code.
        return mistyped && person == CodeCheck.WRONG_CHECK_DIGIT ? SubjectKind.INDIVIDUAL : SubjectKind.ORGANISATION;
    }
}
