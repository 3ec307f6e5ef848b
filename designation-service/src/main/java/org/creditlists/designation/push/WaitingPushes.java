package org.creditlists.designation.push;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.creditlists.base.reading.Figure;
import org.creditlists.runtime.sql.Rows;

/** Lists that are stored and not yet decided to their end, and how long the oldest of them has been there. */
@Singleton
final class WaitingPushes implements org.creditlists.base.reading.Reading {

    private static final String READ = """
            SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(stored_at)), 0)
            FROM push WHERE state IN ('RECEIVED', 'WITHDRAWING')
            """;

    private final DataSource dataSource;
    private final Figure waiting;
    private final Figure oldest;

    WaitingPushes(DataSource dataSource, MeterRegistry registry) {
        this.dataSource = dataSource;
        this.waiting = new Figure(registry, "credit.push.waiting");
        this.oldest = new Figure(registry, "credit.push.oldest.waiting.seconds");
    }

    @Override
    public String name() {
        return "waiting pushes";
    }

    private record Waiting(double count, double oldest) {}

    @Override
    public void read() {
        Waiting read = Rows.query(dataSource, READ, row -> new Waiting(row.getDouble(1), row.getDouble(2)))
                .getFirst();
        waiting.set(read.count());
        oldest.set(read.oldest());
    }
}
