package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.creditlists.contracts.event.Topics;
import org.creditlists.infrastructure.KafkaRights;
import org.creditlists.local.Platform;
import org.junit.jupiter.api.Test;

/** A department that has to lose its access to the topics. */
class WithdrawnDepartmentAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String DEPARTMENT = "fisheries-000000";
    private static final String LONGEST = "connections.max.reauth.ms";

    private final Platform platform = RunningPlatform.get();

    @Test
    void itReadsNothingFromThenOnAndItsConnectionHasToSignInAgain() throws Exception {
        assertThat(RunningPlatform.samples()).isNotEmpty();
        KafkaRights rights = KafkaRights.department(DEPARTMENT);
        Map<String, Object> access = platform.departmentAccess(DEPARTMENT);
        var partitions = List.of(new TopicPartition(Topics.ENTRIES, 0));
        try (var reader = new KafkaConsumer<>(access, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            reader.poll(POLL);
            assertThat(reader.endOffsets(partitions)).hasSize(1);

            platform.kafka().withdraw(rights);

            await().atMost(PATIENCE).untilAsserted(() -> assertThatThrownBy(() -> reader.poll(POLL))
                    .isInstanceOf(TopicAuthorizationException.class));
        }
        holdsNothingAnyMore(rights, access);
        assertThat(platform.departmentAccess(DEPARTMENT).get("sasl.jaas.config"))
                .as("whoever is let in again has another password")
                .isNotEqualTo(access.get("sasl.jaas.config"));
        platform.kafka().withdraw(rights);
    }

    private void holdsNothingAnyMore(KafkaRights rights, Map<String, Object> access) throws Exception {
        try (Admin again = Admin.create(access)) {
            assertThatThrownBy(() -> again.describeCluster().nodes().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
        try (Admin owner = Admin.create(platform.kafka().owner())) {
            var ofUser = new AccessControlEntryFilter(
                    "User:" + rights.principal(), null, AclOperation.ANY, AclPermissionType.ANY);
            assertThat(owner.describeAcls(new AclBindingFilter(ResourcePatternFilter.ANY, ofUser))
                            .values()
                            .get())
                    .isEmpty();
            var broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
            assertThat(Objects.requireNonNull(owner.describeConfigs(List.of(broker))
                                    .all()
                                    .get()
                                    .get(broker))
                            .get(LONGEST)
                            .value())
                    .isEqualTo("3600000");
        }
    }
}
