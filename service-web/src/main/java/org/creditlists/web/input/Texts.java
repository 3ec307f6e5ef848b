package org.creditlists.web.input;

import java.util.function.Predicate;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Texts that people send. */
public final class Texts {

    private static final String DIRECTION_MARKS =
            "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    /** With what a formula begins; programs take the full-width signs for the others. */
    private static final String FORMULA = "=+-@\t\r＝＋－＠﹢﹣﹦﹫−";

    private static final char ASCII = '\u007F';

    private Texts() {}

    /**
     * Control characters but tab and line ends: a NUL, say, or half of a surrogate pair, which no database takes, or a
     * mark that turns the direction of what follows, so that a name reads as another.
     */
    public static boolean hasControlCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
            if (control || c > ASCII && (DIRECTION_MARKS.indexOf(c) >= 0 || isHalf(text, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    /**
     * A text that must be there.
     *
     * @param longest in UTF-16 units
     * @param refusal for a text that is missing, blank or too long
     * @throws RefusedException when it is not usable
     */
    public static String required(@Nullable String text, int longest, Refusal refusal) {
        if (text == null || text.isBlank() || text.length() > longest) {
            throw new RefusedException(refusal);
        }
        if (hasControlCharacters(text)) {
            throw new RefusedException(new Refusal(
                    "control-character",
                    refusal.pointer(),
                    refusal.basis(),
                    "内容含有控制字符",
                    "A control character in the text"));
        }
        return text.strip();
    }

    /**
     * A text that must be there and of a form.
     *
     * @param refusal for a text that is missing, blank, too long or of another form
     * @throws RefusedException when it is not usable
     */
    public static String required(@Nullable String text, int longest, Predicate<String> form, Refusal refusal) {
        String given = required(text, longest, refusal);
        if (!form.test(given)) {
            throw new RefusedException(refusal);
        }
        return given;
    }

    /**
     * A part that must be there.
     *
     * @throws RefusedException with the refusal when it is missing
     */
    public static <T> T given(@Nullable T part, Refusal refusal) {
        if (part == null) {
            throw new RefusedException(refusal);
        }
        return part;
    }

    /** A text as the cell of a table: a spreadsheet does not take it for a formula. */
    public static String cell(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** @throws RefusedException when a request has no content */
    public static <T> T body(@Nullable T body) {
        if (body == null) {
            throw new RefusedException(new Refusal(
                    Refusal.Kind.MALFORMED, "content-missing", "", "", "请求没有内容", "The request has no content"));
        }
        return body;
    }
}
