package org.creditlists.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.creditlists.infrastructure.Await;
import org.creditlists.infrastructure.ChildProcess;
import org.creditlists.infrastructure.ConnectWorker;
import org.creditlists.infrastructure.DatabaseRoles;
import org.creditlists.infrastructure.JvmStart;
import org.creditlists.infrastructure.KafkaBroker;
import org.creditlists.infrastructure.KafkaRights;
import org.creditlists.infrastructure.NotReadyException;
import org.creditlists.infrastructure.PostgresServer;
import org.creditlists.infrastructure.TokenIssuer;
import org.creditlists.infrastructure.TopicLayout;
import org.jspecify.annotations.Nullable;

/**
 * All parts of the platform as processes of this machine. Starting starts what does not run; whatever was killed, it
 * goes on from what is on the disk.
 */
public final class Platform {

    /** The body that is registered last. */
    private static final String LAST_SAMPLE = "platform-330000";

    private static final int OK = 200;
    private static final long SHORTEST_PULSE_MS = 5_000;
    private static final Duration GOODBYE = Duration.ofSeconds(20);
    /** Each part waits on a thread of its own: the common pool has one for each core. */
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    private final Path repository;
    private final Path data;
    private final Ports ports;
    private final long compactionLagMs;
    private final Map<String, String> own = new TreeMap<>();
    private final Secrets secrets;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final ConnectWorker connect;

    /**
     * @param repository where the built services are
     * @param data everything that is kept across restarts
     * @param compactionLagMs how long a compacted topic may keep what was forgotten
     */
    public Platform(Path repository, Path data, Ports ports, long compactionLagMs) {
        this(repository, data, ports, compactionLagMs, null);
    }

    /** @param crypto that is chosen from now on; null for what was chosen before */
    Platform(Path repository, Path data, Ports ports, long compactionLagMs, @Nullable String crypto) {
        this.repository = repository.toAbsolutePath();
        this.data = data.toAbsolutePath();
        this.ports = ports;
        this.compactionLagMs = compactionLagMs;
        this.secrets = Secrets.of(data, crypto);
        this.postgres = new PostgresServer(
                this.data.resolve("postgresql-binaries"),
                run("postgresql"),
                ports.postgres(),
                secrets.databasePassword());
        this.kafka = new KafkaBroker(run("kafka"), ports.kafka(), ports.kafkaController());
        this.connect = new ConnectWorker(run("connect"), ports.connect(), kafka);
    }

    public Path data() {
        return data;
    }

    /**
     * How long a compacted topic may keep what was forgotten: its segment is closed, a pulse comes, it is compacted.
     */
    Duration compacted() {
        return Duration.ofMillis(2 * compactionLagMs).plus(pulse());
    }

    public Secrets secrets() {
        return secrets;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    public ConnectWorker connect() {
        return connect;
    }

    /** Settings of a Kafka client that is a department; it is let in, unless it is already. */
    public Map<String, Object> departmentAccess(String department) {
        KafkaRights rights = KafkaRights.department(department);
        kafka.admit(rights);
        return kafka.client(rights.principal());
    }

    public String url(Service service) {
        return "http://127.0.0.1:" + ports.of(service);
    }

    /** Where a service tells its state, its metrics and its interface: for people and programs that run it. */
    public String managementUrl(Service service) {
        return "http://127.0.0.1:" + ports.managementOf(service);
    }

    /** Processes by what people call them. */
    public Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("postgresql", new Part(postgres.process(), ports.postgres()));
        parts.put("kafka", new Part(kafka.process(), ports.kafka()));
        parts.put("connect", new Part(connect.process(), ports.connect()));
        for (Service service : Service.values()) {
            parts.put(service.module(), new Part(process(service), ports.of(service)));
        }
        return parts;
    }

    public record Part(ChildProcess process, int port) {}

    /**
     * PostgreSQL, Kafka and Connect, for services that are started by hand.
     *
     * @param progress told one line for each part that is ready
     */
    public void startInfrastructure(Consumer<String> progress) {
        join(List.of(startDatabase(progress), startBrokerAndWorker(progress)));
    }

