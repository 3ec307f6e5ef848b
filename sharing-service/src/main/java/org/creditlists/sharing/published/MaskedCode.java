package org.creditlists.sharing.published;

import org.creditlists.contracts.list.SubjectKind;

/** The code of a subject as everybody may read it. */
final class MaskedCode {

    private static final int FIRST = 1;
    private static final int LAST = 1;

    private MaskedCode() {}

    /**
     * Of an individual only the first and the last character: neither where nor when somebody was born can be read from
     * them. So it is with the code of an organisation that is a valid number of a person, too.
     */
    static String of(SubjectKind kind, String code) {
        return kind == SubjectKind.ORGANISATION && !SubjectKind.INDIVIDUAL.isCode(code)
                ? code
                : code.substring(0, FIRST)
                        + "*".repeat(code.length() - FIRST - LAST)
                        + code.substring(code.length() - LAST);
    }
}
