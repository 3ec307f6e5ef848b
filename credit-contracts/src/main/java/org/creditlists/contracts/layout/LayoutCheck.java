package org.creditlists.contracts.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a layout that somebody wrote can be read by. */
public final class LayoutCheck {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_TITLE_ROWS = 10;
    private static final int MOST_HEADER_ROWS = 3;
    private static final int LONGEST_COMPOSED = 200;
    private static final int MOST_PLACES = 10;

    private LayoutCheck() {}

    /**
     * What is wrong with it, in English; empty when nothing is.
     *
     * @param members that lines of its use have
     */
    public static Optional<String> of(@Nullable Layout layout, Set<String> members) {
        if (layout == null) {
            return Optional.of("a layout is an object");
        }
        if (layout.layout() == null || !NAME.matcher(layout.layout()).matches()) {
            return Optional.of("layout is a name of lower-case letters, digits and hyphens");
        }
        if (layout.columns().isEmpty() || layout.columns().size() > MOST_COLUMNS) {
            return Optional.of("columns are 1 to " + MOST_COLUMNS);
        }
        if (layout.titleRows() < 0 || layout.titleRows() > MOST_TITLE_ROWS) {
            return Optional.of("titleRows are 0 to " + MOST_TITLE_ROWS);
        }
        if (layout.headerRows() < 1 || layout.headerRows() > MOST_HEADER_ROWS) {
            return Optional.of("headerRows are 1 to " + MOST_HEADER_ROWS);
        }
        for (Layout.Column column : layout.columns()) {
            if (column.name() == null || HeadingNotation.plain(column.name()).isEmpty() || column.means() == null) {
                return Optional.of("a column has a name and means something");
            }
            if (!column.isIgnored() && !members.contains(column.means())) {
                return Optional.of("no line has " + column.means());
            }
        }
        return names(layout, members);
    }

    private static Optional<String> names(Layout layout, Set<String> members) {
        Map<String, String> meanings;
        try {
            meanings = layout.meanings();
        } catch (IllegalArgumentException twice) {
            return Optional.ofNullable(twice.getMessage());
        }
        for (String name : layout.recognisedBy()) {
            if (!meanings.containsKey(HeadingNotation.plain(name))) {
                return Optional.of("recognisedBy names no column: " + name);
            }
        }
        Optional<String> unknown = Stream.of(
                        layout.yielding().stream(),
                        layout.constants().keySet().stream(),
                        layout.composed().keySet().stream(),
                        layout.values().keySet().stream())
                .flatMap(Function.identity())
                .filter(member -> !members.contains(member))
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of("no line has " + unknown.get());
        }
        for (String part : layout.parts()) {
            if (!meanings.containsKey(part)) {
                return Optional.of("composed names no column: " + part);
            }
        }
        return composed(layout).or(() -> values(layout));
    }

    /** Every line is filled by them: what is composed stays small, whatever the columns have. */
    private static Optional<String> composed(Layout layout) {
        return layout.composed().values().stream()
                .filter(text -> text.length() > LONGEST_COMPOSED
                        || Layout.PARTS.matcher(text).results().count() > MOST_PLACES)
                .findFirst()
                .map(text -> "a composed text has at most " + LONGEST_COMPOSED + " characters and " + MOST_PLACES
                        + " columns");
    }

    private static Optional<String> values(Layout layout) {
        for (Map<String, List<String>> known : layout.values().values()) {
            Map<String, String> meant = new HashMap<>();
            for (Map.Entry<String, List<String>> value : known.entrySet()) {
                if (value.getKey() == null || value.getValue() == null) {
                    return Optional.of("values are lists of the ways to write them");
                }
                for (String way : ways(value)) {
                    if (way == null) {
                        return Optional.of("a way to write a value is a text");
                    }
                    String before = meant.put(HeadingNotation.plain(way), value.getKey());
                    if (before != null && !before.equals(value.getKey())) {
                        return Optional.of("two values are written " + way);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<@Nullable String> ways(Map.Entry<String, List<String>> value) {
        List<@Nullable String> ways = new ArrayList<>(value.getValue());
        ways.add(value.getKey());
        return ways;
    }
}
