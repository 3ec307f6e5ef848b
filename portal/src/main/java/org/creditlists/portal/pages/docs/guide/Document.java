package org.creditlists.portal.pages.docs.guide;

import org.creditlists.portal.language.Language;
import org.creditlists.portal.pages.docs.text.Markdown.Rendered;
import org.creditlists.portal.pages.docs.text.Words;

/**
 * A document to read.
 *
 * @param address of its page
 * @param chinese the same as English where nobody has translated it
 */
public record Document(String address, Rendered english, Rendered chinese) {

    public Rendered in(Language reader) {
        return reader.isEnglish() ? english : chinese;
    }

    public boolean isTranslated() {
        return !english.equals(chinese);
    }

    /** BCP 47, of the text that {@link #in} gives. */
    public String tag(Language reader) {
        return reader.isEnglish() || !isTranslated() ? "en" : "zh-CN";
    }

    public Words title() {
        return new Words(chinese.title(), english.title());
    }
}