    /**
     * Everything: the services as soon as there are databases, side by side with the broker and the worker; then
     * Debezium follows their tables.
     *
     * @param progress told one line for each part that is ready
     * @param servicesReady told when the last service and the worker are
     */
    public void startAll(Consumer<String> progress, Runnable servicesReady) {
        start(EnumSet.allOf(Service.class), progress, servicesReady);
    }

    /** As {@link #startAll}, with some of the services. */
    public void start(Set<Service> services, Consumer<String> progress, Runnable servicesReady) {
        CompletableFuture<Void> database = startDatabase(progress);
        List<CompletableFuture<Void>> starting = new ArrayList<>();
        starting.add(startBrokerAndWorker(progress));
        for (Service service : services) {
            starting.add(database.thenRunAsync(
                    () -> {
                        start(service);
                        progress.accept("%-20s %s".formatted(service.module(), url(service)));
                    },
                    THREADS));
        }
        join(starting);
        servicesReady.run();
        List<CompletableFuture<Void>> following = new ArrayList<>();
        Set<Service> withLists = EnumSet.copyOf(Service.withLists());
        withLists.retainAll(services);
        for (Service service : withLists) {
            String connector = read(repository.resolve("deploy/connectors/" + service.shortName() + ".json"));
            following.add(CompletableFuture.runAsync(
                    () -> {
                        connect.configure(service.shortName(), connector);
                        connect.awaitRunning(service.shortName());
                    },
                    THREADS));
        }
        join(following);
        awaitRegistry(withLists);
        progress.accept("Debezium    " + withLists.size() + " connectors");
    }

    /** Nobody is told from a stranger before the bodies have come; samples come by themselves. */
    private void awaitRegistry(Set<Service> services) {
        if (!"true".equals(environment(Service.SHARING).get("CREDIT_REGISTRY_SAMPLES"))) {
            return;
        }
        var http = new Http();
        String token = new Tokens(secrets.issuer(), GOODBYE).officer(LAST_SAMPLE);
        for (Service service : services) {
            Await.ready(
                    process(service),
                    () -> http.get(url(service) + "/list/digest", token).status() == OK);
        }
    }

    private CompletableFuture<Void> startDatabase(Consumer<String> progress) {
        return CompletableFuture.runAsync(
                () -> {
                    postgres.start();
                    postgres.createDatabases(Arrays.stream(Service.values())
                            .map(service -> database(service))
                            .toList());
                    progress.accept("PostgreSQL  127.0.0.1:" + ports.postgres());
                },
                THREADS);
    }

    private CompletableFuture<Void> startBrokerAndWorker(Consumer<String> progress) {
        return CompletableFuture.runAsync(
                () -> {
                    kafka.start();
                    TopicLayout.create(kafka.owner(), compactionLagMs);
                    progress.accept("Kafka       127.0.0.1:" + ports.kafka());
                    connect.start(connectorEnvironment());
                    progress.accept("Connect     " + "http://127.0.0.1:" + ports.connect());
                },
                THREADS);
    }

    /** Starts the portal beside services that run already. */
    public void startPortal() {
        postgres.createDatabases(List.of(database(Service.PORTAL)));
        start(Service.PORTAL);
    }

    /** Starts one service again, if it does not run. */
    public void start(Service service) {
        launch(service);
        Await.ready(process(service), () -> isReady(service));
    }

    public void stop() {
        List<CompletableFuture<Void>> stopping = new ArrayList<>();
        for (Service service : Service.values()) {
            stopping.add(CompletableFuture.runAsync(() -> process(service).stop(GOODBYE)));
        }
        stopping.add(CompletableFuture.runAsync(connect::stop));
        join(stopping);
        join(List.of(CompletableFuture.runAsync(kafka::stop), CompletableFuture.runAsync(postgres::stop)));
    }

