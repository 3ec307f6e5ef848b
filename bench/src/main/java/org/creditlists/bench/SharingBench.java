package org.creditlists.bench;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.Topics;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.creditlists.runtime.hash.KeyedHash;
import org.postgresql.PGConnection;

/**
 * Sharing at five million entries in force: inquiries one by one and in batches, names, pages; and the rebuilding of
 * the lists from Kafka.
 */
final class SharingBench {

    /** Fewer to find out where time goes; figures are told of five million. */
    private static final int ENTRIES = Integer.getInteger("credit.bench.entries", 5_000_000);

    private static final int REBUILT = 1_500_000;
    private static final int CALLERS = 128;
    private static final int ROUNDS = 3;
    /** Requests that are made before the time is taken: the load must not be what is measured. */
    private static final int PREPARED = 200_000;

    private static final int BATCH = 1_000_000;
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final String NAMESAKES = "示例同名贸易有限公司";

    private final Path repository;
    private final Set<String> parts;

    SharingBench(Path repository, Set<String> parts) {
        this.repository = repository;
        this.parts = parts;
    }

    void run() throws Exception {
        System.setProperty("credit.heap.sharing", "2500");
        if (wanted("rebuild")) {
            with(SharingBench::rebuild);
        }
        if (wanted("inquiry") || wanted("batch") || wanted("names") || wanted("pages")) {
            with(this::full);
        }
    }

