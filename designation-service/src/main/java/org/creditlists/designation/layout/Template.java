package org.creditlists.designation.layout;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.contracts.layout.Layouts;
import org.creditlists.designation.entry.SubmissionFields;
import org.creditlists.designation.standard.domain.Standards;
import org.creditlists.designation.standard.domain.StandardsEdition;
import org.jspecify.annotations.Nullable;

/** What an empty form of a layout has: the columns as the form prints them, and those that the list needs besides. */
@Singleton
public class Template {

    private final Layouts layouts;
    private final Standards standards;
    private final LegalDay day;

    Template(Layouts layouts, Standards standards, LegalDay day) {
        this.layouts = layouts;
        this.standards = standards;
        this.day = day;
    }

    /**
     * A column to fill in.
     *
     * @param member that it means or that is composed of it, {@link Layout#IGNORED} for one that the form has and the
     *     list does not need
     * @param note what to write there, empty when the name says it
     * @param choices the values that it can have, empty when anything can be written
     */
    record Field(String name, String member, String note, List<String> choices) {}

    List<Field> fields(Layout layout) {
        Layout general = layouts.named(Layouts.GENERAL, day.today()).orElseThrow();
        List<Field> fields = new ArrayList<>();
        layout.columns().forEach(column -> fields.add(field(column, layout, general)));
        if (layout.use() == Layout.Use.LISTS) {
            List<String> missing =
                    LayoutNeeds.missing(layout, Set.copyOf(layout.meanings().values()));
            general.columns().stream()
                    .filter(column -> missing.contains(column.means()))
                    .forEach(column -> fields.add(field(column, layout, general)));
        }
        return fields;
    }

    private Field field(Layout.Column column, Layout layout, Layout general) {
        return new Field(
                column.name(),
                member(column, layout),
                Objects.requireNonNullElse(column.note(), ""),
                choices(column.means(), layout, general));
    }

    private static String member(Layout.Column column, Layout layout) {
        List<String> composed = layout.composedOf(column);
        return column.means().equals(Layout.IGNORED) && !composed.isEmpty()
                ? String.join(", ", composed)
                : column.means();
    }

    private List<String> choices(String member, Layout layout, Layout general) {
        if (layout.use() == Layout.Use.LISTS && member.equals(SubmissionFields.FIELD)) {
            return edition().fields().stream().map(StandardsEdition.Field::zh).toList();
        }
        if (layout.use() == Layout.Use.LISTS && member.equals(SubmissionFields.GROUND)) {
            return grounds(layout.constants());
        }
        Map<String, Map<String, List<String>>> values = new HashMap<>(general.values());
        values.putAll(layout.values());
        Map<String, List<String>> known = values.getOrDefault(member, Map.of());
        return known.entrySet().stream()
                .map(value -> value.getValue().isEmpty()
                        ? value.getKey()
                        : value.getValue().getFirst())
                .sorted()
                .toList();
    }

    /** Those of the one standard that the layout is for; in others they differ by list and field. */
    private List<String> grounds(Map<String, String> constants) {
        @Nullable String field = constants.get(SubmissionFields.FIELD);
        @Nullable String list = constants.get(SubmissionFields.LIST);
        return edition().standards().stream()
                .filter(standard -> standard.field().value().equals(field)
                        && standard.list().name().equals(list))
                .flatMap(standard -> standard.grounds().stream())
                .map(ground -> ground.zh())
                .toList();
    }

    private StandardsEdition edition() {
        return standards.editions().getFirst();
    }
}
