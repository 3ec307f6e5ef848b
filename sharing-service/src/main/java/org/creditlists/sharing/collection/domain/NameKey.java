package org.creditlists.sharing.collection.domain;

/**
 * A name in the forms in which it is compared, each coarser than the one before. Names are compared whole: there is no
 * search for similar names, because a list must not be read as somebody else's.
 *
 * @param written without the spaces around it
 * @param plain full width and half width, kinds of brackets and of dots, capitals and spaces do not count
 * @param simplified traditional characters in their simplified form, too
 * @param stem without brackets and the form of company, too
 */
public record NameKey(String written, String plain, String simplified, String stem) {

    /** Why two names count as the same, the closest first. */
    public enum Match {
        /** As written. */
        EXACT,
        /** But for width, brackets, dots, capitals and spaces. */
        NOTATION,
        /** But for traditional and simplified characters. */
        SCRIPT,
        /** But for the form of company, and brackets. */
        FORM
    }

    /**
     * How this name is the other.
     *
     * @throws IllegalArgumentException when their stems differ
     */
    public Match match(NameKey other) {
        if (written.equals(other.written)) {
            return Match.EXACT;
        }
        if (plain.equals(other.plain)) {
            return Match.NOTATION;
        }
        if (simplified.equals(other.simplified)) {
            return Match.SCRIPT;
        }
        if (stem.equals(other.stem)) {
            return Match.FORM;
        }
        throw new IllegalArgumentException("these are two names");
    }
}
