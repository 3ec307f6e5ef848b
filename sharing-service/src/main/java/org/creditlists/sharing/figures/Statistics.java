package org.creditlists.sharing.figures;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.sharing.collection.EntryCollection.Wanted;
import org.creditlists.sharing.portal.Language;
import org.creditlists.sharing.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Counts of what may be published (GuoFa (2016) 33, art. 23), at most ten seconds old, and never of another day than
 * today.
 */
@Singleton
public class Statistics {

    private static final long FRESH_NANOS = Duration.ofSeconds(10).toNanos();
    private static final String LATEST = "SELECT changed, entries, at FROM feed_offset ORDER BY changed DESC LIMIT 1";
    private static final String OVERDUE = """
            SELECT authority, sum(cases), sum(orders) FROM (
            SELECT c.authority, count(*) AS cases, 0 AS orders FROM overdue_case c
            WHERE EXISTS (SELECT 1 FROM entry_objection o
                          WHERE o.entry_id = c.entry_id AND o.case_id = c.case_id AND o.over_from IS NULL)
               OR EXISTS (SELECT 1 FROM entry_application a
                          WHERE a.entry_id = c.entry_id AND a.case_id = c.case_id AND NOT a.closed)
            GROUP BY c.authority
            UNION ALL SELECT department, 0, count(*) FROM overdue_order GROUP BY department) AS late
            GROUP BY authority ORDER BY sum(cases) + sum(orders) DESC, authority LIMIT 100
            """;

    private final EntryCollection collection;
    private final DataSource dataSource;
    private @Nullable Counts counts;

    Statistics(EntryCollection collection, DataSource dataSource) {
        this.collection = collection;
        this.dataSource = dataSource;
    }

    private record Counts(LocalDate day, long asOf, List<EntryCollection.Counted> rows) {}

    public synchronized List<EntryCollection.Counted> published(LocalDate today) {
        Counts known = counts;
        if (known == null || !known.day().equals(today) || System.nanoTime() - known.asOf() > FRESH_NANOS) {
            known = new Counts(today, System.nanoTime(), collection.counts(today.toEpochDay(), Wanted.PUBLISHED));
            counts = known;
        }
        return known.rows();
    }

    /** Figures of one line, in the order of the lists. */
    public record Row(String name, List<Integer> figures, int total) {}

    public record Table(int id, String title, List<Row> rows) {

        private static final int MOST_BARS = 20;

        /** Rows that the chart has. */
        public int charted() {
            return Math.min(MOST_BARS, rows.size());
        }
    }

    public List<Table> tables(LocalDate today, Language language, Words words, Directory directory) {
        List<EntryCollection.Counted> rows = published(today);
        Map<String, String> provinces = language.provinceNames();
        return List.of(
                table(1, language.message("byField"), rows, one -> language.of(words.field(one.field()))),
                table(
                        2,
                        language.message("byProvince"),
                        rows.stream()
                                .filter(one -> one.kind() == SubjectKind.ORGANISATION)
                                .toList(),
                        one -> provinces.getOrDefault(Integer.toString(one.province()), language.message("national"))),
                table(3, language.message("byAuthority"), rows, one -> language.of(directory.nameOf(one.authority()))));
    }

    private static Table table(
            int id, String title, List<EntryCollection.Counted> rows, Function<EntryCollection.Counted, String> name) {
        Map<String, int[]> figures = new TreeMap<>();
        for (EntryCollection.Counted one : rows) {
            figures.computeIfAbsent(name.apply(one), key -> new int[ListKind.values().length])[
                            List.of(ListKind.values()).indexOf(one.list())] +=
                    one.entries();
        }
        List<Row> table = new ArrayList<>();
        figures.forEach((label, each) -> {
            List<Integer> boxed = new ArrayList<>();
            int total = 0;
            for (int figure : each) {
                boxed.add(figure);
                total += figure;
            }
            table.add(new Row(label, boxed, total));
        });
        table.sort(Comparator.comparing(Row::total).reversed().thenComparing(Row::name));
        return new Table(id, title, table);
    }

    /**
     * What is past its deadline at an authority.
     *
     * @param cases objections and applications for restoration
     * @param orders steps of measure orders
     */
    public record Overdue(String name, int cases, int orders) {}

    public record State(long offset, long entries, Instant at, List<Overdue> overdue) {}

    public State state(Language language, Directory directory) {
        List<Overdue> overdue = Rows.query(
                dataSource,
                OVERDUE,
                row -> new Overdue(language.of(directory.nameOf(row.getString(1))), row.getInt(2), row.getInt(3)));
        return Rows.query(
                        dataSource,
                        LATEST,
                        row -> new State(
                                row.getLong(1),
                                row.getLong(2),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                overdue))
                .getFirst();
    }
}
