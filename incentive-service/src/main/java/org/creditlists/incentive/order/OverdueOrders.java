package org.creditlists.incentive.order;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.creditlists.base.reading.Overdue;
import org.creditlists.base.reading.Reading;
import org.creditlists.runtime.sql.Rows;

/** Orders that departments should have confirmed or reported by now. */
@Singleton
final class OverdueOrders implements Reading {

    /** The index {@code measure_order_overdue} has no other. */
    private static final String ALL = "SELECT count(*) FROM measure_order WHERE overdue AND step IS NOT NULL";

    private static final String MOST = """
            SELECT department, count(*) FROM measure_order WHERE overdue AND step IS NOT NULL GROUP BY department
            ORDER BY count(*) DESC, department LIMIT ?
            """;

    private final DataSource dataSource;
    private final Overdue overdue;

    OverdueOrders(DataSource dataSource, MeterRegistry registry) {
        this.dataSource = dataSource;
        this.overdue = new Overdue(registry);
    }

    @Override
    public String name() {
        return "overdue orders";
    }

    @Override
    public void read() {
        overdue.set(
                Rows.query(dataSource, ALL, row -> row.getLong(1)).getFirst(),
                Rows.query(dataSource, MOST, row -> new Overdue.Of(row.getString(1), row.getLong(2)), Overdue.MOST));
    }
}