    private boolean wanted(String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    @FunctionalInterface
    private interface Part {

        void run(Platform platform) throws Exception;
    }

    private void with(Part part) throws Exception {
        Platform platform = BenchPlatform.create(repository)
                .with(Map.of(
                        "CREDIT_PORTAL_SEARCHES_PER_MINUTE",
                        "100000000",
                        "CREDIT_PORTAL_READS_PER_MINUTE",
                        "100000000"));
        try {
            platform.startAlone(Service.SHARING);
            part.run(platform);
        } finally {
            platform.stop();
        }
    }

    private void full(Platform platform) throws Exception {
        platform.stop(Service.SHARING);
        long start = System.nanoTime();
        fill(platform);
        System.out.printf("  %,d entries filled in %.0f s%n", ENTRIES, (System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        platform.start(Service.SHARING);
        System.out.printf("  sharing-service ready with all of them after %.1f s%n", (System.nanoTime() - start) / 1e9);
        String department = new Tokens(platform.secrets().issuer(), Duration.ofHours(2)).department("customs-000000");
        String url = platform.url(Service.SHARING);
        pulses(platform);
        Http.Answer first = new Http().post(url + "/inquiries", department, inquiry(3));
        if (first.status() != 200 || first.json().get("entries").size() != 1) {
            throw new IllegalStateException(first.text());
        }
        if (wanted("inquiry")) {
            inquiries(url, department);
        }
        if (wanted("batch")) {
            batch(url, department, 10);
            batch(url, department, 10);
            batch(url, department, 1);
        }
        if (wanted("names")) {
            platform.startPortal();
            names(platform.url(Service.PORTAL));
        }
        if (wanted("pages")) {
            platform.startPortal();
            pages(platform, platform.url(Service.PORTAL));
        }
    }

    /** As the other services send them: answers say up to when the lists are known. */
    private static void pulses(Platform platform) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.kafka().bootstrap()),
                new StringSerializer(),
                new StringSerializer())) {
            for (String source : List.of("designation", "objection", "restoration", "incentive")) {
                producer.send(new ProducerRecord<>(Topics.PULSES, source, "\"" + Instant.now() + "\""));
            }
        }
    }

    private static Map<String, String> inquiry(int number) {
        return Map.of("code", PushLists.code(number), "purpose", "示例审批", "legalGround", "示例依据");
    }

    private static void inquiries(String url, String department) throws Exception {
        byte[] keys = PlainHttp.request("GET", url + "/inquiries/receipt-keys", department, "");
        IntFunction<byte[]> constant = i -> keys;
        byte[][] requests = new byte[PREPARED][];
        java.util.Arrays.setAll(
                requests,
                i -> PlainHttp.request(
                        "POST",
                        url + "/inquiries",
                        department,
                        "{\"code\":\"" + PushLists.code((int) (i * 611_953L % ENTRIES))
                                + "\",\"purpose\":\"示例审批\",\"legalGround\":\"示例依据\"}"));
        IntFunction<byte[]> ask = i -> requests[i % PREPARED];
        load(url, "warm-up, the constant answer", constant);
        load(url, "warm-up, inquiries", ask);
        load(url, "warm-up, inquiries again", ask);
        // By turns, so that both meet the machine as it is.
        List<Double> constants = new ArrayList<>();
        List<Double> asked = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            constants.add(load(url, "constant JSON of the same service", constant));
            asked.add(load(url, "inquiry by code, each listed, logged durably, with its receipt", ask));
        }
        System.out.printf(
                "medians of %d: inquiries %,.0f/s, %.1f %% of the constant answer's %,.0f/s%n",
                ROUNDS, median(asked), 100 * median(asked) / median(constants), median(constants));
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }

    /** @return answers a second */
    private static double load(String url, String what, IntFunction<byte[]> request) throws InterruptedException {
        var numbers = new AtomicInteger();
        var others = new AtomicInteger();
        Queue<Long> took = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (int i = 0; i < CALLERS; i++) {
                callers.submit(() -> {
                    try (var http = new PlainHttp(url)) {
                        while (System.nanoTime() - begin < TIME.toNanos()) {
                            byte[] bytes = request.apply(numbers.getAndIncrement());
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
        return took.size() / seconds;
    }

    /** @param each one of so many subjects is listed */
    private static void batch(String url, String department, int each) throws Exception {
        var lines = new StringBuilder(BATCH * 20);
        for (int i = 0; i < BATCH; i++) {
            lines.append(PushLists.code(i % each == 0 ? i : ENTRIES + i)).append('\n');
        }
        byte[] content = lines.toString().getBytes(StandardCharsets.US_ASCII);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url + "/inquiries/batch?purpose=sample&legalGround=sample"))
                .header("Authorization", "Bearer " + department)
                .header("Content-Type", "text/csv")
                .header("Accept", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
        long start = System.nanoTime();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<java.io.InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            long newlines = 0;
            byte[] buffer = new byte[1 << 16];
            try (var in = answer.body()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    for (int i = 0; i < read; i++) {
                        newlines += buffer[i] == '\n' ? 1 : 0;
                    }
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "batch of %,d subjects, one of %d listed: %.1f s, %,.0f subjects/s (status %d, %,d lines)%n",
                    BATCH, each, seconds, BATCH / seconds, answer.statusCode(), newlines);
        }
    }

    private static void names(String url) throws Exception {
        IntFunction<byte[]> search = i -> form(url + "/search", "term=" + hex(name((int) (i * 611_953L % ENTRIES))));
        one(url, "warm-up, name search", search, 3_000);
        one(url, "name search as the portal's page", search, 3_000);
        IntFunction<byte[]> common = i -> form(url + "/search", "term=" + hex(NAMESAKES));
        one(url, "the name of %,d".formatted(ENTRIES / 1_000), common, 300);
    }

    private static byte[] form(String url, String body) {
        return new String(PlainHttp.request("POST", url, "", body), StandardCharsets.UTF_8)
                .replace("application/json", "application/x-www-form-urlencoded")
                .replace("Authorization: Bearer \r\n", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(String text) {
        return "%" + HexFormat.ofDelimiter("%").formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void pages(Platform platform, String url) throws Exception {
        List<String> entries = new ArrayList<>();
        try (Connection connection = platform.postgres().connect(platform.database(Service.SHARING));
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT entry_id FROM list_entry TABLESAMPLE SYSTEM (0.1) LIMIT 1000")) {
            while (rows.next()) {
                entries.add(rows.getString(1));
            }
        }
        for (Map.Entry<String, IntFunction<String>> page : List.<Map.Entry<String, IntFunction<String>>>of(
                Map.entry("start", i -> "/"),
                Map.entry("list", i -> "/lists?list=BLACK&field=TAXATION&province=42"),
                Map.entry("entry", i -> "/entry/" + entries.get(i % entries.size())),
                Map.entry("statistics", i -> "/statistics"),
                Map.entry("status", i -> "/status"))) {
            IntFunction<byte[]> get = i -> {
                String path = page.getValue().apply(i);
                return ("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
            };
            one(url, "warm-up, page " + page.getKey(), get, 1_000);
            one(url, "page " + page.getKey(), get, 1_000);
        }
    }

    /** One reader, one request after another. */
    private static void one(String url, String what, IntFunction<byte[]> request, int times) throws IOException {
        long[] took = new long[times];
        int others = 0;
        try (var http = new PlainHttp(url)) {
            for (int i = 0; i < times; i++) {
                byte[] bytes = request.apply(i);
                long start = System.nanoTime();
                others += http.send(bytes) == 200 ? 0 : 1;
                took[i] = (System.nanoTime() - start) / 1000;
            }
        }
        Percentiles micros = Percentiles.of(took);
        System.out.printf(
                "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (answered otherwise than 200: %d)%n",
                what, micros.at(0.5) / 1000, micros.at(0.95) / 1000, micros.at(0.99) / 1000, others);
    }

    /** One in a thousand bears the same name as all of those. */
    static String name(int number) {
        return number % 1_000 == 0 ? NAMESAKES : "示例" + Integer.toString(number, 36) + "号贸易有限公司";
    }

    /** Rows as the service writes them, and the offset that they amount to. */
    private static void fill(Platform platform) throws SQLException, IOException {
        var hash = new KeyedHash(platform.secrets().identityKey());
        LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
        try (Connection connection = platform.postgres().connect(platform.database(Service.SHARING));
                var statement = connection.createStatement()) {
            copy(
                    connection,
                    "list_entry (entry_id, subject_id, subject_kind, list, field, standard_id, standard_version,"
                            + " authority,"
                            + " objection_suspends, version, ground, decision_date, valid_until, display_until,"
                            + " publication_needs,"
                            + " consent_version, consented, delivered, end_version, restored, restoration_conditions)",
                    i -> String.join(
                            "\t",
                            id(i).toString(),
                            subject(i).toString(),
                            "ORGANISATION",
                            "BLACK",
                            field(i),
                            field(i) + "-BLACK",
                            "1",
                            "tax-420000",
                            "t",
                            "1",
                            "TAX_EVASION",
                            today.minusDays(9).toString(),
                            today.plusDays(300).toString(),
                            today.plusDays(300).toString(),
                            "",
                            "0",
                            "f",
                            "0",
                            "0",
                            "f",
                            ""));
            copy(
                    connection,
                    "dossier",
                    i -> String.join(
                            "\t",
                            id(i).toString(),
                            subject(i).toString(),
                            "ORGANISATION",
                            name(i),
                            PushLists.code(i),
                            hash.of(PushLists.code(i)),
                            "t",
                            "示例",
                            "示例"));
            copy(connection, "shared_entry", i -> {
                String json = "{\"entry\":\"" + id(i) + "\",\"subject\":\"" + subject(i)
                        + "\",\"subjectKind\":\"ORGANISATION\",\"name\":\""
                        + name(i) + "\",\"code\":\"" + PushLists.code(i) + "\",\"list\":\"BLACK\",\"field\":\""
                        + field(i)
                        + "\",\"standard\":{\"id\":\"" + field(i)
                        + "-BLACK\",\"version\":1},\"authority\":\"tax-420000\",\"ground\":\"TAX_EVASION\","
                        + "\"decisionNumber\":\"示例\",\"decisionDate\":\"" + today.minusDays(9) + "\",\"validUntil\":\""
                        + today.plusDays(300) + "\",\"displayUntil\":\"" + today.plusDays(300)
                        + "\",\"publishable\":true,\"suspended\":false}";
                return id(i) + "\t\\\\x" + HexFormat.of().formatHex(json.getBytes(StandardCharsets.UTF_8))
                        + "\t0\t0\t1";
            });
            statement.execute("UPDATE feed_head SET changed = 1, entries = " + ENTRIES);
            statement.execute("INSERT INTO feed_offset VALUES (1, " + ENTRIES + ", 0, 0, now())");
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT");
        }
    }

    /** As the designation service gives them: they grow with time (UUID version 7), and end by chance. */
    private static UUID id(int number) {
        long random = number * 0x9E3779B97F4A7C15L;
        return new UUID((1_790_000_000_000L + number) << 16 | 0x7000, random);
    }

    private static UUID subject(int number) {
        return new UUID(number, number);
    }

    private static String field(int number) {
        return number % 10 == 0 ? "CUSTOMS" : "TAXATION";
    }

    private static void copy(Connection connection, String table, IntFunction<String> row)
            throws SQLException, IOException {
        try (var out = new PipedOutputStream();
                var in = new PipedInputStream(out, 1 << 20);
                var writer = Executors.newSingleThreadExecutor()) {
            writer.submit(() -> {
                try (out) {
                    for (int i = 0; i < ENTRIES; i++) {
                        out.write((row.apply(i) + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
                return null;
            });
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN", in);
        }
    }

    /** The lists from the start of the topics, with inquiries meanwhile. */
    private static void rebuild(Platform platform) throws Exception {
        platform.stop(Service.SHARING);
        LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", platform.kafka().bootstrap(), "linger.ms", 20, "batch.size", 262_144),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < REBUILT; i++) {
                String common = "\"entry\":\"" + id(i) + "\",\"subject\":\"" + subject(i)
                        + "\",\"subjectKind\":\"ORGANISATION\",";
                var designated = new ProducerRecord<>(
                        Topics.DESIGNATIONS,
                        subject(i).toString(),
                        ("{" + common + "\"version\":1,\"list\":\"BLACK\",\"field\":\"" + field(i)
                                        + "\",\"standard\":{\"id\":\"S\",\"version\":1},"
                                        + "\"authority\":\"tax-420000\",\"ground\":\"G\",\"decisionDate\":\""
                                        + today.minusDays(9)
                                        + "\",\"validUntil\":\"" + today.plusDays(300) + "\",\"displayUntil\":\""
                                        + today.plusDays(300)
                                        + "\",\"restorationConditions\":[],\"objectionSuspends\":true,"
                                        + "\"publicationNeeds\":[]}")
                                .getBytes(StandardCharsets.UTF_8));
                designated.headers().add("ce_type", "org.creditlists.designated".getBytes(StandardCharsets.UTF_8));
                producer.send(designated);
                producer.send(new ProducerRecord<>(
                        Topics.DOSSIERS,
                        id(i).toString(),
                        ("{" + common + "\"name\":\"" + name(i) + "\",\"code\":\"" + PushLists.code(i)
                                        + "\",\"codeConforming\":true,\"decisionNumber\":\"示例\","
                                        + "\"statement\":\"示例\",\"people\":[]}")
                                .getBytes(StandardCharsets.UTF_8)));
            }
            producer.flush();
        }
        platform.start(Service.SHARING);
        long start = System.nanoTime();
        String department = new Tokens(platform.secrets().issuer(), Duration.ofHours(2)).department("customs-000000");
        String url = platform.url(Service.SHARING);
        var done = new AtomicBoolean();
        var reader = new Thread(() -> {
            List<Long> took = new ArrayList<>();
            int others = 0;
            try (var http = new PlainHttp(url)) {
                for (int i = 0; !done.get(); i++) {
                    byte[] bytes = PlainHttp.request(
                            "POST",
                            url + "/inquiries",
                            department,
                            "{\"code\":\"" + PushLists.code(i % REBUILT)
                                    + "\",\"purpose\":\"p\",\"legalGround\":\"l\"}");
                    long began = System.nanoTime();
                    others += http.send(bytes) == 200 ? 0 : 1;
                    took.add((System.nanoTime() - began) / 1000);
                    Watch.waitUntil(began + Duration.ofMillis(10).toNanos());
                }
            } catch (IOException e) {
                others++;
            }
            Percentiles micros =
                    Percentiles.of(took.stream().mapToLong(Long::longValue).toArray());
            System.out.printf(
                    "  inquiries meanwhile, %d: p50 %.1f ms, p99 %.1f ms (answered otherwise than 200: %d)%n",
                    took.size(), micros.at(0.5) / 1000, micros.at(0.99) / 1000, others);
        });
        reader.start();
        long before = shared(platform);
        Watch.until("rebuilding", () -> shared(platform) >= REBUILT);
        double seconds = (System.nanoTime() - start) / 1e9;
        done.set(true);
        reader.join();
        System.out.printf(
                "rebuilding from Kafka: %,d events and as many dossiers in %.1f s: %,.0f records/s (%,d entries were"
                        + " there when the count began)%n",
                REBUILT, seconds, 2L * REBUILT / seconds, before);
    }

    /**
     * As many as are shared, as the service itself tells: counting the rows would take a third of a processor from it.
     */
    private static long shared(Platform platform) {
        try (Connection connection = platform.postgres().connect(platform.database(Service.SHARING));
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT entries FROM feed_head")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
