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
 * An Apache Kafka broker that is its own controller (KRaft).
 *
 * @param folder data, log and process file
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
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", bootstrap(), "reconnect.backoff.ms", "50", "reconnect.backoff.max.ms", "100"))) {
            Await.ready(process(), () -> answers(admin));
        }
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
        try {
            Files.createDirectories(folder);
            Files.writeString(file, """
                    process.roles=broker,controller
                    node.id=1
                    controller.quorum.voters=1@127.0.0.1:%2$d
                    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                    listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                    controller.listener.names=CONTROLLER
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
                            port, controllerPort, folder.resolve("data").toAbsolutePath()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        return file;
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
