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
import org.creditlists.infrastructure.JvmStart;
import org.creditlists.infrastructure.KafkaBroker;
import org.creditlists.infrastructure.KafkaRights;
import org.creditlists.infrastructure.NotReadyException;
import org.creditlists.infrastructure.PostgresServer;
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
    /** A process that ends writes its archive of classes, on a busy machine for many seconds. */
    private static final Duration GOODBYE = Duration.ofSeconds(60);
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
        return parts(data, ports);
    }

    /** The same of a data folder, in which nothing is made. */
    static Map<String, Part> parts(Path data, Ports ports) {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("postgresql", part(data, "postgresql", ports.postgres()));
        parts.put("kafka", part(data, "kafka", ports.kafka()));
        parts.put("connect", part(data, "connect", ports.connect()));
        for (Service service : Service.values()) {
            parts.put(service.module(), part(data, service.module(), ports.of(service)));
        }
        return parts;
    }

    private static Part part(Path data, String name, int port) {
        return new Part(
                new ChildProcess(name, data.toAbsolutePath().resolve("run").resolve(name)), port);
    }

    /** A process, and where it answers. */
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
                        connect.awaitReading(service.shortName(), () -> postgres.isRead(database(service)));
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
                    Revival.of(postgres.process(), this::makeDatabases, () -> true);
                    progress.accept("PostgreSQL  127.0.0.1:" + ports.postgres());
                },
                THREADS);
    }

    private CompletableFuture<Void> startBrokerAndWorker(Consumer<String> progress) {
        return CompletableFuture.runAsync(
                () -> {
                    Revival.of(kafka.process(), this::makeTopics, () -> true);
                    progress.accept("Kafka       127.0.0.1:" + ports.kafka());
                    Revival.of(
                            connect.process(),
                            () -> connect.start(environments().ofConnectors()),
                            () -> true);
                    progress.accept("Connect     " + "http://127.0.0.1:" + ports.connect());
                },
                THREADS);
    }

    /** PostgreSQL with its databases and Kafka with its topics, and nothing else. */
    public void startStores() {
        makeDatabases();
        makeTopics();
    }

    private void makeDatabases() {
        postgres.start();
        postgres.createDatabases(
                Arrays.stream(Service.values()).map(this::database).toList());
    }

    private void makeTopics() {
        kafka.start();
        TopicLayout.create(kafka.owner(), compactionLagMs);
    }

    /** Starts the portal beside services that run already. */
    public void startPortal() {
        postgres.createDatabases(List.of(database(Service.PORTAL)));
        start(Service.PORTAL);
    }

    /** Starts one service again, if it does not run. */
    public void start(Service service) {
        Revival.of(process(service), () -> launch(service), () -> isReady(service));
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
    public ConnectorState connector(Service service) {
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
        return environments().of(service);
    }

    private ServiceEnvironment environments() {
        return new ServiceEnvironment(this, ports, pulse(), own);
    }

    /** Half as long as segments are kept open; never so often that it would be work. */
    private Duration pulse() {
        return Duration.ofMillis(Math.max(SHORTEST_PULSE_MS, compactionLagMs / 2));
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
