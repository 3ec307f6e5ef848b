package org.creditlists.portal.pages.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.creditlists.portal.client.Sharing;

/**
 * A table of figures, the largest total first.
 *
 * @param id distinguishes it on its page
 */
public record FigureTable(int id, String title, List<Line> rows) {

    private static final int MOST_BARS = 20;

    /** @param figures in the order of the lists */
    public record Line(String name, List<Integer> figures, int total) {}

    /** Rows that the chart has. */
    public int charted() {
        return Math.min(MOST_BARS, rows.size());
    }

    /** Rows of the same name are one. */
    static FigureTable of(int id, String title, List<Sharing.Row> rows, Function<Sharing.Row, String> name) {
        Map<String, List<Integer>> byName = new TreeMap<>();
        rows.forEach(row -> byName.merge(name.apply(row), row.figures(), FigureTable::sum));
        List<Line> lines = new ArrayList<>();
        byName.forEach((label, figures) -> lines.add(new Line(
                label, figures, figures.stream().mapToInt(Integer::intValue).sum())));
        lines.sort(Comparator.comparing(Line::total).reversed().thenComparing(Line::name));
        return new FigureTable(id, title, lines);
    }

    private static List<Integer> sum(List<Integer> one, List<Integer> other) {
        List<Integer> sum = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            sum.add(one.get(i) + other.get(i));
        }
        return sum;
    }
}
