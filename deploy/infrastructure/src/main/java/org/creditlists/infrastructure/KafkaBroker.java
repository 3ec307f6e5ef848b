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

    private static final Duration GOODBYE = Duration.ofSeconds(60);
    /**
     * The broker enciphers the key that it has read from a plain file for each of its listeners, in memory, beside the
     * password: ten thousand iterations of a key derivation in cold code protect nothing.
     */
    private static final String KEY_IN_MEMORY = "-Dkeystore.pkcs12.keyPbeIterationCount=1";
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

    /** Settings of a client that may do everything: for whoever installs the broker, and for tests. */
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

    /** A user that has no rights and no password any more; what it has copied it keeps. */
    public void withdraw(KafkaRights rights) {
        access().withdraw(rights);
    }

    public void start() {
        if (!process().isAlive()) {
            Path configuration = writeConfiguration();
            format(configuration);
            process()
                    .start(
                            JavaProcess.command(
                                    List.of(
                                            "-Xms256m",
                                            "-Xmx256m",
                                            "-XX:+UseSerialGC",
                                            "-XX:+ExitOnOutOfMemoryError",
                                            KEY_IN_MEMORY),
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
        PrivateFile.write(
                file,
                new KafkaSettings("127.0.0.1", port, controllerPort, folder.resolve("data"), certificates(), password)
                        .text());
        return file;
    }

    private ServerCertificates certificates() {
        return new ServerCertificates(folder.resolve("access"), "broker", "ip:127.0.0.1,dns:localhost");
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
