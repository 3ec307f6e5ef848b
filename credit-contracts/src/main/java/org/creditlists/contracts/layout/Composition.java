package org.creditlists.contracts.layout;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditlists.contracts.notation.DayNotation;

/** How the lines of one file are filled with the members that a layout composes of columns. */
public final class Composition {

    private static final Pattern LEFT_AT_THE_END = Pattern.compile("[；，：\\s]+$");

    /** How the names of members end that are days. */
    private static final String DAY = "Date";

    private final Map<String, String> meanings;
    private final Map<String, String> composed;

    public Composition(Layout layout) {
        this.meanings = layout.meanings();
        this.composed = layout.composed();
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
            if (fields.getOrDefault(member, "").isBlank()) {
                String value = value(text, fields);
                if (!value.isBlank()) {
                    fields.put(member, value);
                }
            }
        });
        fields.keySet().removeIf(name -> name.startsWith(Layout.KEPT));
    }

    /** Empty when all its columns are empty. */
    private String value(String text, Map<String, String> fields) {
        Matcher places = Layout.PARTS.matcher(text);
        var value = new StringBuilder();
        boolean any = false;
        while (places.find()) {
            String meaning = meanings.getOrDefault(HeadingNotation.plain(places.group("name")), "");
            String found = text(meaning, fields.getOrDefault(meaning, "").strip());
            any |= !found.isEmpty();
            places.appendReplacement(value, Matcher.quoteReplacement(found));
        }
        places.appendTail(value);
        return any ? LEFT_AT_THE_END.matcher(value).replaceAll("") : "";
    }

    /** A day in one notation, whatever a file has: what is composed of it tells entries apart. */
    private static String text(String meaning, String found) {
        return meaning.endsWith(DAY)
                ? DayNotation.read(found).map(LocalDate::toString).orElse(found)
                : found;
    }
}
