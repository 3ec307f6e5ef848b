package org.creditlists.sharing.collection.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Traditional characters in their simplified form, character by character, as the Unicode Han database pairs them. */
final class Script {

    private static final String PAIRS = "/names/traditional-simplified.txt";
    private static final char[] SIMPLIFIED = read();

    private Script() {}

    static String simplified(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            char simple = SIMPLIFIED[characters[i]];
            if (simple != 0) {
                characters[i] = simple;
            }
        }
        return new String(characters);
    }

    private static char[] read() {
        try (var in = Script.class.getResourceAsStream(PAIRS)) {
            if (in == null) {
                throw new IllegalStateException("no " + PAIRS);
            }
            char[] simplified = new char[Character.MAX_VALUE + 1];
            String pairs = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "");
            for (int i = 0; i < pairs.length(); i += 2) {
                simplified[pairs.charAt(i)] = pairs.charAt(i + 1);
            }
            return simplified;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
