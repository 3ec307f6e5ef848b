package org.creditlists.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.creditlists.contracts.identity.EntryId;
import org.junit.jupiter.api.Test;

class TopicPulseKeysTest {

    private static final Path REPOSITORY = Path.of("../..");
    private static final Pattern LAST_KEY = Pattern.compile("generate_series\\(1, (\\d+)\\)");
    private static final Pattern PARTITIONS = Pattern.compile("partitions: (\\d+)");
    /** As the migrations say. */
    private static final int MOST_PARTITIONS = 24;

    @Test
    void theKeysOfPulsesReachEveryPartition() throws IOException {
        for (String service : List.of("designation", "sharing")) {
            List<String> keys = keys(service);
            for (int partitions = 1; partitions <= MOST_PARTITIONS; partitions++) {
                int count = partitions;
                assertThat(keys.stream()
                                .map(key ->
                                        BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), count))
                                .distinct())
                        .as("%s, %d partitions", service, partitions)
                        .hasSize(partitions);
            }
        }
    }

    @Test
    void noTopicOfAClusterHasMorePartitions() throws IOException {
        String topics = Files.readString(REPOSITORY.resolve("deploy/kubernetes/base/topics.yaml"));
        assertThat(PARTITIONS.matcher(topics).results().map(found -> Integer.parseInt(found.group(1))))
                .isNotEmpty()
                .allMatch(partitions -> partitions <= MOST_PARTITIONS);
    }

    @Test
    void aKeyOfAPulseIsNoIdOfAnEntry() throws IOException {
        assertThat(keys("sharing")).allMatch(key -> EntryId.of(key).isPulse());
        assertThat(EntryId.random().isPulse()).isFalse();
        // Ids made from what is written elsewhere have their version, too.
        assertThat(new EntryId(UUID.nameUUIDFromBytes(new byte[0])).isPulse()).isFalse();
    }

    private static List<String> keys(String service) throws IOException {
        String migration = Files.readString(
                REPOSITORY.resolve(service + "-service/src/main/resources/db/service/V99__topic_pulse.sql"));
        var last = LAST_KEY.matcher(migration);
        assertThat(last.find()).isTrue();
        return LongStream.rangeClosed(1, Long.parseLong(last.group(1)))
                .mapToObj(key -> new UUID(0, key).toString())
                .toList();
    }
}
