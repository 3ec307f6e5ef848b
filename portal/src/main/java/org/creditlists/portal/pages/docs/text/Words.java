package org.creditlists.portal.pages.docs.text;

import org.creditlists.portal.language.Language;

/**
 * A text in both languages, or in one alone.
 *
 * @param zh empty when it is written in English alone
 * @param en empty when it is written in Chinese alone
 */
public record Words(String zh, String en) {

    public static final Words NONE = new Words("", "");

    /** The same in both languages, such as a code. */
    public static Words same(String text) {
        return new Words(text, text);
    }

    /** In the reader's language; where it is not written in that, in the other one. */
    public String in(Language reader) {
        return isShownInEnglish(reader) ? en : zh;
    }

    /** BCP 47, of the text that {@link #in} gives. */
    public String tag(Language reader) {
        return isShownInEnglish(reader) ? "en" : "zh-CN";
    }

    public boolean isEmpty() {
        return zh.isEmpty() && en.isEmpty();
    }

    private boolean isShownInEnglish(Language reader) {
        return reader.isEnglish() ? !en.isEmpty() : zh.isEmpty();
    }
}
