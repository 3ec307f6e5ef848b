package org.creditlists.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;

/**
 * Pushes in every form, received, decided, durable, with a receipt each; a dry run of a snapshot; and designations one
 * by one. The ceiling is what PostgreSQL takes of the same rows when nothing is decided.
 */
final class PushBench {

    private static final int LINES = 1_000_000;
    /** Only on demand: it takes a quarter of an hour. */
    private static final int LONG = 10_000_000;

    private static final int TABLE_LINES = 200_000;
    private static final int WARM_UP = 100_000;
    private static final int SHOWN = LINES / 5;
    private static final int CEILING_BATCH = 1_000;
    private static final int CALLERS = 32;
    private static final Duration SINGLE_WARM_UP = Duration.ofSeconds(60);
    private static final Duration SINGLE = Duration.ofSeconds(30);

    private static final String NDJSON = "application/x-ndjson";
    private static final String GB18030 = "text/csv;charset=GB18030";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String SNAPSHOT = "?mode=SNAPSHOT&dryRun=true&authority=tax-420000&list=BLACK&field=TAXATION";

    private final Path repository;
    private final Set<String> parts;

    /** @param parts of ndjson, snapshot, csv, xlsx, single, long; empty for all of them but the last */
    PushBench(Path repository, Set<String> parts) {
        this.repository = repository;
        this.parts = parts;
    }

