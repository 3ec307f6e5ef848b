package org.creditlists.infrastructure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.creditlists.contracts.event.Topics;

/** How the topics are laid out on one machine; in a cluster {@code deploy/kubernetes} says the same with replicas. */
public final class TopicLayout {

    /** Enough for three replicas of each service; a key keeps its order within its partition. */
    public static final int PARTITIONS = 3;

    /** 30 days: whoever was away no longer than that still learns what ended. A tombstone says nothing about anyone. */
    private static final String TOMBSTONES_KEPT_MS = "2592000000";

    private TopicLayout() {}

    /**
     * Creates what is missing.
     *
     * @param owner settings of a client that may create topics
     * @param compactionLagMs how long a compacted topic may keep what its tombstones ask to forget
     */
    public static void create(Map<String, Object> owner, long compactionLagMs) {
        try (Admin admin = Admin.create(owner)) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = new ArrayList<>();
            Topics.EVENTS.forEach(topic -> missing.add(topic(topic, ofEvents())));
            Topics.COMPACTED.forEach(topic -> missing.add(topic(topic, ofState(compactionLagMs))));
            missing.removeIf(topic -> existing.contains(topic.name()));
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new NotReadyException("cannot create the topics: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadyException("interrupted");
        }
    }

    /** Settings of a topic of events. */
    public static Map<String, String> ofEvents() {
        return Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
    }

    /**
     * Settings of a topic of a state.
     *
     * @param compactionLagMs how long it may keep what its tombstones ask to forget
     */
    public static Map<String, String> ofState(long compactionLagMs) {
        return Map.of(
                "cleanup.policy",
                "compact",
                "min.cleanable.dirty.ratio",
                "0.01",
                "segment.ms",
                Long.toString(compactionLagMs),
                "max.compaction.lag.ms",
                Long.toString(compactionLagMs),
                "delete.retention.ms",
                TOMBSTONES_KEPT_MS);
    }

    private static NewTopic topic(String name, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(settings);
    }
}
