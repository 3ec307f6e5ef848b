package org.creditlists.upgrade;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.creditlists.contracts.event.Topics;

/** How far the consumer groups of the services have come. */
final class TopicReaders {

    private TopicReaders() {}

    /**
     * Waits until every group has come to where the topics of events end now.
     *
     * @param groups at least so many have to read
     */
    static void awaitEnd(Map<String, Object> access, int groups, Duration patience) {
        try (Admin admin = Admin.create(access)) {
            Map<TopicPartition, Long> ends = ends(admin);
            await().atMost(patience).until(() -> haveRead(admin, ends) >= groups);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        admin.describeTopics(Topics.EVENTS).allTopicNames().get().forEach((topic, description) -> description
                .partitions()
                .forEach(one -> latest.put(new TopicPartition(topic, one.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(latest).all().get().forEach((partition, end) -> {
            if (end.offset() > 0) {
                ends.put(partition, end.offset());
            }
        });
        return ends;
    }

    /** @return how many groups have read to the end of every topic that they follow; 0 while one has not */
    private static int haveRead(Admin admin, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        int done = 0;
        List<String> groups = admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .toList();
        for (String group : groups) {
            var read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Set<String> followed = new HashSet<>();
            read.keySet().forEach(partition -> followed.add(partition.topic()));
            Map<TopicPartition, Long> due = new HashMap<>(ends);
            due.keySet().removeIf(partition -> !followed.contains(partition.topic()));
            for (Map.Entry<TopicPartition, Long> end : due.entrySet()) {
                var position = read.get(end.getKey());
                if (position == null || position.offset() < end.getValue()) {
                    return 0;
                }
            }
            done += due.isEmpty() ? 0 : 1;
        }
        return done;
    }
}
