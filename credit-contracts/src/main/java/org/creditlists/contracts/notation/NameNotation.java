package org.creditlists.contracts.notation;

/** Names of people and organisations in the ways in which registers and forms write them. */
public final class NameNotation {

    /** What stands for U+00B7 between the parts of a name, behind the normalisation of width. */
    private static final String DOTS = "·•‧∙⋅・●.。ꞏ᛫⸱";

    private NameNotation() {}

    /** Width, spaces, capitals, kinds of brackets and of dots, and what nobody sees make no other name. */
    public static String plain(String name) {
        String plain = Characters.plain(name);
        var meant = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            meant.append(meant(plain.charAt(i)));
        }
        return meant.toString();
    }

    private static char meant(char c) {
        return DOTS.indexOf(c) >= 0 ? '·' : Characters.roundBracket(c);
    }
}
