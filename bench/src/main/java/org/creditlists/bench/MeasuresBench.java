package org.creditlists.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.Topics;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.creditlists.runtime.hash.KeyedHash;

/**
 * Orders: how soon the forty orders of one designation are with the departments, how many designations a minute the
 * platform follows, and how fast a service desk is answered at five million orders.
 */
final class MeasuresBench {

    private static final int ORDERS = 40;
    private static final int DEPARTMENTS = 20;
    private static final int SINGLES_A_SECOND = 5;
    private static final int WARM_UP = 100;
    private static final int SINGLES = 300;
    private static final int LINES = 10_000;
    private static final int DESK_SUBJECTS = 833_334;
    private static final int SUBJECTS_AT_ONCE = 10_000;
    private static final int CALLERS = 16;
    private static final Duration DESK_TIME = Duration.ofSeconds(30);
    private static final String ORDERED = "org.creditlists.measure-ordered";
    /** Punishments that touch organisations, anywhere in the nation. */
    private static final List<String> MEASURES = List.of(
            "PUN-10-01",
            "PUN-10-02",
            "PUN-10-03",
            "PUN-10-04",
            "PUN-10-05",
            "PUN-10-06",
            "PUN-10-07",
            "PUN-10-08",
            "PUN-10-09",
            "PUN-10-10",
            "PUN-10-11",
            "PUN-10-12",
            "PUN-11-01",
            "PUN-11-09");

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
                conclude(platform);
                if (wanted("orders")) {
                    orders(platform);
                }
                if (wanted("rate")) {
                    rate(platform);
                    ceiling(platform);
                }
            }
            if (wanted("desk")) {
                desk(platform);
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

    /** The sample memorandum is amended to forty duties of twenty departments, and every one of them signs. */
    private static void conclude(Platform platform) {
        var tokens = new Tokens(platform.secrets().issuer(), Duration.ofHours(1));
        var http = new Http();
        List<String> departments = new LinkedHashSet<>(sampleDepartments(http, platform))
                .stream().limit(DEPARTMENTS).toList();
        List<Map<String, String>> duties = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            duties.add(Map.of(
                    "measure", MEASURES.get(i % MEASURES.size()),
                    "department", departments.get(i % departments.size())));
        }
        String memorandum = platform.url(Service.INCENTIVE) + "/memoranda/MOU-TAXATION-BLACK";
        Map<String, Object> text = Map.of(
                "list",
                "BLACK",
                "field",
                "TAXATION",
                "zh",
                "示例",
                "en",
                "Sample",
                "from",
                today().toString(),
                "duties",
                duties);
        Watch.until(
                "the registry is known",
                () -> http.put(memorandum + "/draft", tokens.officer("tax-000000"), text)
                                .status()
                        == 200);
        int revision = http.get(memorandum, tokens.officer("tax-000000"))
                .json()
                .get("draft")
                .get("revision")
                .asInt();
        Set<String> parties = new LinkedHashSet<>(departments);
        parties.add("tax-000000");
        parties.forEach(party -> {
            var signed = http.post(memorandum + "/signatures", tokens.department(party), Map.of("revision", revision));
            if (signed.status() != 200) {
                throw new IllegalStateException(signed.text());
            }
        });
    }

    private static List<String> sampleDepartments(Http http, Platform platform) {
        List<String> departments = new ArrayList<>();
        http.get(platform.url(Service.INCENTIVE) + "/memoranda", "").json().forEach(memorandum -> memorandum
                .get("versions")
                .get(0)
                .get("duties")
                .forEach(duty -> departments.add(duty.get("department").asText())));
        return departments;
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
                               convert_to(repeat('x', 420), 'UTF8'), '{}', '%3$s', g::text, g::text, 'x'
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

    private static void desk(Platform platform) throws Exception {
        var hash = new KeyedHash(platform.secrets().identityKey());
        long start = System.nanoTime();
        fill(platform, hash);
        long orders = Watch.count(platform, Service.INCENTIVE, "measure_order");
        System.out.printf("  %,d orders filled in %.0f s%n", orders, (System.nanoTime() - start) / 1e9);
        String desk = new Tokens(platform.secrets().issuer(), Duration.ofHours(1)).desk("tax-000000");
        String entitlements = platform.url(Service.INCENTIVE) + "/entitlements";
        String constant = platform.url(Service.INCENTIVE) + "/measures/terms";
        Http.Answer first = new Http()
                .post(entitlements, desk, Map.of("code", PushLists.code(1), "place", "420100", "trade", "GOVERNMENT"));
        if (first.status() != 200 || first.json().get("entitlements").size() != 3) {
            throw new IllegalStateException(first.text());
        }
        settle(platform);
        byte[] terms = PlainHttp.request("GET", constant, desk, "");
        IntFunction<byte[]> ask = i -> PlainHttp.request(
                "POST",
                entitlements,
                desk,
                "{\"code\":\"" + PushLists.code(i) + "\",\"place\":\"420100\",\"trade\":\"GOVERNMENT\"}");
        load(entitlements, "warm-up, the constant answer", i -> terms);
        load(entitlements, "warm-up, the desk", ask);
        load(entitlements, "warm-up, the desk again", ask);
        load(entitlements, "constant JSON of the same service", i -> terms);
        load(entitlements, "service desk, its check logged durably", ask);
    }

    /** What was filled in is on disk, and Debezium has passed it by. */
    private static void settle(Platform platform) throws SQLException {
        try (Connection connection = platform.postgres().connect(platform.database(Service.INCENTIVE));
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
            Watch.until("Debezium", () -> {
                try (var row = statement.executeQuery(
                        "SELECT min(pg_current_wal_lsn() - r.sent_lsn) < 1000000 FROM pg_replication_slots s"
                                + " JOIN pg_stat_replication r ON r.pid = s.active_pid WHERE s.slot_name ="
                                + " 'credit_incentive'")) {
                    row.next();
                    return row.getBoolean(1);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    private static void load(String url, String what, IntFunction<byte[]> request) throws InterruptedException {
        var numbers = new AtomicInteger();
        var others = new AtomicInteger();
        Queue<Long> took = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (int i = 0; i < CALLERS; i++) {
                callers.submit(() -> {
                    try (var http = new PlainHttp(url)) {
                        while (System.nanoTime() - begin < DESK_TIME.toNanos()) {
                            // Everyone once, in no order.
                            byte[] bytes = request.apply((int) (numbers.getAndIncrement() * 611_953L % DESK_SUBJECTS));
                            long start = System.nanoTime();
                            if (http.send(bytes) != 200) {
                                others.incrementAndGet();
                            }
                            took.add((System.nanoTime() - start) / 1000);
                        }
                    }
                    return null;
                });
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Percentiles micros =
                Percentiles.of(took.stream().mapToLong(Long::longValue).toArray());
        System.out.printf(
                "%s, %d callers: %,.0f/s, p50 %.1f ms, p99 %.1f ms (answered otherwise than 200: %d)%n",
                what, CALLERS, took.size() / seconds, micros.at(0.5) / 1000, micros.at(0.99) / 1000, others.get());
    }

    /** Subjects on RED with six orders each, as rows: what the desk reads is these rows. */
    private static void fill(Platform platform, KeyedHash hash) throws SQLException, IOException {
        String insert = """
                WITH s AS (SELECT gen_random_uuid() AS entry, gen_random_uuid() AS subject, h
                           FROM unnest(?::text[]) AS h),
                e AS (INSERT INTO list_entry (entry_id, subject_id, subject_kind, list, field, standard_id,
                standard_version,
                        authority, objection_suspends, version, ground, decision_date, valid_until, display_until,
                        publication_needs, consent_version, consented, delivered, end_version, restored,
                        restoration_conditions)
                      SELECT entry, subject, 'ORGANISATION', 'RED', 'TAXATION', 'TAXATION-RED', 1, 'tax-420000',
                      true, 1, 'G',
                        current_date - 10, current_date + 300, current_date + 300, '', 0, false, 0, 0, false, '' FROM
                        s),
                d AS (INSERT INTO dossier SELECT entry, subject, 'ORGANISATION', 'sample', 'sample', h, true,
                'sample', 'sample' FROM s)
                INSERT INTO measure_order (order_id, entry_id, measure, measure_version, department, memorandum,
                  memorandum_version, state, suspended, turn, confirmed, ordered_on, step, step_from, due_on,
                  provisional,
                  next_on, overdue)
                SELECT gen_random_uuid(), entry, m.measure, 1, m.department, 'MOU-TAXATION-RED', 1, 'ORDERED', false,
                0, 0,
                  current_date, 'ACKNOWLEDGE', current_date, current_date + 3, false, current_date + 2, false
                FROM s CROSS JOIN (VALUES ('INC-S2-04-01', 'tax-000000'), ('INC-S2-04-02', 'tax-000000'),
                  ('INC-S2-05-01', 'finance-000000'), ('INC-S2-07-01', 'banking-000000'), ('INC-S2-08-01',
                  'development-000000'),
                  ('INC-S2-06-01', 'market-000000')) AS m(measure, department)
                """;
        try (Connection connection = platform.postgres().connect(platform.database(Service.INCENTIVE));
                var statement = connection.prepareStatement(insert);
                var analyse = connection.createStatement()) {
            for (int from = 0; from < DESK_SUBJECTS; from += SUBJECTS_AT_ONCE) {
                String[] hashes = new String[Math.min(SUBJECTS_AT_ONCE, DESK_SUBJECTS - from)];
                int first = from;
                Arrays.setAll(hashes, i -> hash.of(PushLists.code(first + i)));
                statement.setArray(1, connection.createArrayOf("text", hashes));
                statement.executeUpdate();
            }
            analyse.execute("VACUUM ANALYZE");
        }
    }
}
