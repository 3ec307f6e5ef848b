package org.creditlists.systemtest.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.creditlists.contracts.event.Topics;
import org.creditlists.local.Platform;

/** The events of measures and objections, read from their topics from the beginning. */
final class MeasureHistory {

    private final List<String> appliedInside = new ArrayList<>();
    private final Map<String, String> stateOf = new HashMap<>();
    private final Map<String, Instant> objectedAt = new HashMap<>();
    private final Map<String, List<Instant>> appliedAt = new HashMap<>();
    private final Map<String, Instant> suspendedAt = new HashMap<>();

    MeasureHistory(Platform platform) {
        TopicRecords.forEach(platform, List.of(Topics.OBJECTIONS), this::objection);
        TopicRecords.forEach(platform, List.of(Topics.MEASURES), this::measure);
    }

    List<String> appliedInside() {
        return List.copyOf(appliedInside);
    }

    /** Measures that were applied after an objection was decided and before incentive-service knew of it. */
    int onTheWay() {
        return objectedAt.keySet().stream().mapToInt(this::onTheWay).sum();
    }

    private int onTheWay(String entry) {
        Instant objected = objectedAt.getOrDefault(entry, Instant.MAX);
        Instant suspended = suspendedAt.getOrDefault(entry, Instant.MIN);
        return (int) appliedAt.getOrDefault(entry, List.of()).stream()
                .filter(at -> at.isAfter(objected) && at.isBefore(suspended))
                .count();
    }

    /** From the decision about an objection to the suspension of its last order. */
    Duration longestOnTheWay() {
        return objectedAt.entrySet().stream()
                .map(one -> Duration.between(one.getValue(), suspendedAt.getOrDefault(one.getKey(), one.getValue())))
                .filter(Duration::isPositive)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private void objection(ConsumerRecord<String, byte[]> record) {
        if (TopicRecords.type(record).equals("objection-raised")) {
            objectedAt.put(read(record).get("entry").asText(), time(record));
        }
    }

    private void measure(ConsumerRecord<String, byte[]> record) {
        JsonNode event = read(record);
        String order = event.get("order").asText();
        String entry = event.get("entry").asText();
        String before = stateOf.getOrDefault(order, "");
        switch (TopicRecords.type(record)) {
            case "measure-applied" -> {
                if (!before.isEmpty()) {
                    appliedInside.add(order + " " + before);
                }
                appliedAt.computeIfAbsent(entry, e -> new ArrayList<>()).add(time(record));
            }
            case "measure-suspended" -> {
                stateOf.put(order, "suspended");
                suspendedAt.merge(entry, time(record), (one, two) -> one.isAfter(two) ? one : two);
            }
            case "measure-resumed" -> stateOf.remove(order);
            case "measure-lifted" -> stateOf.put(order, "lifted");
            default -> {
                // ordered, acknowledged
            }
        }
    }

    /** When it was decided. */
    private static Instant time(ConsumerRecord<String, byte[]> record) {
        return Instant.parse(TopicRecords.header(record, "ce_time"));
    }

    private static JsonNode read(ConsumerRecord<String, byte[]> record) {
        return CaseClient.read(new String(record.value(), StandardCharsets.UTF_8));
    }
}
