package org.creditlists.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.creditlists.contracts.event.Topics;
import org.creditlists.infrastructure.KafkaRights;
import org.junit.jupiter.api.Test;

/** Every user tries to read and to write every topic, on a broker that runs. */
class KafkaRightsTest {

    private static final Duration ENOUGH = Duration.ofSeconds(10);
    private static final KafkaRights DEPARTMENT = KafkaRights.department("customs-000000");
    private static final KafkaRights OTHER = KafkaRights.department("finance-000000");

    @Test
    void nobodyReadsATopicThatTheTableDoesNotGive() throws Exception {
        try (var producer = producer(TestKafka.owner())) {
            for (String topic : KafkaRights.all()) {
                send(producer, topic);
            }
        }
        for (KafkaRights user : users()) {
            try (var consumer = new KafkaConsumer<>(
                    TestKafka.client(user.principal()), new StringDeserializer(), new StringDeserializer())) {
                Set<String> read = new HashSet<>(KafkaRights.all());
                read.removeIf(topic -> isRefused(() -> {
                    var partition = new TopicPartition(topic, 0);
                    consumer.assign(List.of(partition));
                    consumer.seekToBeginning(List.of(partition));
                    // To see where a topic ends is not to read it: whoever writes does that, too.
                    long end = System.nanoTime() + ENOUGH.toNanos();
                    while (consumer.poll(Duration.ofMillis(50)).isEmpty()) {
                        assertThat(System.nanoTime()).isLessThan(end);
                    }
                }));
                assertThat(read).as("read by %s", user.principal()).isEqualTo(user.reads());
            }
        }
    }

    @Test
    void nobodyWritesATopicThatTheTableDoesNotGive() {
        for (KafkaRights user : users()) {
            try (var producer = producer(TestKafka.client(user.principal()))) {
                Set<String> written = new HashSet<>(KafkaRights.all());
                written.removeIf(topic -> isRefused(() -> send(producer, topic)));
                assertThat(written).as("written by %s", user.principal()).isEqualTo(user.writes());
            }
        }
    }

    @Test
    void theDossiersAreReadByTheFiveServicesAndTheEventsAreWrittenByTheWorkerAlone() {
        assertThat(users())
                .filteredOn(user -> user.reads().contains(Topics.DOSSIERS))
                .extracting(KafkaRights::principal)
                .containsExactlyInAnyOrder(
                        "designation-service",
                        "sharing-service",
                        "incentive-service",
                        "objection-service",
                        "restoration-service");
        assertThat(users())
                .filteredOn(user -> user.writes().stream().anyMatch(topic -> !topic.equals(Topics.HEADS)))
                .extracting(KafkaRights::principal)
                .containsExactly(KafkaRights.CONNECT);
    }

    @Test
    void aGroupIsUsedByItsOwnerOnly() {
        for (KafkaRights user : users()) {
            if (user.reads().isEmpty()) {
                continue;
            }
            String topic = user.reads().iterator().next();
            assertThat(isRefused(() -> subscribe(user, user.groups() + "test", topic)))
                    .as("own group of %s", user.principal())
                    .isFalse();
            KafkaRights owner = user.equals(OTHER) ? DEPARTMENT : OTHER;
            assertThat(isRefused(() -> subscribe(user, owner.groups() + "test", topic)))
                    .as("foreign group of %s", user.principal())
                    .isTrue();
        }
    }

    @Test
    void nobodyButWhoInstallsMakesTopicsOrUsers() {
        for (KafkaRights user : users()) {
            try (Admin admin = Admin.create(TestKafka.client(user.principal()))) {
                assertThat(isRefused(() -> admin.createTopics(List.of(new NewTopic("credit.other", 1, (short) 1)))
                                .all()
                                .get()))
                        .as(user.principal())
                        .isTrue();
                assertThat(isRefused(() -> admin.alterUserScramCredentials(List.of(new UserScramCredentialDeletion(
                                        KafkaRights.OPERATOR, ScramMechanism.SCRAM_SHA_512)))
                                .all()
                                .get()))
                        .as(user.principal())
                        .isTrue();
            }
        }
    }

    @Test
    void whoHasNoPasswordOrAWrongOneOrTakesNoTlsIsNotLetIn() {
        Map<String, Object> wrong = TestKafka.client(KafkaRights.OPERATOR);
        wrong.computeIfPresent(
                "sasl.jaas.config", (name, value) -> value.toString().replaceAll("password=\"..", "password=\"zz"));
        assertThatThrownBy(() -> topics(wrong)).hasCauseInstanceOf(SaslAuthenticationException.class);
        Map<String, Object> plain = TestKafka.client(KafkaRights.OPERATOR);
        plain.put("security.protocol", "SASL_PLAINTEXT");
        assertThatThrownBy(() -> topics(plain)).hasCauseInstanceOf(KafkaException.class);
        assertThatThrownBy(() -> topics(Map.of("bootstrap.servers", TestKafka.bootstrap())))
                .hasCauseInstanceOf(KafkaException.class);
        Map<String, Object> nobody = TestKafka.client(KafkaRights.OPERATOR);
        nobody.put("security.protocol", "SSL");
        assertThatThrownBy(() -> topics(nobody)).hasCauseInstanceOf(KafkaException.class);
    }

    private static List<KafkaRights> users() {
        List<KafkaRights> users = new ArrayList<>(KafkaRights.FIXED);
        for (KafkaRights department : List.of(DEPARTMENT, OTHER)) {
            TestKafka.admit(department);
            users.add(department);
        }
        return users;
    }

    private static KafkaProducer<String, String> producer(Map<String, Object> settings) {
        settings.put("max.block.ms", ENOUGH.toMillis());
        // With it a producer is refused before it sends anything.
        settings.put("enable.idempotence", false);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /** Type and content of nothing: services that follow the topic pass it over. */
    private static void send(KafkaProducer<String, String> producer, String topic) throws Exception {
        producer.send(new ProducerRecord<>(topic, 0, "rights-test", null)).get();
    }

    private static void subscribe(KafkaRights user, String group, String topic) {
        Map<String, Object> settings = TestKafka.client(user.principal());
        settings.put("group.id", group);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long end = System.nanoTime() + ENOUGH.toNanos();
            while (consumer.assignment().isEmpty() && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(50));
            }
            assertThat(consumer.assignment()).isNotEmpty();
        }
    }

    private static void topics(Map<String, Object> settings) throws Exception {
        Map<String, Object> impatient = new HashMap<>(settings);
        impatient.putAll(Map.of("default.api.timeout.ms", 2_000, "request.timeout.ms", 1_000));
        try (Admin admin = Admin.create(impatient)) {
            admin.listTopics().names().get();
        }
    }

    private interface Attempt {
        void run() throws Exception;
    }

    /** Refused by a right that is missing; any other failure is a failure of the test. */
    private static boolean isRefused(Attempt attempt) {
        try {
            attempt.run();
            return false;
        } catch (Exception e) {
            Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
            if (cause instanceof AuthorizationException) {
                return true;
            }
            throw new AssertionError("neither done nor refused: " + cause, cause);
        }
    }
}
