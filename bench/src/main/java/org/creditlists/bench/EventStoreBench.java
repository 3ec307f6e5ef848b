package org.creditlists.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.conversion.json.JacksonConverter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.creditlists.eventstore.EventStoreSettings;
import org.creditlists.eventstore.PostgresEventStorageEngine;
import org.creditlists.eventstore.PublicationResolver;
import org.creditlists.infrastructure.PostgresServer;
import org.creditlists.infrastructure.SigningKeys;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.signedlog.event.EventChain;

/** Load, decide, append one event, through Axon's event store: this engine against Axon's own JPA engine, in turn. */
final class EventStoreBench {

    private static final int[] CALLERS = {1, 8, 64};
    private static final int STREAMS = 200_000;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration MEASURED = Duration.ofSeconds(8);
    private static final String TAG = "Stream";
    private static final byte[] PAYLOAD = ("{\"text\":\"" + "x".repeat(285) + "\"}").getBytes(StandardCharsets.UTF_8);

    private record Result(double perSecond, double p50, double p99) {}

    void run() throws Exception {
        Path folder = BenchPlatform.folder();
        var server = new PostgresServer(
                Path.of(System.getProperty("java.io.tmpdir"), "credit-lists-postgresql-18.4.0"),
                folder,
                15532,
                "credit");
        server.start();
        try {
            server.createDatabases(List.of("ours", "sealed", "jpa"));
            try (HikariDataSource ours = pool(server, "ours", 8);
                    HikariDataSource sealed = pool(server, "sealed", 8);
                    HikariDataSource jpa = pool(server, "jpa", 32)) {
                createTables(ours);
                createTables(sealed);
                try (var engine = new PostgresEventStorageEngine(
                                ours, new JacksonConverter(), PublicationResolver.NONE, EventStoreSettings.DEFAULT);
                        var sealing = new PostgresEventStorageEngine(
                                sealed,
                                new JacksonConverter(),
                                PublicationResolver.NONE,
                                EventStoreSettings.DEFAULT,
                                new EventChain(sealed, key(), Clock.systemUTC()));
                        var stock = new StockJpaEngine(jpa)) {
                    compare(engine, sealing, stock.engine());
                }
            }
        } finally {
            server.stop();
        }
    }

    private static void compare(EventStorageEngine ours, EventStorageEngine sealing, EventStorageEngine stock)
            throws Exception {
        System.out.println("load-decide-append of one event, ~300 bytes; medians of " + ROUNDS + " runs taken in turn");
        System.out.println("| callers | engine | commands/s | p50 ms | p99 ms |");
        System.out.println("|---|---|---|---|---|");
        for (int callers : CALLERS) {
            List<Result> oursResults = new ArrayList<>();
            List<Result> sealedResults = new ArrayList<>();
            List<Result> stockResults = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                oursResults.add(measure(ours, callers));
                sealedResults.add(measure(sealing, callers));
                stockResults.add(measure(stock, callers));
            }
            Result a = median(oursResults);
            Result sealed = median(sealedResults);
            Result b = median(stockResults);
            print(callers, "this engine", a);
            print(callers, "this engine, sealed", sealed);
            print(callers, "Axon JPA, bytea", b);
            System.out.printf("| %d | ratio | %.1f | | |%n", callers, a.perSecond() / b.perSecond());
            System.out.printf("| %d | sealed to unsealed | %.2f | | |%n", callers, sealed.perSecond() / a.perSecond());
        }
    }

    private static Result median(List<Result> results) {
        return results.stream()
                .sorted((x, y) -> Double.compare(x.perSecond(), y.perSecond()))
                .toList()
                .get(results.size() / 2);
    }

    private static void print(int callers, String name, Result result) {
        System.out.printf(
                "| %d | %s | %.0f | %.1f | %.1f |%n", callers, name, result.perSecond(), result.p50(), result.p99());
    }

    private static Result measure(EventStorageEngine engine, int callers) throws Exception {
        EventStore store = new StorageEngineBackedEventStore(
                engine,
                new SimpleEventBus(),
                event -> Set.of(
                        new Tag(TAG, Objects.requireNonNull(event.metadata().get(TAG)))));
        load(store, callers, WARM_UP);
        return load(store, callers, MEASURED);
    }

    private static Result load(EventStore store, int callers, Duration duration) throws Exception {
        var latencies = new ConcurrentLinkedQueue<long[]>();
        long begin = System.nanoTime();
        long end = begin + duration.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                running.add(threads.submit(() -> latencies.add(call(store, end))));
            }
            for (Future<?> caller : running) {
                caller.get();
            }
        }
        long[] all = latencies.stream().flatMapToLong(Arrays::stream).toArray();
        Percentiles micros = Percentiles.of(all);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Result(all.length / seconds, micros.at(0.5) / 1000, micros.at(0.99) / 1000);
    }

    private static long[] call(EventStore store, long end) {
        var units = new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE);
        List<Long> micros = new ArrayList<>();
        while (System.nanoTime() < end) {
            String stream = "s" + ThreadLocalRandom.current().nextInt(STREAMS);
            long start = System.nanoTime();
            try {
                units.create()
                        .executeWithResult(context -> {
                            var transaction = store.transaction(context);
                            return transaction
                                    .source(SourcingCondition.conditionFor(
                                            EventCriteria.havingTags(new Tag(TAG, stream))))
                                    .reduce(0, (count, entry) -> count + 1)
                                    .thenAccept(count -> transaction.appendEvent(new GenericEventMessage(
                                            new MessageType("bench.happened", "1"), PAYLOAD, Map.of(TAG, stream))));
                        })
                        .join();
                micros.add((System.nanoTime() - start) / 1000);
            } catch (CompletionException conflict) {
                // Two callers met on one stream; the loser's command does not count.
            }
        }
        return micros.stream().mapToLong(Long::longValue).toArray();
    }

    private static HikariDataSource pool(PostgresServer server, String database, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(server.jdbcUrl(database));
        config.setUsername(PostgresServer.USER);
        config.setPassword(server.password());
        config.setMaximumPoolSize(size);
        return new HikariDataSource(config);
    }

    private static void createTables(HikariDataSource ours) throws SQLException, IOException {
        for (String name : List.of("V1__event_table.sql", "V55__event_chain.sql")) {
            try (var connection = ours.getConnection();
                    var statement = connection.createStatement();
                    var script = Objects.requireNonNull(
                            PostgresEventStorageEngine.class.getResourceAsStream("/db/event-store/" + name))) {
                statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private static SigningKey key() {
        SigningKeys keys = SigningKeys.create();
        return new SigningKey(keys.privateKey(), keys.publicKey(), List.of());
    }
}
