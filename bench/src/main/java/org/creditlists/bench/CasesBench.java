package org.creditlists.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.creditlists.contracts.event.Topics;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.creditlists.systemtest.cases.RandomCases;

/**
 * Objections and restorations: how long it takes from an accepted objection until the last of its orders is suspended
 * at thirty departments' consumers; how long the desk and the sweep take with 100,000 open cases; and the random run.
 */
final class CasesBench {

    private static final int RATE = 200;
    private static final int WARM_UP_SECONDS = 30;
    private static final int SECONDS = 60;
    private static final int OPEN_CASES = 100_000;
    private static final int REMINDERS = 1_000;
    private static final int PAGES = 300;
    private static final int RANDOM_CASES = 10_000;
    private static final int RANDOM_AT_ONCE = 24;
    private static final String AUTHORITY = "tax-420000";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path repository;
    private final Set<String> parts;

    CasesBench(Path repository, Set<String> parts) {
        this.repository = repository;
        this.parts = parts;
    }

    void run() throws Exception {
        if (wanted("suspension") || wanted("desk")) {
            Platform platform = BenchPlatform.create(repository);
            try {
                platform.startAll(line -> {}, () -> {});
                if (wanted("suspension")) {
                    suspension(platform);
                }
                if (wanted("desk")) {
                    desk(platform);
                }
            } finally {
                platform.stop();
            }
        }
        if (wanted("random")) {
            Platform platform = BenchPlatform.create(repository);
            try {
                platform.startAll(line -> {}, () -> {});
                random(platform);
            } finally {
                platform.stop();
            }
        }
    }

    private boolean wanted(String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    private static void random(Platform platform) throws Exception {
        Instant begin = Instant.now();
        var findings = new RandomCases(platform, line -> System.out.println("  " + line))
                .play(RANDOM_CASES, RANDOM_AT_ONCE, System.nanoTime());
        System.out.printf(
                "%d random cases in %d s: %s; %d attempts inside a suspension, all refused; applied inside a"
                        + " suspension: %d;"
                        + " places with a restored entry: %d%n",
                RANDOM_CASES,
                Duration.between(begin, Instant.now()).toSeconds(),
                findings.courses(),
                findings.refusedInside(),
                findings.appliedInside().size(),
                findings.stillThere().size());
        System.out.printf(
                "  measures applied after an objection was decided and before incentive-service knew of it: %d; the"
                        + " longest"
                        + " such time %d ms%n",
                findings.onTheWay(), findings.longestOnTheWay().toMillis());
        findings.appliedInside().forEach(System.out::println);
        findings.stillThere().forEach(System.out::println);
    }

    private static void suspension(Platform platform) throws Exception {
        int wanted = (RATE / 4 + RATE / 2 + RATE) * WARM_UP_SECONDS + RATE * SECONDS;
        List<String> entries = designate(platform, wanted);
        LongSupplier orders = () -> Watch.count(platform, Service.INCENTIVE, "measure_order");
        Watch.until("orders", () -> orders.getAsLong() >= entries.size());
        long before = -1;
        for (long now = orders.getAsLong(); now != before; now = orders.getAsLong()) {
            before = now;
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        }
        int each = (int) (before / entries.size());
        Map<String, Integer> index = new ConcurrentHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            index.put(entries.get(i), i);
        }
        ceiling(platform);
        var tokens = new Tokens(platform.secrets().issuer(), Duration.ofHours(1));
        String[] bearers = IntStream.range(0, wanted)
                .parallel()
                .mapToObj(i -> tokens.subject(PushLists.code(i)))
                .toArray(String[]::new);
        var departments = new Departments(platform, Topics.MEASURES, "org.creditlists.measure-suspended", index, each);
        long[] decided = new long[entries.size()];
        var objections = new Departments(platform, Topics.OBJECTIONS, "org.creditlists.objection-raised", index, 1, 1);
        // Five cold processes on two cores: they get warm at a quarter of the rate, at half of it, and at the rate
        // itself.
        int from = 0;
        for (int rate : new int[] {RATE / 4, RATE / 2, RATE}) {
            int to = from + rate * WARM_UP_SECONDS;
            object(platform, entries, bearers, from, to, rate);
            departments.await(to);
            from = to;
        }
        int warm = from;
        object(platform, entries, bearers, warm, entries.size(), RATE);
        departments.await(entries.size());
        objections.await(entries.size());
        objections.eventTimes(decided);
        departments.stop();
        objections.stop();
        long[] micros = departments.since(decided, warm);
        Percentiles all = Percentiles.of(micros);
        System.out.printf(
                "objection accepted to the last of its %d orders suspended at %d consumers, %d objections/s: p50 %.0f"
                        + " ms,"
                        + " p99 %.0f ms, max %.0f ms (%d measured)%n",
                each,
                Departments.CONSUMERS,
                RATE,
                all.at(0.5) / 1000,
                all.at(0.99) / 1000,
                all.at(1) / 1000,
                micros.length);
    }