    public boolean isReady(Service service) {
        var request = HttpRequest.newBuilder(URI.create(managementUrl(service) + "/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The state of the connector that follows a service's database. */
    ConnectorState connector(Service service) {
        return ConnectorState.of(connect.process().isAlive() ? connect.state(service.shortName()) : "");
    }

    private void launch(Service service) {
        if (process(service).isAlive()) {
            return;
        }
        Path application = repository.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(application)) {
            throw new NotReadyException(service.module() + " is not built: no " + application);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + Integer.getInteger("credit.heap." + service.shortName(), service.heapMiB()) + "m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        if (service == Service.SHARING) {
            // The index of its collection, hundreds of megabytes of the heap, is looked up by chance.
            command.add("-XX:+UseTransparentHugePages");
        }
        command.addAll(JvmStart.options(service.module()));
        command.addAll(List.of("-jar", application.toString()));
        process(service).start(command, environment(service));
    }

    /** Settings that one run needs. */
    public Platform with(Map<String, String> settings) {
        own.putAll(settings);
        return this;
    }

    public void stop(Service service) {
        process(service).stop(GOODBYE);
    }

    /** What a service is told by its environment. */
    Map<String, String> environment(Service service) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.managementOf(service)));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database(service)));
        DatabaseRoles roles = postgres.roles(database(service));
        environment.put("QUARKUS_DATASOURCE_USERNAME", roles.service().user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", roles.service().password());
        environment.put("QUARKUS_FLYWAY_USERNAME", roles.owner().user());
        environment.put("QUARKUS_FLYWAY_PASSWORD", roles.owner().password());
        environment.putAll(ServiceKeys.of(secrets, service));
        if (service != Service.PORTAL) {
            // One service gives dossiers their keys, the others read them.
            environment.putAll(postgres.keySettings(service == Service.DESIGNATION));
        }
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrap());
        if (service != Service.PORTAL) {
            Path client = kafka.clientFile(service.module());
            environment.put("CREDIT_KAFKA_CLIENT_FILE", client.toString());
        }
        environment.put("QUARKUS_OIDC_PUBLIC_KEY", secrets.issuer().publicKey());
        environment.put("QUARKUS_OIDC_TOKEN_ISSUER", TokenIssuer.ISSUER);
        environment.put("CREDIT_TOKENS_REVOCATIONS", url(Service.DESIGNATION) + "/revocations");
        environment.put("CREDIT_REGISTRY_SAMPLES", "true");
        environment.put("CREDIT_MEMORANDA_SAMPLES", "true");
        for (Service other : Service.values()) {
            environment.put("CREDIT_SERVICES_" + other.name(), url(other));
        }
        environment.put("CREDIT_TOPIC_PULSE_EVERY", pulse().toString());
        environment.putAll(own);
        return environment;
    }

    /** Half as long as segments are kept open; never so often that it would be work. */
    private Duration pulse() {
        return Duration.ofMillis(Math.max(SHORTEST_PULSE_MS, compactionLagMs / 2));
    }

    private Map<String, String> connectorEnvironment() {
        Map<String, String> environment = new HashMap<>();
        for (Service service : Service.withLists()) {
            String prefix = service.name() + "_DB_";
            environment.put(prefix + "HOST", "127.0.0.1");
            environment.put(prefix + "PORT", Integer.toString(ports.postgres()));
            DatabaseRoles.Login login = postgres.roles(database(service)).connect();
            environment.put(prefix + "USER", login.user());
            environment.put(prefix + "PASSWORD", login.password());
            environment.put(prefix + "NAME", database(service));
            environment.put(prefix + "SSLMODE", "disable"); // nothing leaves the machine
            environment.put(prefix + "SSLROOTCERT", "");
        }
        return environment;
    }

    public String database(Service service) {
        return "credit_" + service.shortName();
    }

    private ChildProcess process(Service service) {
        return new ChildProcess(service.module(), run(service.module()));
    }

    private Path run(String part) {
        return data.resolve("run").resolve(part);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void join(List<CompletableFuture<Void>> all) {
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
