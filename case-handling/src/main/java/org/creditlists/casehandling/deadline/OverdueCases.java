package org.creditlists.casehandling.deadline;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.creditlists.base.reading.Overdue;
import org.creditlists.base.reading.Reading;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.runtime.sql.Rows;

/** Open cases whose deadline has passed, and in whose queues they are. */
@Singleton
final class OverdueCases implements Reading {

    private static final String ALL = "SELECT count(*) FROM case_deadline WHERE deadline < ?";
    private static final String MOST = """
            SELECT authority, count(*) FROM case_queue WHERE deadline < ? GROUP BY authority
            ORDER BY count(*) DESC, authority LIMIT ?
            """;

    private final DataSource dataSource;
    private final LegalDay day;
    private final Overdue overdue;

    OverdueCases(DataSource dataSource, LegalDay day, MeterRegistry registry) {
        this.dataSource = dataSource;
        this.day = day;
        this.overdue = new Overdue(registry);
    }

    @Override
    public String name() {
        return "overdue cases";
    }

    @Override
    public void read() {
        overdue.set(
                Rows.query(dataSource, ALL, row -> row.getLong(1), day.today()).getFirst(),
                Rows.query(
                        dataSource,
                        MOST,
                        row -> new Overdue.Of(row.getString(1), row.getLong(2)),
                        day.today(),
                        Overdue.MOST));
    }
}
