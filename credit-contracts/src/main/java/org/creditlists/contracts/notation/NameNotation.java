package org.creditlists.contracts.notation;

/** Names of people and organisations in the ways in which registers and forms write them. */
public final class NameNotation {

    private static final String BRACKETS_OPEN = "[{〔【〈《「『﹙";
    private static final String BRACKETS_CLOSED = "]}〕】〉》」』﹚";
    /** What stands for U+00B7 between the parts of a name, behind the normalisation of width. */
    private static final String DOTS = "·•‧∙⋅・●.。ꞏ᛫⸱";

    private NameNotation() {}

    /** Width, spaces, capitals, kinds of brackets and of dots, and what nobody sees make no other name. */
    public static String plain(String name) {
        String plain = Characters.plain(name);
        StringBuilder changed = null;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            char meant = meant(c);
            if (meant != c) {
                changed = changed == null ? new StringBuilder(plain) : changed;
                changed.setCharAt(i, meant);
            }
        }
        return changed == null ? plain : changed.toString();
    }

    private static char meant(char c) {
        if (BRACKETS_OPEN.indexOf(c) >= 0) {
            return '(';
        }
        if (BRACKETS_CLOSED.indexOf(c) >= 0) {
            return ')';
        }
        return DOTS.indexOf(c) >= 0 ? '·' : c;
    }
}
