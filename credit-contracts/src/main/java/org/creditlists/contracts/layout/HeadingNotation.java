package org.creditlists.contracts.layout;

import java.text.Normalizer;

/** Names of columns as they stand in files: width, spaces, line ends and the stars of required columns say nothing. */
public final class HeadingNotation {

    private HeadingNotation() {}

    public static String plain(String name) {
        String compatible = Normalizer.normalize(name, Normalizer.Form.NFKC);
        var plain = new StringBuilder(compatible.length());
        compatible
                .codePoints()
                .filter(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT
                        && c != '*')
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
