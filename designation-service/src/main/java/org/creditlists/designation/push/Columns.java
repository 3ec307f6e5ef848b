package org.creditlists.designation.push;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.creditlists.contracts.layout.Composition;
import org.creditlists.contracts.layout.Header;
import org.creditlists.contracts.layout.HeadingNotation;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.contracts.layout.Layouts;
import org.jspecify.annotations.Nullable;

/** What the columns of one file mean, found once in its header. */
final class Columns {

    private final Header.Meaning meaning;
    private final Map<String, String> constants;
    private final Map<String, Map<String, String>> values;
    private final Composition composition;
    private final boolean fills;

    /**
     * @param meaning without unknown columns
     * @param constants of members that the sender of the file does not give
     * @param given members that the sender says for all lines
     */
    Columns(Header.Meaning meaning, Map<String, String> constants, Set<String> given) {
        this.meaning = meaning;
        this.constants = constants;
        Layout layout = meaning.layout();
        // The values of the general layout are those that every list may use.
        this.values = layout.layout().equals(Layouts.GENERAL) ? Map.of() : layout.valuesByWay();
        this.composition = new Composition(layout, given);
        this.fills =
                !values.isEmpty() || !constants.isEmpty() || !layout.composed().isEmpty();
    }

    int size() {
        return meaning.members().size();
    }

    /** The member that a column means; null for one without a name. */
    @Nullable
    String member(int column) {
        String member = meaning.members().get(column);
        return member == null || member.isEmpty() ? null : member;
    }

    boolean isIgnored(int column) {
        return Layout.IGNORED.equals(meaning.members().get(column));
    }

    /** Whether anything but a name is expected in it. */
    boolean isNamed(int column) {
        return member(column) != null;
    }

    /** The column that means a member, -1 where none does. */
    int place(String member) {
        return meaning.members().indexOf(member);
    }

    /** As it stands in the file. */
    String name(int column) {
        return meaning.names().get(column);
    }

    /** A line as its columns say it, with what the layout says of all of them. */
    Map<String, String> complete(Map<String, String> line) {
        if (!fills) {
            return line;
        }
        Map<String, String> fields = new HashMap<>(line);
        composition.fill(fields);
        fields.replaceAll(this::value);
        constants.forEach((member, value) -> {
            if (fields.getOrDefault(member, "").isBlank()) {
                fields.put(member, value);
            }
        });
        return fields;
    }

    private String value(String member, String written) {
        Map<String, String> known = values.get(member);
        return known == null ? written : known.getOrDefault(HeadingNotation.plain(written), written);
    }
}
