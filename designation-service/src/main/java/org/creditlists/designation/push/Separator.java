package org.creditlists.designation.push;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.creditlists.designation.entry.UnreadableException;

/** What separates the columns of a table of text. */
enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private static final char FULL_WIDTH_COMMA = '，';

    private static final Pattern FULL_WIDTH = Pattern.compile(String.valueOf(FULL_WIDTH_COMMA));

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    /** Whether a byte or a character separates in any table. */
    static boolean isAny(int c) {
        return c == COMMA.character || c == SEMICOLON.character || c == TAB.character;
    }

    /** What stands between full-width commas. */
    static Stream<String> fullWidth(String header) {
        return FULL_WIDTH.splitAsStream(header);
    }

    /**
     * The one that stands most often in the record that names the columns; a comma where none does.
     *
     * @throws UnreadableException when full-width commas stand in its place
     */
    static Separator of(String header) throws UnreadableException {
        Separator most = COMMA;
        long found = 0;
        for (Separator one : values()) {
            long count = header.chars().filter(c -> c == one.character).count();
            if (count > found) {
                most = one;
                found = count;
            }
        }
        if (found == 0 && header.indexOf(FULL_WIDTH_COMMA) >= 0) {
            throw new UnreadableException(LineRefusals.FULL_WIDTH_COMMA);
        }
        return most;
    }
}
