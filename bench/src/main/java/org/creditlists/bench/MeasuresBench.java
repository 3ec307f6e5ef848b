package org.creditlists.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.Topics;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;

/**
 * Orders: how soon the forty orders of one designation are with the departments, how many designations a minute the
 * platform follows, and how fast a counter is answered at five million orders.
 */
final class MeasuresBench {

    private static final int ORDERS = 40;
    private static final int SINGLES_A_SECOND = 5;
    private static final int WARM_UP = 100;
    private static final int SINGLES = 300;
    private static final int LINES = 10_000;
    private static final int SUBJECTS_AT_ONCE = 10_000;
    private static final String ORDERED = "org.creditlists.measure-ordered";

    private final Path repository;
    private final Set<String> parts;

    MeasuresBench(Path repository, Set<String> parts) {
        this.repository = repository;
        this.parts = parts;
    }

    void run() throws Exception {
        Platform platform = BenchPlatform.create(repository);
        try {
            platform.startAll(line -> {}, () -> {});
            if (wanted("orders") || wanted("rate")) {
                MemorandumBench.conclude(platform, ORDERS);
                if (wanted("orders")) {
                    orders(platform);
                }
                if (wanted("rate")) {
                    rate(platform);
                    ceiling(platform);
                }
            }
            if (wanted("desk")) {
                new CounterBench(platform).run();
            }
        } finally {
            platform.stop();
        }
    }

    private boolean wanted(String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    private static LocalDate today() {
        return LocalDate.now(WorkingDays.LEGAL_ZONE);
    }

    private static void orders(Platform platform) throws Exception {
        String token = new Tokens(platform.secrets().issuer(), Duration.ofHours(1)).officer("tax-420000");
        int all = WARM_UP + SINGLES;
        Map<String, Integer> index = new ConcurrentHashMap<>();
        var departments = new Departments(platform, Topics.MEASURES, ORDERED, index, ORDERS, Departments.CONSUMERS);
        long[] accepted = new long[all];
        var http = new Http();
        long begin = System.nanoTime();
        for (int i = 0; i < all; i++) {
            Watch.waitUntil(begin + i * (1_000_000_000L / SINGLES_A_SECOND));
            Http.Answer answer =
                    http.post(platform.url(Service.DESIGNATION) + "/designations", token, designation(10_000_000 + i));
            if (answer.status() != 201) {
                throw new IllegalStateException(answer.text());
            }
            accepted[i] = Watch.micros(Instant.now());
            index.put(answer.json().get("entry").asText(), i);
        }
        departments.await(all);
        departments.stop();
        Percentiles micros = Percentiles.of(departments.since(accepted, WARM_UP));
        System.out.printf(
                "designation accepted to the last of its %d orders at %d consumers, %d designations/s: p50 %.0f ms,"
                        + " p99 %.0f ms, max %.0f ms (%d designations measured)%n",
                ORDERS,
                Departments.CONSUMERS,
                SINGLES_A_SECOND,
                micros.at(0.5) / 1000,
                micros.at(0.99) / 1000,
                micros.at(1) / 1000,
                SINGLES);
    }

    private static Map<String, String> designation(int number) {
        Map<String, String> body = new HashMap<>();
        body.put("list", "BLACK");
        body.put("field", "TAXATION");
        body.put("subjectKind", "ORGANISATION");
        body.put("name", "示例企业" + number + "号");
        body.put("code", PushLists.code(number));
        body.put("authority", "tax-420000");
        body.put("decisionNumber", "示例〔2026〕" + number + "号");
        body.put("decisionDate", today().toString());
        body.put("ground", "TAX_EVASION");
        body.put("statement", "示例事由");
        return body;
    }

    /**
     * One list, as fast as the platform takes it: what it follows in a minute, from the upload to the last order on the
     * topic.
     */
    private static void rate(Platform platform) throws Exception {
        Path list = new PushLists(BenchPlatform.folder(), today()).ndjson(0, LINES);
        long before = Watch.count(platform, Service.INCENTIVE, "measure_order");
        var counter = new Departments(platform, Topics.MEASURES, ORDERED, Map.of(), 1, 1);
        String token = new Tokens(platform.secrets().issuer(), Duration.ofHours(1)).platform("420000");
        long start = System.nanoTime();
        Http.Answer push =
                new Http().upload(platform.url(Service.DESIGNATION) + "/pushes", token, "application/x-ndjson", list);
        if (push.status() != 202) {
            throw new IllegalStateException(push.text());
        }
        long wanted = (long) LINES * ORDERS;
        Watch.until("orders on the topic", () -> counter.records() >= wanted);
        double seconds = (System.nanoTime() - start) / 1e9;
        counter.stop();
        long stored = Watch.count(platform, Service.INCENTIVE, "measure_order") - before;
        System.out.printf(
                "%,d designations with %d orders each: %,d orders stored and on the topic after %.1f s: %,.0f"
                        + " designations/min,"
                        + " %,.0f orders/s%n",
                LINES, ORDERS, stored, seconds, LINES / seconds * 60, wanted / seconds);
    }

    /** What PostgreSQL and Debezium need for as many events when nothing is decided and no row is kept beside them. */
    private static void ceiling(Platform platform) throws Exception {
        var counter = new Departments(platform, Topics.MEASURES, "ceiling", Map.of(), 1, 1);
        int events = LINES * ORDERS;
        long start = System.nanoTime();
        try (Connection connection = platform.postgres().connect(platform.database(Service.INCENTIVE));
                var statement = connection.createStatement()) {
            for (int from = 0; from < events; from += SUBJECTS_AT_ONCE) {
                statement.execute("""
                        INSERT INTO event (position, id, type, revision, tags, occurred_at, payload, metadata, topic,
                        key, subject, dataschema)
                        SELECT 1000000000 + %1$d + g, gen_random_uuid(), 'ceiling', '1', ARRAY['entry:' || g], now(),
                               convert_to(repeat('x', 420), 'UTF8'), '{"by":"loader","loader":"bench"}',
                               '%3$s', g::text, g::text, 'x'
                        FROM generate_series(1, %2$d) AS g
                        """.formatted(from, SUBJECTS_AT_ONCE, Topics.MEASURES));
            }
        }
        Watch.until("ceiling events", () -> counter.records() >= events);
        double seconds = (System.nanoTime() - start) / 1e9;
        counter.stop();
        System.out.printf(
                "ceiling, as many events inserted and brought to the topic by Debezium, nothing decided: %,.0f"
                        + " events/s%n",
                events / seconds);
    }
}
