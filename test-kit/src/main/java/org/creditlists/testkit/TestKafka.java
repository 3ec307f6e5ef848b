package org.creditlists.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.creditlists.infrastructure.KafkaBroker;
import org.creditlists.infrastructure.TopicLayout;
import org.testcontainers.kafka.KafkaContainer;

/**
 * One Kafka with the topics of the platform for all tests of a JVM: a process of this machine, or a container with
 * {@code -Dinfra=containers}. It starts when it is asked for first and ends with the JVM.
 */
public final class TestKafka {

    private static final long COMPACTION_LAG_MS = 1_000;

    private TestKafka() {}

    private static final class Holder {
        private static final String BOOTSTRAP =
                "containers".equals(System.getProperty("infra")) ? container() : process();
    }

    public static String bootstrap() {
        return Holder.BOOTSTRAP;
    }

    private static String process() {
        try {
            var ports = FreePorts.take(2);
            var broker =
                    new KafkaBroker(Files.createTempDirectory("credit-lists-test"), ports.getFirst(), ports.getLast());
            Runtime.getRuntime().addShutdownHook(new Thread(broker::stop));
            broker.start();
            TopicLayout.create(broker.bootstrap(), COMPACTION_LAG_MS);
            return broker.bootstrap();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String container() {
        var broker = new KafkaContainer("apache/kafka:4.2.1");
        broker.start();
        TopicLayout.create(broker.getBootstrapServers(), COMPACTION_LAG_MS);
        return broker.getBootstrapServers();
    }
}
