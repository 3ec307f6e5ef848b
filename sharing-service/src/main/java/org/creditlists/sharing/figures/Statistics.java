package org.creditlists.sharing.figures;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.sharing.collection.EntryCollection.Wanted;

/**
 * Counts of what may be published (GuoFa (2016) 33, art. 23), at most ten seconds old, and never of another day than
 * today.
 */
@Singleton
public class Statistics {

    private static final Duration FRESH = Duration.ofSeconds(10);
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

    private final DataSource dataSource;
    private final LoadingCache<LocalDate, List<EntryCollection.Counted>> counts;

    Statistics(EntryCollection collection, DataSource dataSource) {
        this.dataSource = dataSource;
        this.counts = Caffeine.newBuilder()
                .maximumSize(1)
                .expireAfterWrite(FRESH)
                .build(day -> collection.counts(day.toEpochDay(), Wanted.PUBLISHED));
    }

    public List<EntryCollection.Counted> published(LocalDate today) {
        return counts.get(today);
    }

    /** The field with the most entries of a list, empty when it has none. */
    public Optional<FieldCode> largestField(ListKind list, LocalDate today) {
        return published(today).stream()
                .filter(one -> one.list() == list)
                .collect(Collectors.groupingBy(
                        EntryCollection.Counted::field, Collectors.summingInt(EntryCollection.Counted::entries)))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /**
     * What is past its deadline at an authority.
     *
     * @param cases objections and applications for restoration
     * @param orders steps of measure orders
     */
    public record Overdue(AuthorityId authority, int cases, int orders) {}

    public record State(long offset, long entries, Instant at, List<Overdue> overdue) {}

    public State state() {
        List<Overdue> overdue = Rows.query(
                dataSource,
                OVERDUE,
                row -> new Overdue(new AuthorityId(row.getString(1)), row.getInt(2), row.getInt(3)));
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
