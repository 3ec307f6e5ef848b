package org.creditlists.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka Connect worker with Debezium. It answers its own machine, to whoever knows the password of its operator, and
 * hands out no variable but those of the connectors.
 *
 * @param folder log and process file
 * @param port of its REST interface, on the loopback address
 * @param kafka the broker
 */
public record ConnectWorker(Path folder, int port, KafkaBroker kafka) {

    /** Who may ask its REST interface. */
    public static final String OPERATOR = "operator";

    /** What connector files may refer to as {@code ${env:NAME}}. */
    public static final String VARIABLES = "(DESIGNATION|SHARING|INCENTIVE|OBJECTION|RESTORATION)_DB_"
            + "(HOST|PORT|NAME|USER|PASSWORD|SSLMODE|SSLROOTCERT)|PLATFORM_ADDRESS";

    private static final String FAILED = "\"FAILED\"";
    private static final String LOGIN = "org.apache.kafka.connect.rest.basic.auth.extension";
    private static final int PASSWORD_BYTES = 24;
    private static final Duration GOODBYE = Duration.ofSeconds(60);
    private static final Duration FAILING = Duration.ofSeconds(20);
    private static final Duration BETWEEN_RESTARTS = Duration.ofSeconds(1);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    public ChildProcess process() {
        return new ChildProcess("connect", folder);
    }

