package org.creditlists.portal.pages.docs.find;

import java.util.Locale;
import org.creditlists.portal.language.Language;

/**
 * What was found, as it is shown.
 *
 * @param kind of entry, in lower case
 * @param tag language of the text
 * @param before of the text, up to the word
 * @param word as it stands there; empty when it stands elsewhere
 */
public record Hit(String address, String kind, String title, String tag, String before, String word, String after) {

    private static final int BEFORE = 40;
    private static final int AFTER = 120;
    private static final String MORE = "…";

    static Hit of(Entry entry, String word, Language reader) {
        String text = entry.text().in(reader).replaceAll("\\s+", " ");
        String low = text.toLowerCase(Locale.ROOT);
        // Lower case of some letters is longer, and then nothing is marked.
        int at = low.length() == text.length() ? low.indexOf(word) : -1;
        int begin = Math.max(0, at - BEFORE);
        int found = Math.max(0, at);
        int past = at < 0 ? 0 : at + word.length();
        int end = Math.min(text.length(), past + AFTER);
        return new Hit(
                entry.address(),
                entry.kind().name().toLowerCase(Locale.ROOT),
                entry.title().in(reader),
                entry.text().tag(reader),
                (begin > 0 ? MORE : "") + text.substring(begin, found),
                text.substring(found, past),
                text.substring(past, end) + (end < text.length() ? MORE : ""));
    }
}
