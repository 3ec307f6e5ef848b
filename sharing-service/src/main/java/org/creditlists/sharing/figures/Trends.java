package org.creditlists.sharing.figures;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.runtime.schedule.DailySweep;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.freshness.Freshness;
import org.jspecify.annotations.Nullable;

/**
 * Counts over all entries that ever were, published or not, without a name; worked out again now and then, because each
 * entry is read for it. What was withdrawn as an error counts as never listed, but for the quality of its source.
 */
@Singleton
public class Trends {

    private static final String MONTHS = """
            WITH listed AS (
              SELECT e.list, e.field, e.authority, e.decision_date AS began,
                     least(e.valid_until + 1, coalesce(e.ended_on, CASE WHEN e.restored THEN ?::date ELSE 'infinity'
                     END)) AS over
              FROM list_entry e
              WHERE e.list IS NOT NULL AND e.ground IS NOT NULL AND coalesce(e.end_reason, '') <> 'ERROR'),
            changes AS (
              SELECT list, field, authority, date_trunc('month', began)::date AS month, count(*) AS began, 0 AS over
              FROM listed GROUP BY 1, 2, 3, 4
              UNION ALL
              SELECT list, field, authority, date_trunc('month', over)::date, 0, count(*)
              FROM listed WHERE over <= ? GROUP BY 1, 2, 3, 4),
            months AS (
              SELECT list, field, authority, month, sum(began) AS began, sum(over) AS over,
                     sum(sum(began) - sum(over)) OVER (PARTITION BY list, field, authority ORDER BY month) AS in_force
              FROM changes GROUP BY 1, 2, 3, 4)
            SELECT list, field, authority, month, began, over, in_force FROM months WHERE month <= ?
            ORDER BY month, list, field, authority
            """;
    private static final String QUALITY = """
            SELECT e.authority, count(*),
                   count(*) FILTER (WHERE NOT d.code_conforming),
                   count(*) FILTER (WHERE e.version > 1 AND EXISTS (
                     SELECT 1 FROM entry_event v WHERE v.entry_id = e.entry_id AND v.type =
                     'org.creditlists.corrected')),
                   count(*) FILTER (WHERE e.end_reason = 'ERROR')
            FROM list_entry e LEFT JOIN dossier d ON d.entry_id = e.entry_id
            WHERE e.authority IS NOT NULL GROUP BY e.authority ORDER BY e.authority
            """;

    private static final int MOST_MONTHS = 13;

    private final DataSource dataSource;
    private final Clock clock;
    private final Freshness freshness;
    private final Duration every;
    private @Nullable DailySweep sweep;
    private volatile List<Total> totals = List.of();
    private volatile Known known = new Known(Instant.EPOCH, List.of(), List.of());
    /** Whether everything that was decided had come when they were worked out last. */
    private volatile boolean complete;

    Trends(DataSource dataSource, Clock clock, FiguresSettings settings, Freshness freshness) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.freshness = freshness;
        this.every = settings.trendsEvery();
    }

    void start(@Observes StartupEvent event) {
        sweep = DailySweep.start("trends", clock, day -> refresh());
    }

    void stop(@Observes ShutdownEvent event) {
        if (sweep != null) {
            sweep.close();
        }
    }

    /**
     * A month of one list, field and authority in which something began or ended; in the months between, as many were
     * in force.
     *
     * @param began decided in that month
     * @param ended ended, ran out or restored in it
     * @param inForce at its end, or now
     */
    public record Month(
            YearMonth month,
            ListKind list,
            FieldCode field,
            AuthorityId authority,
            long began,
            long ended,
            long inForce) {}

    /**
     * How good what an authority sent is.
     *
     * @param entries ever
     * @param nonconforming whose code has a wrong check character, among those whose dossier is still kept
     * @param corrected that were corrected at least once
     * @param wrong that were withdrawn as an error
     */
    public record Quality(AuthorityId authority, long entries, long nonconforming, long corrected, long wrong) {}

    /** @param at when they were worked out */
    public record Known(Instant at, List<Month> months, List<Quality> quality) {}

    /** As they were worked out last; empty for the first seconds of a replica, and until there is an entry. */
    public Known known() {
        return known;
    }

    /** One list as a whole: as many as were in force at the end of a month, or are now. */
    public record Total(YearMonth month, List<Long> inForce) {}

    /**
     * The latest thirteen months, each with a figure for each list in the order of the lists; as they were worked out
     * last.
     */
    public List<Total> totals() {
        return totals;
    }

    private static List<Total> totals(List<Month> rows, YearMonth last) {
        List<Total> totals = new ArrayList<>();
        for (YearMonth month = last.minusMonths(MOST_MONTHS - 1L); !month.isAfter(last); month = month.plusMonths(1)) {
            List<Long> each = new ArrayList<>();
            for (ListKind list : ListKind.values()) {
                long inForce = 0;
                for (Month row : rows) {
                    if (row.list() == list && !row.month().isAfter(month)) {
                        inForce += row.began() - row.ended();
                    }
                }
                each.add(inForce);
            }
            totals.add(new Total(month, each));
        }
        return List.copyOf(totals);
    }

    /**
     * Works them out, if the last time is long enough ago, or there was less to be counted than had been decided: what
     * a replica counts while its lists are being filled must not stand for an hour.
     */
    public void refresh() {
        Instant now = clock.instant();
        boolean taken = freshness.known().asOf() != null;
        if (!isDue(now, every, known, taken && !complete)) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(now, WorkingDays.LEGAL_ZONE);
        List<Month> months = Rows.query(
                dataSource,
                MONTHS,
                row -> new Month(
                        YearMonth.from(row.getObject(4, LocalDate.class)),
                        ListKind.valueOf(row.getString(1)),
                        new FieldCode(row.getString(2)),
                        new AuthorityId(row.getString(3)),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)),
                today,
                today,
                today);
        List<Quality> quality = Rows.query(
                dataSource,
                QUALITY,
                row -> new Quality(
                        new AuthorityId(row.getString(1)),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)));
        totals = totals(months, YearMonth.from(today));
        known = new Known(now, months, quality);
        complete = taken;
    }

    /**
     * @param every the longest that figures stand
     * @param filled whether the lists have been filled since the last time
     */
    static boolean isDue(Instant now, Duration every, Known last, boolean filled) {
        return filled
                || last.months().isEmpty()
                || !last.at().isAfter(now.minus(every))
                || last.at().isAfter(now);
    }
}
