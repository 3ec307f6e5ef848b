package org.creditlists.contracts.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The header of one file, out of one row or several: the lower row names a column, the upper one the group that it
 * belongs to.
 */
public final class Header {

    private final List<Heading> headings;

    private Header(List<Heading> headings) {
        this.headings = headings;
    }

    /**
     * A column as the file names it.
     *
     * @param name as it stands in the file, with its group; empty for a column without a name
     * @param plain the names under which a layout may know it, the most special first: with its group, and alone. A
     *     group alone names none of its columns
     */
    private record Heading(String name, List<String> plain) {}

    /**
     * What the columns of a file mean by a layout.
     *
     * @param members by column from 0; null where nobody knows it, empty where it has no name
     */
    public record Meaning(Layout layout, List<String> names, List<@Nullable String> members) {

        /** Numbers of the columns that nobody knows, from 1. */
        public List<Integer> unknown() {
            return IntStream.range(0, members.size())
                    .filter(i -> members.get(i) == null)
                    .mapToObj(i -> i + 1)
                    .toList();
        }

        public long known() {
            return members.stream()
                    .filter(member -> member != null && !member.isEmpty())
                    .count();
        }
    }

    /** @param rows of cells, from above; shorter ones have empty cells at their end */
    public static Header of(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Heading> headings = new ArrayList<>();
        String[] groups = new String[rows.size()];
        for (int column = 0; column < width; column++) {
            List<String> parts = new ArrayList<>();
            String last = cell(rows.getLast(), column);
            for (int row = 0; row < rows.size(); row++) {
                String cell = cell(rows.get(row), column);
                // A group stands above its first column and reaches to the next one.
                groups[row] = cell.isEmpty() && !last.isEmpty() && row < rows.size() - 1 ? groups[row] : cell;
                if (groups[row] != null && !groups[row].isEmpty() && !parts.contains(groups[row])) {
                    parts.add(groups[row]);
                }
            }
            headings.add(heading(parts));
        }
        return new Header(headings);
    }

    private static Heading heading(List<String> parts) {
        if (parts.isEmpty()) {
            return new Heading("", List.of());
        }
        String whole = String.join("/", parts);
        List<String> plain = new ArrayList<>();
        for (int from = 0; from < parts.size(); from++) {
            plain.add(HeadingNotation.plain(String.join("/", parts.subList(from, parts.size()))));
        }
        return new Heading(whole, plain.stream().distinct().toList());
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }

    /** Names as they stand in the file, empty texts for columns without one. */
    public List<String> names() {
        return headings.stream().map(Heading::name).toList();
    }

    /** Whether it has all the columns by which a layout is recognised. */
    public boolean isRecognised(Layout layout) {
        Set<String> plain =
                headings.stream().flatMap(heading -> heading.plain().stream()).collect(Collectors.toSet());
        return !layout.recognisedBy().isEmpty()
                && layout.recognisedBy().stream().allMatch(name -> layout.columns().stream()
                        .filter(column -> column.plainNames().anyMatch(HeadingNotation.plain(name)::equals))
                        .anyMatch(column -> column.plainNames().anyMatch(plain::contains)));
    }

    /**
     * What its columns mean.
     *
     * @param general what columns mean that the layout has not, by plain names; null for unknown ones. It is not asked
     *     for the lower name of a column in a group alone: whose code it is, the group says
     * @param ignored plain names of columns that the sender does not want read
     */
    public Meaning meaning(Layout layout, Function<String, @Nullable String> general, Set<String> ignored) {
        Map<String, String> own = layout.meanings();
        List<@Nullable String> members = new ArrayList<>();
        for (Heading heading : headings) {
            members.add(heading.plain().isEmpty() ? "" : meaning(heading, own, general, ignored));
        }
        return new Meaning(layout, names(), members);
    }

    private static @Nullable String meaning(
            Heading heading, Map<String, String> own, Function<String, @Nullable String> general, Set<String> ignored) {
        if (heading.plain().stream().anyMatch(ignored::contains)) {
            return Layout.IGNORED;
        }
        for (String name : heading.plain()) {
            String member = own.get(name);
            if (member != null) {
                return member;
            }
        }
        return general.apply(heading.plain().getFirst());
    }
}
