package org.creditlists.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code credit.entries} once and has the whole list, then follows it; follows {@code credit.measures} for the
 * orders of its department; acknowledges each, stops and goes on as told, and confirms it; and proves its copy by the
 * digest. What it prints is where a department calls its own systems.
 */
public final class DepartmentClient {

    private static final String ENTRIES = "credit.entries";
    private static final String MEASURES = "credit.measures";
    private static final String TYPES = "org.creditlists.";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration WRITE_EVERY = Duration.ofSeconds(5);
    private static final Duration VERIFY_EVERY = Duration.ofSeconds(10);
    /** Looks at the digest, one poll after another, after which a copy that differs is no longer only behind. */
    private static final int READ_ANEW_AFTER = 25;

    private final String department;
    private final Store store;
    private final Store.State state;
    private final PlatformApi platform;
    private final Consumer<String, byte[]> entries;
    private final Consumer<String, CloudEvent> measures;
    private final OrderWork work;
    private boolean changed;
    private int differing;
    private long verifyAt = System.nanoTime();
    private long writeAt = System.nanoTime();

    private DepartmentClient(Properties settings) throws IOException {
        this.department = setting(settings, "department");
        this.store = new Store(Path.of(setting(settings, "data")));
        this.state = store.read();
        this.platform = platform(settings);
        this.work = new OrderWork(platform);
        Map<String, Object> kafka = consumer(Path.of(setting(settings, "kafka")));
        this.entries = new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer());
        this.measures = new KafkaConsumer<>(kafka, new StringDeserializer(), new CloudEventDeserializer());
    }

    /**
     * @param arguments the properties file; {@code --once} behind it ends the client when its copy is verified, {@code
     *     confirm} reads numbers, one a line, and says of each whether its holder is in the copy
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("usage: DepartmentClient client.properties [--once | confirm]");
        }
        Properties settings = properties(Path.of(arguments[0]));
        String command = arguments.length > 1 ? arguments[1] : "";
        if (command.equals("confirm")) {
            counter(settings).answer(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII)));
        } else {
            new DepartmentClient(settings).run(command.equals("--once"));
        }
    }

    private static CounterCheck counter(Properties settings) throws IOException {
        return new CounterCheck(
                new Store(Path.of(setting(settings, "data"))).read().copy(),
                platform(settings),
                List.of(setting(settings, "categories").split(",")),
                setting(settings, "purpose"),
                setting(settings, "legalGround"));
    }

    private static PlatformApi platform(Properties settings) {
        return new PlatformApi(
                setting(settings, "incentive"), setting(settings, "sharing"), Path.of(setting(settings, "token")));
    }

    private void run(boolean once) throws IOException, InterruptedException {
        follow(entries, ENTRIES);
        follow(measures, MEASURES);
        say(
                "begins with %d entries and %d orders",
                state.copy().size(), state.orders().size());
        while (true) {
            takeEntries();
            takeMeasures();
            boolean caughtUp = isCaughtUp(entries) && isCaughtUp(measures);
            // Only when everything is read that there is: what is lifted already need not be begun.
            if (caughtUp && work.carryOut(state.orders())) {
                changed = true;
            }
            boolean done = caughtUp && System.nanoTime() >= verifyAt && verified() && once;
            if (changed && (caughtUp || System.nanoTime() >= writeAt)) {
                store.write(state);
                changed = false;
                writeAt = System.nanoTime() + WRITE_EVERY.toNanos();
            }
            if (done) {
                return;
            }
        }
    }

    private void takeEntries() {
        for (ConsumerRecord<String, byte[]> record : entries.poll(POLL)) {
            if (state.copy().put(record.key(), record.value())) {
                // The list moves: what differs now may be what has just come.
                differing = 0;
            }
            read(record);
        }
    }

    private void takeMeasures() throws IOException {
        for (ConsumerRecord<String, CloudEvent> record : measures.poll(POLL)) {
            CloudEvent event = record.value();
            JsonNode content =
                    Store.JSON.readTree(Objects.requireNonNull(event.getData()).toBytes());
            if (content.path("department").asText().equals(department)) {
                String id = content.get("order").asText();
                MeasureOrder order =
                        state.orders().computeIfAbsent(id, fresh -> new MeasureOrder(Store.JSON.createObjectNode()));
                order.apply(event.getType().substring(TYPES.length()), content);
            }
            read(record);
        }
    }

    private void read(ConsumerRecord<String, ?> record) {
        state.offsets().put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        changed = true;
    }

    private boolean verified() throws InterruptedException {
        try {
            JsonNode published = platform.digest();
            boolean equal = published.get("digest").asText().equals(state.copy().digest());
            say(
                    "%s: %d entries, digest %s",
                    equal ? "copy verified" : "copy differs",
                    state.copy().size(),
                    state.copy().digest());
            // What differs may only be on its way: it is looked at again soon. What keeps differing is read anew.
            verifyAt = System.nanoTime() + (equal ? VERIFY_EVERY.toNanos() : POLL.toNanos());
            differing = equal ? 0 : differing + 1;
            if (differing == READ_ANEW_AFTER) {
                say("reads the list anew");
                state.copy().clear();
                state.offsets().keySet().removeAll(entries.assignment());
                entries.seekToBeginning(entries.assignment());
                changed = true;
                differing = 0;
            }
            return equal;
        } catch (IOException e) {
            say("cannot verify: %s", e);
            verifyAt = System.nanoTime() + VERIFY_EVERY.toNanos();
            return false;
        }
    }

    private <V> void follow(Consumer<String, V> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        for (TopicPartition partition : partitions) {
            Long next = state.offsets().get(partition);
            if (next == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, next);
            }
        }
    }

    private static <V> boolean isCaughtUp(Consumer<String, V> consumer) {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /**
     * No group: each client reads everything, and keeps for itself how far it is.
     *
     * @param file what the platform gave this department: the brokers, its name and its password
     */
    private static Map<String, Object> consumer(Path file) throws IOException {
        Map<String, Object> settings = new HashMap<>();
        properties(file).forEach((name, value) -> settings.put((String) name, value));
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return settings;
    }

    private static Properties properties(Path file) throws IOException {
        var settings = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            settings.load(in);
        }
        return settings;
    }

    private static String setting(Properties settings, String name) {
        @Nullable String value = settings.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("the setting " + name + " is missing");
        }
        return value.strip();
    }

    static void say(String format, Object... values) {
        System.out.println(format.formatted(values));
        System.out.flush();
    }
}
