package org.creditlists.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;

/**
 * From the commit of a designation to the commit of its row in sharing-service's list. Both databases stand in one
 * PostgreSQL, so both commit times come from one clock ({@code pg_xact_commit_timestamp}). All five services run. The
 * minutes in which their code is still being compiled are told apart from what follows.
 */
final class LatencyBench {

    private static final List<Integer> RATES = List.of(50, 100, 200);
    private static final String DECIDED = "event WHERE topic = 'credit.designations'";
    private static final int WARM_UP_SECONDS = 300;
    private static final int SECONDS = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path repository;
    private final List<Integer> rates;

    /** @param rates designations a second; a machine that cannot follow the last of them says so and ends */
    LatencyBench(Path repository, Set<String> rates) {
        this.repository = repository;
        this.rates = rates.isEmpty()
                ? RATES
                : rates.stream().map(Integer::valueOf).sorted().toList();
    }

    void run() throws Exception {
        Platform platform = BenchPlatform.create(repository);
        try {
            platform.startAll(line -> {}, () -> {});
            send(platform, rates.getLast(), WARM_UP_SECONDS);
            awaitSame(platform);
            report(platform, "right after the start", rates.getLast(), 0);
            for (int rate : rates) {
                awaitSame(platform);
                long before = committed(platform, Service.DESIGNATION, DECIDED, "subject")
                        .size();
                send(platform, rate, SECONDS);
                awaitSame(platform);
                report(platform, "running", rate, before);
            }
        } finally {
            platform.stop();
        }
    }

    private static void send(Platform platform, int rate, int seconds) {
        String token = new Tokens(platform.secrets().issuer(), Duration.ofHours(1)).officer("tax-420000");
        var companies = new SampleCompanies(new Random(System.nanoTime()));
        Map<Integer, Integer> others = new ConcurrentHashMap<>();
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < seconds * rate; i++) {
                long due = begin + i * (1_000_000_000L / rate);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                Map<String, Object> body = designation(companies.next(), begin + i);
                threads.submit(() -> {
                    int status = new Http()
                            .post(platform.url(Service.DESIGNATION) + "/designations", token, body)
                            .status();
                    if (status != 201) {
                        others.merge(status, 1, Integer::sum);
                    }
                });
            }
        }
        double took = (System.nanoTime() - begin) / 1e9;
        System.out.printf("%d designations in %.1f s, answered otherwise than 201: %s%n", seconds * rate, took, others);
    }

    private static Map<String, Object> designation(SampleCompanies.Company company, long number) {
        Map<String, Object> body = new HashMap<>();
        body.put("list", "BLACK");
        body.put("field", "TAXATION");
        body.put("subjectKind", "ORGANISATION");
        body.put("name", company.name());
        body.put("code", company.code());
        body.put("authority", "tax-420000");
        body.put("decisionNumber", "示例" + number);
        body.put(
                "decisionDate",
                LocalDate.now(WorkingDays.LEGAL_ZONE).minusDays(1).toString());
        body.put("ground", "TAX_EVASION");
        body.put("statement", "示例事由");
        return body;
    }

    private static void awaitSame(Platform platform) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (committed(platform, Service.DESIGNATION, DECIDED, "subject").size()
                > committed(platform, Service.SHARING, "list_entry", "entry_id::text")
                        .size()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("sharing-service does not catch up");
            }
            LockSupport.parkNanos(200_000_000);
        }
    }

    private static void report(Platform platform, String when, int rate, long skip) throws SQLException {
        Map<String, Long> decided = committed(platform, Service.DESIGNATION, DECIDED, "subject");
        Map<String, Long> listed = committed(platform, Service.SHARING, "list_entry", "entry_id::text");
        long[] micros = decided.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .skip(skip)
                .filter(entry -> listed.containsKey(entry.getKey()))
                .mapToLong(entry -> listed.getOrDefault(entry.getKey(), 0L) - entry.getValue())
                .toArray();
        Percentiles all = Percentiles.of(micros);
        System.out.printf(
                "%s, commit of a designation to commit in sharing-service's list at %d/s: p50 %.1f ms, p99 %.1f ms,"
                        + " max %.1f ms (%d measured)%n",
                when, rate, all.at(0.5) / 1000, all.at(0.99) / 1000, all.at(1) / 1000, micros.length);
    }

    /** Microseconds of the commit that wrote a row, by entry. */
    private static Map<String, Long> committed(Platform platform, Service service, String table, String entry)
            throws SQLException {
        Map<String, Long> times = new HashMap<>();
        try (Connection connection = platform.postgres().connect(platform.database(service));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT %s, (extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000000)::bigint FROM %s"
                                .formatted(entry, table))) {
            while (rows.next()) {
                times.put(rows.getString(1), rows.getLong(2));
            }
        }
        return times;
    }
}
