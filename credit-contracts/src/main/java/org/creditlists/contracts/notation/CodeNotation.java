package org.creditlists.contracts.notation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codes of subjects as people type and paste them. */
public final class CodeNotation {

    /** Two ways to keep a spreadsheet from taking a code for a number: ="9142…" and '9142…. */
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("(?:=\"|['’‘])+(?<code>[^\"]*)\"*");

    private CodeNotation() {}

    /** Upper case, half width, without spaces, and without what spreadsheets put around it. */
    public static String plain(String code) {
        String plain = Characters.plain(code);
        if (plain.isEmpty() || Character.isLetterOrDigit(plain.charAt(0))) {
            return plain;
        }
        Matcher kept = KEPT_AS_TEXT.matcher(plain);
        return kept.matches() ? kept.group("code") : plain;
    }
}
