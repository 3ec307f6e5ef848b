package org.creditlists.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/**
 * An Apache Kafka broker that is its own controller (KRaft). It speaks TLS only, lets in whom it knows by password
 * (SCRAM), and lets each do what {@link KafkaRights} says.
 *
 * @param folder data, log, process file, certificates and passwords
 * @param port for clients, on the loopback address
 * @param controllerPort for the controller
 */
public record KafkaBroker(Path folder, int port, int controllerPort) {

    private static final Duration GOODBYE = Duration.ofSeconds(20);
    /** A cluster of one on this machine; the id only has to stay the same. */
    private static final String CLUSTER_ID = "Y3JlZGl0LWxpc3RzLTAwMQ";

    public ChildProcess process() {
        return new ChildProcess("kafka", folder);
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** Settings of a client that is this user. */
    public Map<String, Object> client(String principal) {
        return access().settings(principal);
    }

    /** Settings of a client that may do everything: for whoever installs the broker, and for tests that stand in for Connect. */
    public Map<String, Object> owner() {
        return client(KafkaRights.OWNER);
    }

    /** The file with the settings of this user, without the address of the broker. */
    public Path clientFile(String principal) {
        return files().of(principal);
    }

    /** Lets in one more user, or gives it what it has now. */
    public void admit(KafkaRights rights) {
        access().grant(List.of(rights));
    }

    /** Takes its password from a user; the next one that it gets is another. */
    public void changePassword(KafkaRights rights) {
        files().forget(rights.principal());
        admit(rights);
    }

    public void start() {
        if (!process().isAlive()) {
            Path configuration = writeConfiguration();
            format(configuration);
            process()
                    .start(
                            JavaProcess.command(
                                    List.of("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
                                    "kafka.Kafka",
                                    List.of(configuration.toString())),
                            Map.of());
        }
        Map<String, Object> settings = owner();
        settings.putAll(Map.of("reconnect.backoff.ms", "50", "reconnect.backoff.max.ms", "100"));
        try (Admin admin = Admin.create(settings)) {
            Await.ready(process(), () -> answers(admin));
        }
        access().grant(KafkaRights.FIXED);
    }

    public void stop() {
        process().stop(GOODBYE);
    }

    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(1, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadyException("interrupted");
        }
    }

    private Path writeConfiguration() {
        Path file = folder.resolve("kafka.properties").toAbsolutePath();
        String password = files().password(KafkaRights.OWNER);
        PrivateFile.write(file, """
                    process.roles=broker,controller
                    node.id=1
                    controller.quorum.voters=1@127.0.0.1:%2$d
                    listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                    advertised.listeners=CLIENTS://127.0.0.1:%1$d
                    inter.broker.listener.name=CLIENTS
                    controller.listener.names=CONTROLLER
                    listener.security.protocol.map=CLIENTS:SASL_SSL,CONTROLLER:SSL
                    listener.name.controller.ssl.client.auth=required
                    ssl.keystore.type=PEM
                    ssl.keystore.location=%4$s
                    ssl.truststore.type=PEM
                    ssl.truststore.location=%5$s
                    ssl.principal.mapping.rules=RULE:^CN=([a-z]+)$/$1/,DEFAULT
                    sasl.enabled.mechanisms=SCRAM-SHA-512,PLAIN
                    sasl.mechanism.inter.broker.protocol=PLAIN
                    listener.name.clients.scram-sha-512.sasl.jaas.config=%7$s.scram.ScramLoginModule required;
                    listener.name.clients.plain.sasl.jaas.config=%7$s.plain.PlainLoginModule required \
                      username="broker" password="%6$s" user_broker="%6$s";
                    authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                    super.users=User:broker
                    log.dirs=%3$s
                    auto.create.topics.enable=false
                    offsets.topic.replication.factor=1
                    offsets.topic.num.partitions=8
                    transaction.state.log.replication.factor=1
                    transaction.state.log.min.isr=1
                    transaction.state.log.num.partitions=4
                    share.coordinator.state.topic.replication.factor=1
                    share.coordinator.state.topic.min.isr=1
                    group.initial.rebalance.delay.ms=0
                    log.cleaner.dedupe.buffer.size=8388608
                    log.cleaner.backoff.ms=1000
                    log.retention.ms=-1
                    """.formatted(
                        port,
                        controllerPort,
                        folder.resolve("data").toAbsolutePath(),
                        certificates().broker().toAbsolutePath(),
                        certificates().authority().toAbsolutePath(),
                        password,
                        "org.apache.kafka.common.security"));
        return file;
    }

    private KafkaCertificates certificates() {
        return new KafkaCertificates(folder.resolve("access"), "ip:127.0.0.1,dns:localhost");
    }

    private KafkaClientFiles files() {
        return new KafkaClientFiles(folder.resolve("access/clients"), certificates());
    }

    private KafkaAccess access() {
        return new KafkaAccess(bootstrap(), files());
    }

    private void format(Path configuration) {
        if (Files.exists(folder.resolve("data/meta.properties"))) {
            return;
        }
        try {
            Process process = new ProcessBuilder(JavaProcess.command(
                            List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                            "kafka.tools.StorageTool",
                            List.of("format", "-t", CLUSTER_ID, "-c", configuration.toString(), "--ignore-formatted")))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(process().log().toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw new NotReadyException(
                        "cannot format the broker's storage:\n" + process().lastLines(15));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadyException("interrupted");
        }
    }
}