    /** What the broker alone needs from a record sent to the same record at as many consumers, at the same rate. */
    private static void ceiling(Platform platform) throws Exception {
        Map<String, Integer> index = new ConcurrentHashMap<>();
        int records = RATE * 10;
        for (int i = 0; i < records; i++) {
            index.put("ceiling-" + i, i);
        }
        var consumers = new Departments(platform, Topics.DISCLOSURES, "ceiling", index, 1);
        long[] sent = new long[records];
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.kafka().bootstrap(), "acks", "all", "linger.ms", "2"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            long begin = System.nanoTime();
            for (int i = 0; i < records; i++) {
                Watch.waitUntil(begin + i * (1_000_000_000L / RATE));
                var message = new ProducerRecord<>(Topics.DISCLOSURES, "key-" + i, new byte[200]);
                message.headers().add("ce_type", "ceiling".getBytes(StandardCharsets.UTF_8));
                message.headers().add("ce_subject", ("ceiling-" + i).getBytes(StandardCharsets.UTF_8));
                sent[i] = Watch.micros(Instant.now());
                producer.send(message);
            }
        }
        consumers.await(records);
        consumers.stop();
        Percentiles all = Percentiles.of(consumers.since(sent, 0));
        System.out.printf(
                "ceiling, the broker alone: a record sent to %d consumers at %d/s: p50 %.1f ms, p99 %.1f ms%n",
                Departments.CONSUMERS, RATE, all.at(0.5) / 1000, all.at(0.99) / 1000);
    }

    private static void object(Platform platform, List<String> entries, String[] bearers, int from, int to, int rate) {
        Map<String, Integer> others = new ConcurrentHashMap<>();
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = from; i < to; i++) {
                Watch.waitUntil(begin + (i - from) * (1_000_000_000L / rate));
                int at = i;
                threads.submit(() -> {
                    String answer = object(platform, entries.get(at), bearers[at]);
                    if (!answer.equals("201")) {
                        others.merge(answer, 1, Integer::sum);
                    }
                });
            }
        }
        System.out.printf(
                "  %d objections in %.1f s, answered otherwise than 201: %s%n",
                to - from, (System.nanoTime() - begin) / 1e9, others);
        if (!others.isEmpty()) {
            throw new IllegalStateException("not every objection was accepted");
        }
    }

    private static String object(Platform platform, String entry, String bearer) {
        try {
            Http.Answer answer = new Http()
                    .post(
                            platform.url(Service.OBJECTION) + "/objections",
                            bearer,
                            Map.of("entry", entry, "ground", "FACTS_WRONG", "statement", "示例说明"));
            return Integer.toString(answer.status());
        } catch (RuntimeException e) {
            return String.valueOf(e.getCause());
        }
    }

    /** One push for all of them; the receipts say which line became which entry. */
    private static List<String> designate(Platform platform, int lines) throws IOException {
        Path list = new PushLists(BenchPlatform.folder()).ndjson(0, lines);
        var http = new Http();
        String token = new Tokens(platform.secrets().issuer(), Duration.ofHours(1)).platform("420000");
        Http.Answer accepted =
                http.upload(platform.url(Service.DESIGNATION) + "/pushes", token, "application/x-ndjson", list);
        String push = platform.url(Service.DESIGNATION) + "/pushes/"
                + accepted.json().get("push").asText();
        Watch.until(
                "the push",
                () -> http.get(push, token).json().get("state").asText().equals("DONE"));
        List<String> entries = new ArrayList<>();
        for (String line : http.get(push + "/receipts", token).text().split("\n")) {
            JsonNode receipt = JSON.readTree(line);
            if (!receipt.has("entry")) {
                throw new IllegalStateException(line);
            }
            entries.add(receipt.get("entry").asText());
        }
        return entries;
    }

    private static void desk(Platform platform) throws Exception {
        int real = (int) Watch.count(platform, Service.OBJECTION, "objection_case");
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
        queryCeiling(platform);
        double[] quiet = sweeps(platform, 2);
        System.out.printf("sweep of %d open cases, nothing due: %.1f ms%n", OPEN_CASES, quiet[1] * 1000);
        if (real >= REMINDERS) {
            execute(platform, """
                    UPDATE case_deadline SET next_step_on = current_date WHERE case_id IN
                    (SELECT d.case_id FROM case_deadline d JOIN objection_case c USING (case_id)
                     WHERE NOT d.reminded AND c.statement <> 'sample' LIMIT %d)
                    """.formatted(REMINDERS));
            double[] busy = sweeps(platform, 1);
            System.out.printf("sweep that reminds %d of them, each by its event: %.0f ms%n", REMINDERS, busy[1] * 1000);
        }
    }

    private static void queryCeiling(Platform platform) throws SQLException {
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
    private static double[] sweeps(Platform platform, int wanted) {
        double[] before = sweepMetric(platform);
        Watch.until("a sweep", () -> sweepMetric(platform)[0] >= before[0] + wanted);
        double[] after = sweepMetric(platform);
        double sweeps = after[0] - before[0];
        return new double[] {sweeps, (after[1] - before[1]) / sweeps};
    }

    private static double[] sweepMetric(Platform platform) {
        double[] values = new double[2];
        new Http()
                .get(platform.url(Service.OBJECTION) + "/metrics", "")
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

    private static void execute(Platform platform, String sql) throws SQLException {
        try (Connection connection = platform.postgres().connect(platform.database(Service.OBJECTION));
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
