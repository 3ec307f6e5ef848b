package org.creditlists.designation.entry;

import java.text.Normalizer;
import java.util.Locale;
import org.creditlists.contracts.list.SubjectKind;

/** The code of a subject as people type it. */
public final class SubjectCode {

    private SubjectCode() {}

    /** Full-width digits and letters, a lower-case x and spaces are what typing leaves behind: they mean the same. */
    public static String normalised(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFKC).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /**
     * Whether the check character is right; a wrong one that may have been issued needs the authority's word (GuoFa
     * (2014) 21, part V(2)).
     *
     * @param texts where the authority gives its word
     */
    static boolean isConforming(SubjectKind kind, String code, SubmissionTexts texts) throws UnreadableException {
        return switch (kind.check(code)) {
            case CONFORMING -> true;
            case NONCONFORMING -> {
                if (!texts.flag(SubmissionFields.CODE_VOUCHED)) {
                    throw new UnreadableException(SubmissionRefusals.CODE_NONCONFORMING);
                }
                yield false;
            }
            case WRONG_CHECK_DIGIT -> throw new UnreadableException(SubmissionRefusals.CODE_CHECK_DIGIT);
            case MALFORMED -> throw new UnreadableException(SubmissionRefusals.CODE_MALFORMED);
        };
    }
}
