package org.creditlists.contracts.notation;

import java.text.Normalizer;
import java.util.Locale;

/** What is no difference in any text: width, spaces, capitals, and characters that nobody sees. */
final class Characters {

    private static final String BRACKETS_OPEN = "([{〔【〈《「『﹙﹝﹛";
    private static final String BRACKETS_CLOSED = ")]}〕】〉》」』﹚﹞﹜";

    private Characters() {}

    /** A bracket of any kind as a round one; every other character as it is. */
    static char roundBracket(char c) {
        if (BRACKETS_OPEN.indexOf(c) >= 0) {
            return '(';
        }
        return BRACKETS_CLOSED.indexOf(c) >= 0 ? ')' : c;
    }

    /**
     * Full width as half width, upper case, without spaces, zero-width characters and marks of variants. The result is
     * plain itself: a capital may come in parts, and marks may join when nothing is left between them.
     */
    static String plain(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        while (true) {
            String next = visible(plain.toUpperCase(Locale.ROOT));
            if (next.equals(plain)) {
                return plain;
            }
            plain = Normalizer.normalize(next, Normalizer.Form.NFKC);
        }
    }

    private static String visible(String text) {
        if (text.chars().noneMatch(Characters::mayBeInvisible)) {
            return text;
        }
        var visible = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isInvisible(c)).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /** Spaces, and everything behind the ideographs' first plane that could be a mark. */
    private static boolean mayBeInvisible(int c) {
        return c <= ' ' || Character.isSurrogate((char) c) || isInvisible(c);
    }

    private static boolean isInvisible(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || isVariationSelector(c);
    }

    private static boolean isVariationSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180F;
    }
}
