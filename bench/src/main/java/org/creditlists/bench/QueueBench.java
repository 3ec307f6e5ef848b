package org.creditlists.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;

/** The queue of an authority and the sweep of deadlines, with very many open cases. */
final class QueueBench {

    private static final int OPEN_CASES = 100_000;
    private static final int REMINDERS = 1_000;
    private static final int PAGES = 300;
    private static final String AUTHORITY = "tax-420000";

    private final Platform platform;

    QueueBench(Platform platform) {
        this.platform = platform;
    }

    void run() throws SQLException {
        int real = (int) Watch.count(platform, Service.OBJECTION, "objection_case");
        fill(real);
        firstPage(real);
        queryCeiling();
        sweep(real);
    }

    private void fill(int real) throws SQLException {
        try (Connection connection = platform.postgres().connect(platform.database(Service.OBJECTION));
                var statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TEMP TABLE more AS
                    SELECT gen_random_uuid() AS case_id, gen_random_uuid() AS entry_id,
                           current_date + 3 + (i %% 30) AS deadline
                    FROM generate_series(1, %d) AS i;
                    INSERT INTO objection_case (case_id, entry_id, subject_id, authority, list, field, standard,
                    objector,
                      objector_hash, ground, edition, statement, suspends, stage, responsible, deadline, provisional,
                      state, raised_on)
                    SELECT case_id, entry_id, gen_random_uuid(), '%s', 'BLACK', 'TAXATION', 'TAXATION-BLACK 2',
                    'SUBJECT',
                      case_id::text, 'FACTS_WRONG', 'objection-1', 'sample', true, 'VERIFICATION', '%s', deadline,
                      false, 'OPEN', current_date
                    FROM more;
                    INSERT INTO case_queue SELECT '%s', deadline, case_id FROM more;
                    INSERT INTO case_deadline SELECT case_id, entry_id, current_date, 15, deadline, false, true,
                    deadline + 1 FROM more;
                    ANALYZE objection_case; ANALYZE case_queue; ANALYZE case_deadline
                    """.formatted(OPEN_CASES - real, AUTHORITY, AUTHORITY, AUTHORITY));
        }
    }

    private void firstPage(int real) {
        String token = new Tokens(platform.secrets().issuer(), Duration.ofHours(1)).officer(AUTHORITY);
        String url = platform.url(Service.OBJECTION) + "/objections";
        var http = new Http();
        long[] pages = new long[PAGES];
        for (int i = -PAGES / 3; i < PAGES; i++) {
            long start = System.nanoTime();
            Http.Answer page = http.get(url, token);
            if (page.status() != 200 || page.json().size() != 50) {
                throw new IllegalStateException(page.text());
            }
            if (i >= 0) {
                pages[i] = (System.nanoTime() - start) / 1000;
            }
        }
        Percentiles page = Percentiles.of(pages);
        System.out.printf(
                "first page of the queue (50 of %d open cases of one authority, %d of them raised one by one): p50"
                        + " %.1f ms,"
                        + " p99 %.1f ms, max %.1f ms%n",
                Watch.count(platform, Service.OBJECTION, "case_queue"),
                real,
                page.at(0.5) / 1000,
                page.at(0.99) / 1000,
                page.at(1) / 1000);
    }

    private void sweep(int real) throws SQLException {
        double[] quiet = sweeps(2);
        System.out.printf("sweep of %d open cases, nothing due: %.1f ms%n", OPEN_CASES, quiet[1] * 1000);
        if (real >= REMINDERS) {
            execute("""
                    UPDATE case_deadline SET next_step_on = current_date WHERE case_id IN
                    (SELECT d.case_id FROM case_deadline d JOIN objection_case c USING (case_id)
                     WHERE NOT d.reminded AND c.statement <> 'sample' LIMIT %d)
                    """.formatted(REMINDERS));
            double[] busy = sweeps(1);
            System.out.printf("sweep that reminds %d of them, each by its event: %.0f ms%n", REMINDERS, busy[1] * 1000);
        }
    }

    private void queryCeiling() throws SQLException {
        long[] micros = new long[PAGES];
        try (Connection connection = platform.postgres().connect(platform.database(Service.OBJECTION));
                var statement = connection.prepareStatement(
                        "SELECT c.* FROM case_queue d JOIN objection_case c USING (case_id) WHERE d.authority = ?"
                                + " ORDER BY d.deadline, d.case_id LIMIT 50")) {
            statement.setString(1, AUTHORITY);
            for (int i = 0; i < PAGES; i++) {
                long start = System.nanoTime();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
                micros[i] = (System.nanoTime() - start) / 1000;
            }
        }
        Percentiles all = Percentiles.of(micros);
        System.out.printf(
                "ceiling, the rows of that page by SQL alone: p50 %.2f ms, p99 %.2f ms%n",
                all.at(0.5) / 1000, all.at(0.99) / 1000);
    }

    /**
     * Waits for sweeps of the service and tells how many there were since and the seconds that the last ones took on
     * average.
     */
    private double[] sweeps(int wanted) {
        double[] before = sweepMetric();
        Watch.until("a sweep", () -> sweepMetric()[0] >= before[0] + wanted);
        double[] after = sweepMetric();
        double sweeps = after[0] - before[0];
        return new double[] {sweeps, (after[1] - before[1]) / sweeps};
    }

    private double[] sweepMetric() {
        double[] values = new double[2];
        new Http()
                .get(platform.managementUrl(Service.OBJECTION) + "/metrics", "")
                .text()
                .lines()
                .forEach(line -> {
                    if (line.startsWith("credit_deadline_sweep_seconds_count")) {
                        values[0] = Double.parseDouble(line.substring(line.lastIndexOf(' ')));
                    } else if (line.startsWith("credit_deadline_sweep_seconds_sum")) {
                        values[1] = Double.parseDouble(line.substring(line.lastIndexOf(' ')));
                    }
                });
        return values;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = platform.postgres().connect(platform.database(Service.OBJECTION));
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
