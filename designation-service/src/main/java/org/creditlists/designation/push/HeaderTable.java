package org.creditlists.designation.push;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.layout.HeadingNotation;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.designation.entry.SubmissionFields;

/**
 * How provinces head their columns and write their values.
 *
 * @param columns further names of a member of a submission, by its own name
 * @param values further ways to write a value, by member and by the value itself
 */
public record HeaderTable(Map<String, List<String>> columns, Map<String, Map<String, List<String>>> values) {

    public HeaderTable {
        columns = columns == null ? Map.of() : columns;
        values = values == null ? Map.of() : values;
    }

    /** The names and values of a layout. */
    public static HeaderTable of(Layout layout) {
        Map<String, List<String>> columns = new HashMap<>();
        layout.columns().stream()
                .filter(column -> !column.means().equals(Layout.IGNORED))
                .forEach(column ->
                        columns.merge(column.means(), both(List.of(column.name()), column.also()), HeaderTable::both));
        return new HeaderTable(columns, layout.values());
    }

    /** The member by any of its names, in the notation of {@link HeadingNotation}. */
    Map<String, String> membersByHeader() {
        Map<String, String> members = new HashMap<>();
        SubmissionFields.ALL.forEach(name -> members.put(name, name));
        columns.forEach((member, names) -> {
            require(SubmissionFields.ALL.contains(member), member);
            names.forEach(name -> putOnce(members, HeadingNotation.plain(name), member));
        });
        return members;
    }

    /** Values by member and by any way to write them. */
    Map<String, Map<String, String>> valuesByMember() {
        Map<String, Map<String, String>> all = new HashMap<>();
        values.forEach((member, known) -> {
            require(SubmissionFields.ALL.contains(member), member);
            Map<String, String> written = new HashMap<>();
            known.forEach((value, ways) -> {
                putOnce(written, value, value);
                ways.forEach(way -> putOnce(written, way, value));
            });
            all.put(member, written);
        });
        return all;
    }

    /** Both tables in one; the other one adds to this one. */
    public HeaderTable with(HeaderTable other) {
        Map<String, List<String>> allColumns = new HashMap<>(columns);
        other.columns.forEach((member, names) -> allColumns.merge(member, names, HeaderTable::both));
        Map<String, Map<String, List<String>>> allValues = new HashMap<>(values);
        other.values.forEach((member, ways) -> allValues.merge(member, ways, (mine, theirs) -> {
            Map<String, List<String>> merged = new HashMap<>(mine);
            theirs.forEach((value, names) -> merged.merge(value, names, HeaderTable::both));
            return merged;
        }));
        return new HeaderTable(allColumns, allValues);
    }

    private static List<String> both(List<String> one, List<String> two) {
        return java.util.stream.Stream.concat(one.stream(), two.stream()).toList();
    }

    private static void putOnce(Map<String, String> map, String name, String meaning) {
        String before = map.put(Normalizer.normalize(name, Normalizer.Form.NFKC).strip(), meaning);
        require(before == null || before.equals(meaning), name);
    }

    private static void require(boolean right, String name) {
        if (!right) {
            throw new IllegalStateException("the header table gives " + name + " no meaning or two");
        }
    }
}
