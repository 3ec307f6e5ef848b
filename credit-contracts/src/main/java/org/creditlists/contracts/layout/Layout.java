package org.creditlists.contracts.layout;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A policy edition: the form of one list.
 *
 * <p>Only the name and the columns have to be given; a sender's own layout needs no more.
 *
 * @param layout its name, the same for all its editions; letters, digits and hyphens
 * @param effectiveFrom of its editions the latest that is in force counts
 * @param source where the form is printed
 * @param use what lines of it become
 * @param titleRows at most so many rows with something in them stand above the header, 0 to 10
 * @param headerRows at most so many rows make up the header, 1 to 3
 * @param columns in the order of the form
 * @param recognisedBy names of columns; a file that has all of them, and no column that nobody knows, has this layout.
 *     A layout without any is taken only when it is named
 * @param yielding members that the sender of a list may give for all lines although the form has a column for them: the
 *     column has the name of a body as the form prints it, which need not be the one that is registered
 * @param constants values of members that no column and no sender gives
 * @param composed values of members out of those of columns, named in braces, where no column means them
 * @param values further ways to write a value, by member and by the value itself
 * @param besides names of sheets that explain the form or hold its choices; nothing in them is of the list
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Layout(
        String layout,
        String edition,
        LocalDate effectiveFrom,
        String zh,
        String en,
        String source,
        Use use,
        Integer titleRows,
        Integer headerRows,
        List<Column> columns,
        List<String> recognisedBy,
        List<String> yielding,
        Map<String, String> constants,
        Map<String, String> composed,
        Map<String, Map<String, List<String>>> values,
        List<String> besides) {

    /** What a column means that carries nothing for a list. */
    public static final String IGNORED = "ignored";

    /** Begins the name under which the text of a column is kept until members are composed of it. */
    static final String KEPT = "#";

    /** How the names of members end that are numbers of documents. */
    private static final String NUMBER = "Number";

    /** A column that a composed value has in it, group {@code name}. */
    public static final Pattern PARTS = Pattern.compile("\\{(?<name>[^{}]+)}");

    public Layout {
        edition = edition == null ? String.valueOf(layout) : edition;
        effectiveFrom = effectiveFrom == null ? LocalDate.EPOCH : effectiveFrom;
        zh = zh == null ? String.valueOf(layout) : zh;
        en = en == null ? String.valueOf(layout) : en;
        source = source == null ? "" : source;
        use = use == null ? Use.LISTS : use;
        titleRows = titleRows == null ? 0 : titleRows;
        headerRows = headerRows == null ? 1 : headerRows;
        columns = columns == null ? List.of() : List.copyOf(columns);
        recognisedBy = recognisedBy == null ? List.of() : List.copyOf(recognisedBy);
        yielding = yielding == null ? List.of() : List.copyOf(yielding);
        constants = constants == null ? Map.of() : Map.copyOf(constants);
        composed = composed == null ? Map.of() : Map.copyOf(composed);
        values = values == null ? Map.of() : Map.copyOf(values);
        besides = besides == null ? List.of() : List.copyOf(besides);
    }

    /** What lines become. */
    public enum Use {
        /** Entries of the red, black and watch lists, and their ends. */
        LISTS,
        /** Licences and penalties to be published. */
        PUBLICITY
    }

    /**
     * A column of the form.
     *
     * @param name as the form prints it
     * @param also other names for it
     * @param means member of a line, or {@code ignored}
     * @param note what to write there, for the template; null when the name says it
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Column(
            String name,
            List<String> also,
            String means,
            @Nullable String note) {

        public Column {
            also = also == null ? List.of() : List.copyOf(also);
        }

        boolean isIgnored() {
            return means.equals(IGNORED);
        }

        /** All its names, as {@link HeadingNotation} writes them. */
        Stream<String> plainNames() {
            return Stream.concat(Stream.of(name), also.stream()).map(HeadingNotation::plain);
        }
    }

    /**
     * What columns mean, by their plain names: a member, {@link #IGNORED}, or for a column that members are composed of
     * a name of its own.
     */
    @JsonIgnore
    public Map<String, String> meanings() {
        Set<String> parts = parts();
        Map<String, String> meanings = new HashMap<>();
        for (Column column : columns) {
            String plain = HeadingNotation.plain(column.name());
            boolean isKept = column.isIgnored() && column.plainNames().anyMatch(parts::contains);
            String meaning = isKept ? KEPT + plain : column.means();
            put(meanings, plain, meaning);
            column.also().forEach(name -> put(meanings, HeadingNotation.plain(name), meaning));
        }
        return meanings;
    }

    /** Plain names of the columns that members are composed of. */
    Set<String> parts() {
        Set<String> parts = new HashSet<>();
        composed.values().forEach(text -> parts.addAll(parts(text)));
        return parts;
    }

    private static Set<String> parts(String text) {
        return PARTS.matcher(text)
                .results()
                .map(place -> HeadingNotation.plain(place.group("name")))
                .collect(Collectors.toSet());
    }

    /**
     * Members that can be composed of some columns.
     *
     * @param meant what the columns mean, as {@link #meanings()} has it
     */
    public Set<String> composable(Set<String> meant) {
        Map<String, String> meanings = meanings();
        return composed.keySet().stream()
                .filter(member -> {
                    List<Boolean> there = parts(composed.getOrDefault(member, "")).stream()
                            .map(part -> meant.contains(meanings.getOrDefault(part, "")))
                            .toList();
                    return there.contains(true) && !(isWhole(member) && there.contains(false));
                })
                .collect(Collectors.toSet());
    }

    /** Members that are composed of a column. */
    public List<String> composedOf(Column column) {
        Set<String> names = column.plainNames().collect(Collectors.toSet());
        return composed.keySet().stream()
                .filter(member ->
                        parts(composed.getOrDefault(member, "")).stream().anyMatch(names::contains))
                .sorted()
                .toList();
    }

    /** Whether a member is composed of all its columns or not at all: half a number names another document. */
    static boolean isWhole(String member) {
        return member.endsWith(NUMBER);
    }

    private static void put(Map<String, String> meanings, String name, String meaning) {
        String before = meanings.put(name, meaning);
        if (before != null && !before.equals(meaning)) {
            throw new IllegalArgumentException("two columns are called " + name);
        }
    }

    /** Values by member and by any way to write them, without width and spaces. */
    @JsonIgnore
    public Map<String, Map<String, String>> valuesByWay() {
        Map<String, Map<String, String>> all = new HashMap<>();
        values.forEach((member, known) -> {
            Map<String, String> ways = new HashMap<>();
            known.forEach((value, written) -> {
                ways.put(HeadingNotation.plain(value), value);
                written.forEach(way -> ways.put(HeadingNotation.plain(way), value));
            });
            all.put(member, ways);
        });
        return all;
    }
}
