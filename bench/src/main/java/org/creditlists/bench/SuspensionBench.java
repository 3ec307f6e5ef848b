package org.creditlists.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** How long it takes from an accepted objection until the last of its orders is suspended at every department. */
final class SuspensionBench {

    private static final int RATE = 200;
    private static final int WARM_UP_SECONDS = 30;
    private static final int SECONDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Platform platform;

    SuspensionBench(Platform platform) {
        this.platform = platform;
    }

    void run() throws Exception {
        int wanted = (RATE / 4 + RATE / 2 + RATE) * WARM_UP_SECONDS + RATE * SECONDS;
        List<String> entries = designate(wanted);
        int each = ordersOfEach(entries.size());
        Map<String, Integer> index = new ConcurrentHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            index.put(entries.get(i), i);
        }
        ceiling();
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
            object(entries, bearers, from, to, rate);
            departments.await(to);
            from = to;
        }
        int warm = from;
        object(entries, bearers, warm, entries.size(), RATE);
        departments.await(entries.size());
        objections.await(entries.size());
        objections.eventTimes(decided);
        departments.stop();
        objections.stop();
        print(each, departments.since(decided, warm));
    }

    private int ordersOfEach(int entries) {
        LongSupplier orders = () -> Watch.count(platform, Service.INCENTIVE, "measure_order");
        Watch.until("orders", () -> orders.getAsLong() >= entries);
        long before = -1;
        for (long now = orders.getAsLong(); now != before; now = orders.getAsLong()) {
            before = now;
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        }
        return (int) (before / entries);
    }

    private static void print(int each, long[] micros) {
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
    private void ceiling() throws Exception {
        Map<String, Integer> index = new ConcurrentHashMap<>();
        int records = RATE * 10;
        for (int i = 0; i < records; i++) {
            index.put("ceiling-" + i, i);
        }
        var consumers = new Departments(platform, Topics.DISCLOSURES, "ceiling", index, 1);
        long[] sent = new long[records];
        Map<String, Object> settings = platform.kafka().owner();
        settings.putAll(Map.of("acks", "all", "linger.ms", "2"));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
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

    private void object(List<String> entries, String[] bearers, int from, int to, int rate) {
        Map<String, Integer> others = new ConcurrentHashMap<>();
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = from; i < to; i++) {
                Watch.waitUntil(begin + (i - from) * (1_000_000_000L / rate));
                int at = i;
                threads.submit(() -> {
                    String answer = object(entries.get(at), bearers[at]);
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

    private String object(String entry, String bearer) {
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
    private List<String> designate(int lines) throws IOException {
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
}
