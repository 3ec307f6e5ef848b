package org.creditlists.base.input;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.notation.CodeNotation;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Codes by which people ask about somebody. */
public final class Codes {

    /** A code of 18 characters with what is pasted along with it. */
    private static final int LONGEST = 80;

    private static final Refusal MALFORMED = new Refusal(
            "code-malformed",
            "/code",
            Articles.GUOFA_2014_21_PART_V_2,
            "代码无效，请核对",
            "Not a valid code of an organisation or a person");

    private Codes() {}

    /**
     * A unified social credit code or a resident ID number, in the notation of {@link CodeNotation}; an issued code
     * with a wrong check character counts.
     *
     * @throws RefusedException when it is none
     */
    public static String required(@Nullable String text) {
        return CodeNotation.plain(Texts.required(text, LONGEST, Codes::isCode, MALFORMED));
    }

    private static boolean isCode(String text) {
        return SubjectKind.isAnyCode(CodeNotation.plain(text));
    }
}
