package org.creditlists.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.creditlists.infrastructure.KafkaBroker;
import org.creditlists.infrastructure.KafkaRights;
import org.creditlists.infrastructure.TopicLayout;

/**
 * One Kafka with the users and topics of the platform for all tests of a JVM, a process of this machine. It starts when
 * it is asked for first and ends with the JVM.
 */
public final class TestKafka {

    private static final long COMPACTION_LAG_MS = 1_000;

    private TestKafka() {}

    private static final class Holder {
        private static final KafkaBroker BROKER = start();
    }

    public static String bootstrap() {
        return Holder.BROKER.bootstrap();
    }

    /** Settings of a client that may do everything: a test stands in for Connect and for other services. */
    public static Map<String, Object> owner() {
        return Holder.BROKER.owner();
    }

    /** Settings of a client that is one of the users. */
    public static Map<String, Object> client(String principal) {
        return Holder.BROKER.client(principal);
    }

    /** Lets in one more user. */
    public static void admit(KafkaRights rights) {
        Holder.BROKER.admit(rights);
    }

    /** The same as a file, as a service is given it. */
    public static Path clientFile(String principal) {
        return Holder.BROKER.clientFile(principal);
    }

    private static KafkaBroker start() {
        try {
            var ports = FreePorts.take(2);
            var broker =
                    new KafkaBroker(Files.createTempDirectory("credit-lists-test"), ports.getFirst(), ports.getLast());
            Runtime.getRuntime().addShutdownHook(new Thread(broker::stop));
            broker.start();
            TopicLayout.create(broker.owner(), COMPACTION_LAG_MS);
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
