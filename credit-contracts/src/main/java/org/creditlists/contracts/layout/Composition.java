package org.creditlists.contracts.layout;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.creditlists.contracts.notation.DayNotation;

/** How the lines of one file are filled with the members that a layout composes of columns. */
public final class Composition {

    private static final String LEFT_AT_THE_END = "；，：";

    /** How the names of members end that are days. */
    private static final String DAY = "Date";

    private final Map<String, String> meanings;
    private final Map<String, String> composed;
    private final Set<String> given;

    public Composition(Layout layout) {
        this(layout, Set.of());
    }

    /** @param given members that whoever sends the file says for all lines; nothing is composed in their place */
    public Composition(Layout layout, Set<String> given) {
        this.meanings = layout.meanings();
        this.composed = layout.composed();
        this.given = given;
    }

    /**
     * Fills members that have no value, and takes away what was kept of columns for them.
     *
     * @param fields of a line, changed
     */
    public void fill(Map<String, String> fields) {
        if (composed.isEmpty()) {
            return;
        }
        composed.forEach((member, text) -> {
            if (!given.contains(member) && fields.getOrDefault(member, "").isBlank()) {
                String value = value(member, text, fields);
                if (!value.isBlank()) {
                    fields.put(member, value);
                }
            }
        });
        fields.keySet().removeIf(name -> name.startsWith(Layout.KEPT));
    }

    /** Empty when all its columns are empty; for a number when any is. */
    private String value(String member, String text, Map<String, String> fields) {
        Matcher places = Layout.PARTS.matcher(text);
        var value = new StringBuilder();
        boolean any = false;
        boolean all = true;
        while (places.find()) {
            String meaning = meanings.getOrDefault(HeadingNotation.plain(places.group("name")), "");
            String found = text(meaning, fields.getOrDefault(meaning, "").strip());
            any |= !found.isEmpty();
            all &= !found.isEmpty();
            places.appendReplacement(value, Matcher.quoteReplacement(found));
        }
        places.appendTail(value);
        return any && (all || !Layout.isWhole(member)) ? withoutEnd(value) : "";
    }

    private static String withoutEnd(CharSequence value) {
        int end = value.length();
        while (end > 0
                && (LEFT_AT_THE_END.indexOf(value.charAt(end - 1)) >= 0
                        || Character.isWhitespace(value.charAt(end - 1)))) {
            end--;
        }
        return value.subSequence(0, end).toString();
    }

    /** A day in one notation, whatever a file has: what is composed of it tells entries apart. */
    private static String text(String meaning, String found) {
        return meaning.endsWith(DAY)
                ? DayNotation.read(found).map(LocalDate::toString).orElse(found)
                : found;
    }
}
