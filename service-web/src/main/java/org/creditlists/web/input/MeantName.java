package org.creditlists.web.input;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Which name somebody meant who wrote another: in other letters, with signs between words, or with a slip. */
final class MeantName {

    /** Letters that are left out, added or changed. */
    private static final int SLIPS = 2;

    /** Shorter names have too many neighbours. */
    private static final int LONG_ENOUGH = 4;

    private MeantName() {}

    /** The nearest of the names that there are; empty when none is near. */
    static Optional<String> of(String written, Collection<String> names) {
        String letters = letters(written);
        Optional<String> same =
                names.stream().filter(name -> letters(name).equals(letters)).findFirst();
        return same.isPresent() || letters.length() < LONG_ENOUGH
                ? same
                : names.stream()
                        .filter(name -> slips(letters(name), letters) <= SLIPS)
                        .findFirst();
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's distance, as far as it matters here. */
    private static int slips(String one, String other) {
        if (Math.abs(one.length() - other.length()) > SLIPS) {
            return SLIPS + 1;
        }
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
