package org.creditlists.local.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.creditlists.local.Service;

/**
 * A consumer group as the brokers see it: an intake of a service with all its replicas.
 *
 * @param members consumers that are in it now
 * @param behind records that it has still to take, by topic; a partition without a commit counts nothing
 */
public record Group(String name, int members, Map<String, Long> behind) {

    /** Records of all topics together. */
    public long behindInAll() {
        return behind.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean isOf(Service service) {
        return name.startsWith(service.module() + ".");
    }

    /** Those of the services, by name. */
    static Map<String, Group> all(Admin admin) throws ExecutionException, InterruptedException {
        List<String> names = admin.listGroups().all().get().stream()
                .map(found -> found.groupId())
                .filter(name -> Service.withLists().stream().anyMatch(one -> name.startsWith(one.module() + ".")))
                .toList();
        Map<String, ListConsumerGroupOffsetsSpec> asked = new HashMap<>();
        names.forEach(name -> asked.put(name, new ListConsumerGroupOffsetsSpec()));
        var described = admin.describeConsumerGroups(names).all();
        Map<String, Map<TopicPartition, OffsetAndMetadata>> taken =
                admin.listConsumerGroupOffsets(asked).all().get();
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        taken.values().forEach(offsets -> offsets.keySet().forEach(one -> ends.put(one, OffsetSpec.latest())));
        var found = admin.listOffsets(ends).all().get();
        Map<String, Group> groups = new TreeMap<>();
        taken.forEach((name, offsets) -> {
            Map<String, Long> behind = new TreeMap<>();
            offsets.forEach((one, offset) -> {
                var end = found.get(one);
                if (end != null && offset != null) {
                    behind.merge(one.topic(), Math.max(0, end.offset() - offset.offset()), Long::sum);
                }
            });
            groups.put(name, new Group(name, 0, behind));
        });
        described
                .get()
                .forEach((name, one) -> groups.computeIfPresent(
                        name, (same, group) -> new Group(name, one.members().size(), group.behind())));
        return groups;
    }
}