    /** The password of the operator, made when there is none. */
    public String password() {
        Path file = users();
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[PASSWORD_BYTES];
                new SecureRandom().nextBytes(random);
                PrivateFile.write(file, OPERATOR + "=" + HexFormat.of().formatHex(random) + "\n");
            }
            return Files.readString(file).strip().substring(OPERATOR.length() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private Path users() {
        return folder.resolve("connect-users.properties").toAbsolutePath();
    }

    /** @param environment what the connector files refer to as {@code ${env:NAME}} */
    public void start(Map<String, String> environment) {
        if (!process().isAlive()) {
            process()
                    .start(
                            JavaProcess.command(
                                    List.of(
                                            "-Xms256m",
                                            "-Xmx512m",
                                            "-XX:+UseSerialGC",
                                            "-XX:+ExitOnOutOfMemoryError",
                                            "-Djava.security.auth.login.config=" + writeLogin()),
                                    "org.apache.kafka.connect.cli.ConnectDistributed",
                                    List.of(writeConfiguration().toString())),
                            environment);
        }
        Await.ready(process(), () -> status("GET", "/connectors", null) == 200);
    }

    public void stop() {
        process().stop(GOODBYE);
    }

    /** Creates a connector or brings it up to date. */
    public void configure(String name, String configurationJson) {
        String path = "/connectors/" + name + "/config";
        // 409: the worker is still joining its group.
        Await.ready(process(), () -> {
            int status = status("PUT", path, configurationJson);
            if (status == 400) {
                throw new NotReadyException(
                        "the connector " + name + " is refused: " + body("PUT", path, configurationJson));
            }
            return status == 200 || status == 201;
        });
    }

    /**
     * Waits until the connector and its task run. A task that failed is started again until it has failed for too long:
     * one that a new configuration mends is told as failed until the worker has read that.
     */
    public void awaitRunning(String name) {
        long end = System.nanoTime() + FAILING.toNanos();
        var next = new AtomicLong(System.nanoTime());
        Await.ready(process(), () -> {
            String state = state(name);
            if (state.contains(FAILED) && !state.contains("RESTARTING")) {
                if (System.nanoTime() > end) {
                    throw new NotReadyException("the connector " + name + " failed: " + state);
                }
                if (System.nanoTime() >= next.get()) {
                    body("POST", "/connectors/" + name + "/restart?includeTasks=true&onlyFailed=true", "");
                    next.set(System.nanoTime() + BETWEEN_RESTARTS.toNanos());
                }
            }
            return state.split("\"RUNNING\"", -1).length == 3;
        });
    }

    /**
     * Waits until it runs, and reads from its slot: a task that runs has not begun to read yet.
     *
     * @param isRead whether somebody reads from its slot
     */
    public void awaitReading(String name, BooleanSupplier isRead) {
        awaitRunning(name);
        Await.ready(process(), isRead);
    }

    /**
     * A connector whose task has failed has a place that its slot, made anew, does not know: it forgets that place and
     * goes on where the slot begins.
     *
     * @return whether it had failed
     */
    public boolean forgetPlaceIfFailed(String name) {
        if (!state(name).contains(FAILED)) {
            return false;
        }
        forgetPlace(name, () -> {});
        return true;
    }

    /** @param whileStopped what is done before it goes on where its slot begins */
    public void forgetPlace(String name, Runnable whileStopped) {
        String path = "/connectors/" + name;
        status("PUT", path + "/stop", "");
        // 400: it has not stopped yet.
        Await.ready(process(), () -> status("DELETE", path + "/offsets", null) == 200);
        whileStopped.run();
        status("PUT", path + "/resume", "");
        awaitRunning(name);
    }

    /** The state of a connector as its REST interface tells it. */
    public String state(String name) {
        return body("GET", "/connectors/" + name + "/status", null);
    }

    private int status(String method, String path, @Nullable String body) {
        try {
            return send(method, path, body).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private String body(String method, String path, @Nullable String body) {
        try {
            return send(method, path, body).body();
        } catch (IOException notYet) {
            return "";
        }
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body) throws IOException {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + credentials())
                .method(method, publisher)
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadyException("interrupted");
        }
    }

    private String credentials() {
        return Base64.getEncoder().encodeToString((OPERATOR + ":" + password()).getBytes(StandardCharsets.UTF_8));
    }

    private Path writeLogin() {
        password();
        Path file = folder.resolve("connect-login.conf").toAbsolutePath();
        PrivateFile.write(file, """
                KafkaConnect {
                  %s.PropertyFileLoginModule required file="%s";
                };
                """.formatted(LOGIN, users()));
        return file;
    }

    /** The worker and the producers, consumers and administrators in it are one user of Kafka. */
    private String clientSettings() {
        StringBuilder lines = new StringBuilder();
        kafka.client(KafkaRights.CONNECT).forEach((name, value) -> {
            String line = name + "=" + value.toString().replace("\n", "\\n") + "\n";
            lines.append(line)
                    .append("producer.")
                    .append(line)
                    .append("consumer.")
                    .append(line);
            lines.append("admin.").append(line);
        });
        return lines.toString();
    }

    private Path writeConfiguration() {
        Path file = folder.resolve("connect.properties").toAbsolutePath();
        PrivateFile.write(file, clientSettings() + """
                    listeners=http://127.0.0.1:%s
                    group.id=credit-connect
                    config.storage.topic=credit-connect-config
                    offset.storage.topic=credit-connect-offsets
                    status.storage.topic=credit-connect-status
                    config.storage.replication.factor=1
                    offset.storage.replication.factor=1
                    status.storage.replication.factor=1
                    offset.storage.partitions=3
                    status.storage.partitions=1
                    offset.flush.interval.ms=1000
                    key.converter=org.apache.kafka.connect.storage.StringConverter
                    value.converter=org.apache.kafka.connect.converters.ByteArrayConverter
                    header.converter=org.apache.kafka.connect.storage.StringConverter
                    producer.linger.ms=2
                    producer.acks=all
                    producer.batch.size=262144
                    connector.client.config.override.policy=None
                    topic.creation.enable=false
                    rest.extension.classes=%s.BasicAuthSecurityRestExtension
                    plugin.discovery=service_load
                    config.providers=env
                    config.providers.env.class=org.apache.kafka.common.config.provider.EnvVarConfigProvider
                    config.providers.env.param.allowlist.pattern=%s
                    group.protocol=classic
                    scheduled.rebalance.max.delay.ms=0
                    """.formatted(Integer.toString(port), LOGIN, VARIABLES));
        return file;
    }
}
