package org.creditlists.sharing.collection.domain;

/** Traditional characters in their simplified form, character by character. */
public final class Script {

    private final char[] simplified = new char[Character.MAX_VALUE + 1];

    /** @param pairs a traditional character, its simplified form, and so on, as the Unicode Han database pairs them */
    public Script(String pairs) {
        for (int i = 0; i + 1 < pairs.length(); i += 2) {
            simplified[pairs.charAt(i)] = pairs.charAt(i + 1);
        }
    }

    String simplified(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            char simple = simplified[characters[i]];
            if (simple != 0) {
                characters[i] = simple;
            }
        }
        return new String(characters);
    }
}
