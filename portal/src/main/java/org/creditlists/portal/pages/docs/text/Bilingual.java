package org.creditlists.portal.pages.docs.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads texts that documents have in both languages: {@code 中文 / English}, or a paragraph each. */
public final class Bilingual {

    private static final String BOTH = " / ";
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n+");

    /** Where lines of Chinese were joined as lines of English are. */
    private static final Pattern FOLDED = Pattern.compile("(?<=[，。；：、]) ");

    private Bilingual() {}

    /** One line: Chinese before the slash and English behind it, or one language alone. */
    public static Words line(String text) {
        int slash = text.indexOf(BOTH);
        if (slash > 0 && isChinese(text.substring(0, slash))) {
            return new Words(text.substring(0, slash), text.substring(slash + BOTH.length()));
        }
        return isChinese(text) ? new Words(text, "") : new Words("", text);
    }

    /** Paragraphs, each in one language or in both. */
    public static List<Words> paragraphs(String text) {
        return paragraphsOf(text).map(Bilingual::line).toList();
    }

    /** All paragraphs in one text for each language. */
    public static Words whole(String text) {
        List<Words> all = paragraphs(text);
        return new Words(
                joined(all.stream().map(Words::zh)), joined(all.stream().map(Words::en)));
    }

    static boolean isChinese(String text) {
        return HAN.matcher(text).find();
    }

    private static Stream<String> paragraphsOf(String text) {
        return PARAGRAPHS
                .splitAsStream(text)
                .map(one -> FOLDED.matcher(one).replaceAll("").replace("`", "").strip())
                .filter(one -> !one.isEmpty());
    }

    private static String joined(Stream<String> texts) {
        return String.join(" ", texts.filter(one -> !one.isEmpty()).toList());
    }
}