    private boolean wants(String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    void run() throws IOException, SQLException, InterruptedException {
        Platform platform = BenchPlatform.create(repository);
        Path folder = BenchPlatform.folder();
        try {
            platform.startInfrastructure(line -> {});
            platform.start(Service.DESIGNATION);
            System.out.printf(
                    "ceiling, the same rows by multi-row inserts of %,d: %,.0f entries/s%n",
                    CEILING_BATCH, ceiling(platform));
            var lists = new PushLists(folder);
            push(platform, "warm-up", lists.ndjson(0, WARM_UP), NDJSON, "");
            int next = WARM_UP;
            if (wants("ndjson") || wants("snapshot")) {
                Path million = lists.ndjson(next, LINES);
                push(platform, "NDJSON", million, NDJSON, "");
                if (wants("snapshot")) {
                    push(platform, "dry run of a snapshot", million, NDJSON, SNAPSHOT);
                }
                next += LINES;
            }
            if (wants("csv")) {
                push(platform, "warm-up", lists.csv(next, TABLE_LINES / 4), GB18030, "");
                next += TABLE_LINES / 4;
                push(platform, "CSV, GB18030", lists.csv(next, TABLE_LINES), GB18030, "");
                next += TABLE_LINES;
            }
            if (wants("xlsx")) {
                push(platform, "warm-up", lists.xlsx(next, TABLE_LINES / 4), XLSX, "");
                next += TABLE_LINES / 4;
                push(platform, "XLSX", lists.xlsx(next, TABLE_LINES), XLSX, "");
                next += TABLE_LINES;
            }
            if (parts.contains("long")) {
                push(platform, "dry run of a long list", lists.ndjson(next, LONG), NDJSON, "?dryRun=true");
                next += LONG;
            }
            if (wants("single")) {
                next += singles(platform, "warm-up", SINGLE_WARM_UP, next);
                singles(platform, "single designations", SINGLE, next);
            }
        } finally {
            platform.stop();
        }
    }

    private static void push(Platform platform, String what, Path file, String type, String query)
            throws IOException, InterruptedException {
        String token = new Tokens(platform.secrets().issuer(), Duration.ofHours(1)).platform("420000");
        Http http = new Http();
        long start = System.nanoTime();
        JsonNode state = http.upload(platform.url(Service.DESIGNATION) + "/pushes" + query, token, type, file)
                .json();
        double stored = (System.nanoTime() - start) / 1e9;
        String url = platform.url(Service.DESIGNATION) + "/pushes/"
                + state.get("push").asText();
        NavigableMap<Long, Double> reached = new TreeMap<>();
        while (state.get("state").asText().equals("RECEIVED")) {
            Thread.sleep(Duration.ofMillis(50));
            state = http.get(url, token).json();
            reached.putIfAbsent(state.get("linesDone").asLong(), (System.nanoTime() - start) / 1e9);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long lines = state.get("linesDone").asLong();
        System.out.printf(
                "%s: %,d lines (%,d MiB) stored after %.1f s, decided after %.1f s: %,.0f lines/s"
                        + " (accepted %,d, unchanged %,d, refused %,d, withdrawn %,d), heap at most %d MiB%n",
                what,
                lines,
                Files.size(file) >> 20,
                stored,
                seconds,
                lines / seconds,
                state.get("accepted").asLong(),
                state.get("unchanged").asLong(),
                state.get("refused").asLong(),
                state.get("withdrawn").asLong(),
                Service.DESIGNATION.heapMiB());
        if (lines >= LINES) {
            double first = rate(reached, 0, SHOWN);
            double last = rate(reached, lines - SHOWN, lines);
            System.out.printf(
                    "  the first %,d lines at %,.0f/s, the last at %,.0f/s: %+.0f %%%n",
                    SHOWN, first, last, 100 * (last - first) / first);
        }
    }

    /** Lines a second between two lines, once they were stored. */
    private static double rate(NavigableMap<Long, Double> reached, long from, long to) {
        var begin = reached.ceilingEntry(from);
        var end = reached.floorEntry(to);
        if (begin == null || end == null) {
            return Double.NaN;
        }
        return (end.getKey() - begin.getKey()) / (end.getValue() - begin.getValue());
    }

    /** @return how many were designated */
    private static int singles(Platform platform, String what, Duration time, int from) throws InterruptedException {
        String token = new Tokens(platform.secrets().issuer(), Duration.ofHours(1)).officer("tax-420000");
        String url = platform.url(Service.DESIGNATION) + "/designations";
        String decided = LocalDate.now(WorkingDays.LEGAL_ZONE).minusDays(1).toString();
        AtomicInteger next = new AtomicInteger(from);
        AtomicInteger others = new AtomicInteger();
        Queue<Long> took = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (int i = 0; i < CALLERS; i++) {
                callers.submit(() -> {
                    Http http = new Http();
                    while (System.nanoTime() - begin < time.toNanos()) {
                        int number = next.getAndIncrement();
                        var body = Map.of(
                                "list", "BLACK",
                                "field", "TAXATION",
                                "subjectKind", "ORGANISATION",
                                "name", "示例企业" + number + "号",
                                "code", PushLists.code(number),
                                "authority", "tax-420000",
                                "decisionNumber", "示例〔2026〕" + number + "号",
                                "decisionDate", decided,
                                "ground", "TAX_EVASION",
                                "statement", "示例事由");
                        long start = System.nanoTime();
                        if (http.post(url, token, body).status() != 201) {
                            others.incrementAndGet();
                        }
                        took.add((System.nanoTime() - start) / 1_000);
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Percentiles micros =
                Percentiles.of(took.stream().mapToLong(Long::longValue).toArray());
        System.out.printf(
                "%s, %d callers: %,.0f/s, p50 %.1f ms, p99 %.1f ms (answered otherwise than 201: %d)%n",
                what, CALLERS, took.size() / seconds, micros.at(0.5) / 1000, micros.at(0.99) / 1000, others.get());
        return next.get() - from;
    }

    /** What PostgreSQL takes when nothing is decided: event, tag, key, dossier and receipt of each entry. */
    private static double ceiling(Platform platform) throws SQLException {
        try (Connection connection = platform.postgres().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE c_event (position bigint PRIMARY KEY, id uuid UNIQUE, type text, payload bytea, key
                    text);
                    CREATE TABLE c_tag (tag text, position bigint, PRIMARY KEY (tag, position));
                    CREATE TABLE c_subject (code_hash text PRIMARY KEY, subject_id uuid);
                    CREATE TABLE c_key (key_hash text PRIMARY KEY, entry_id uuid UNIQUE, number bigint, subject_id
                    uuid, valid_until date);
                    CREATE INDEX ON c_key (valid_until);
                    CREATE INDEX ON c_key (number);
                    CREATE TABLE c_dossier (entry_id uuid PRIMARY KEY, payload bytea);
                    CREATE TABLE c_receipt (push_id uuid, line bigint, outcome text, entry_id uuid, PRIMARY KEY
                    (push_id, line));
                    """);
            UUID push = UUID.randomUUID();
            long start = System.nanoTime();
            for (int from = 0; from < TABLE_LINES; from += CEILING_BATCH) {
                statement.execute("""
                        BEGIN;
                        CREATE TEMP TABLE n ON COMMIT DROP AS
                          SELECT %1$d + g AS p, gen_random_uuid() AS id, gen_random_uuid() AS s FROM
                          generate_series(1, %2$d) g;
                        INSERT INTO c_event SELECT p, id, 'designated', convert_to(repeat('x', 420), 'UTF8'), s::text
                        FROM n;
                        INSERT INTO c_tag SELECT 'subject:' || s, p FROM n;
                        INSERT INTO c_subject SELECT encode(sha256(s::text::bytea), 'hex'), s FROM n;
                        INSERT INTO c_key SELECT encode(sha256(id::text::bytea), 'hex'), id, p, s, current_date FROM n;
                        INSERT INTO c_dossier SELECT id, convert_to(repeat('x', 330), 'UTF8') FROM n;
                        INSERT INTO c_receipt SELECT '%3$s', p, 'ACCEPTED', id FROM n;
                        COMMIT
                        """.formatted(from, CEILING_BATCH, push));
            }
            double perSecond = TABLE_LINES / ((System.nanoTime() - start) / 1e9);
            statement.execute("DROP TABLE c_event, c_tag, c_subject, c_key, c_dossier, c_receipt");
            return perSecond;
        }
    }
}
