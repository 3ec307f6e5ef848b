package org.creditlists.portal.workbench;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of the workbench: rows, each with its buttons.
 *
 * @param note above the rows; null for none
 * @param facts of a page about one thing, above the forms
 * @param begin forms above the rows, which begin something
 * @param next path of the page behind this one; null when it is the last
 */
public record Board(
        String title,
        @Nullable String note,
        List<Fact> facts,
        List<Action> begin,
        List<String> columns,
        List<Row> rows,
        @Nullable String next) {

    public Board(String title, @Nullable String note, List<Action> begin, List<String> columns, List<Row> rows) {
        this(title, note, List.of(), begin, columns, rows, null);
    }

    /** The page with these facts. */
    public Board facts(List<Fact> told) {
        return new Board(title, note, told, begin, columns, rows, next);
    }

    /** Whether one of its rows has something behind its cells. */
    public boolean hasActions() {
        return rows.stream()
                .anyMatch(row -> !row.links().isEmpty() || !row.actions().isEmpty());
    }

    /** The page with each of its forms changed. */
    Board each(UnaryOperator<Action> change) {
        return new Board(
                title,
                note,
                facts,
                begin.stream().map(change).toList(),
                columns,
                rows.stream().map(row -> row.each(change)).toList(),
                next);
    }

    /** The page with one more value in each form of its rows. */
    Board with(String name, String value) {
        return new Board(
                title,
                note,
                facts,
                begin,
                columns,
                rows.stream()
                        .map(row -> row.each(action -> action.with(name, value)))
                        .toList(),
                next);
    }

    /**
     * @param links pages about the row
     * @param actions forms that stand behind the cells
     */
    public record Row(List<String> cells, List<Link> links, List<Action> actions) {

        private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}( !)?");

        public Row(List<String> cells, List<Action> actions) {
            this(cells, List.of(), actions);
        }

        /** Whether a cell is a day, with its mark when it has passed: it is not broken at its hyphens. */
        public boolean isDay(String cell) {
            return DAY.matcher(cell).matches();
        }

        private Row each(UnaryOperator<Action> change) {
            return new Row(cells, links, actions.stream().map(change).toList());
        }
    }

    /** One of the things that a page tells of what it is about. */
    public record Fact(String label, String text) {}

    public record Link(String label, String path) {}
}
