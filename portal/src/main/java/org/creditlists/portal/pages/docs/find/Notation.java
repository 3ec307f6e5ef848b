package org.creditlists.portal.pages.docs.find;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How texts are compared: without width and case. */
final class Notation {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{3,}");

    private Notation() {}

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The words of a question, each once. */
    static List<String> words(String question) {
        return SPACES.splitAsStream(plain(question).strip())
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    /** All pairs of neighbours in a run of Chinese characters; none of anything else, or of what is no longer. */
    static Set<String> pairs(String word) {
        return HAN.matcher(word).matches()
                ? IntStream.range(0, word.length() - 1)
                        .mapToObj(at -> word.substring(at, at + 2))
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
