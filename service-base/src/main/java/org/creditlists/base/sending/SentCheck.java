package org.creditlists.base.sending;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteBufferDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.creditlists.runtime.topics.TopicAccess;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether every event that this service has published is on its topics. A slot that is made anew, and a topic that has
 * lost its data, leave out events without a word; only the owner of the events can tell which ones there are. While
 * some are missing there are no heartbeats, so that nobody says that an answer is of now.
 */
@Singleton
public final class SentCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SentCheck.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int RECORDS = 5_000;

    private final SendingTable table;
    private final TopicAccess access;
    private final String source;
    private final Comparison.Pace pace;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable MissingEvents missing;

    @Inject
    SentCheck(
            DataSource dataSource,
            TopicAccess access,
            MeterRegistry registry,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this(dataSource, access, service.replace("-service", ""), Comparison.Pace.DEFAULT);
        Gauge.builder("credit.sending.missing.events", this, check -> count(check.missing))
                .register(registry);
        Gauge.builder("credit.sending.missing.records", this, check -> records(check.missing))
                .register(registry);
    }

    SentCheck(DataSource dataSource, TopicAccess access, String source, Comparison.Pace pace) {
        this.table = new SendingTable(dataSource);
        this.access = access;
        this.source = source;
        this.pace = pace;
        this.thread = Thread.ofPlatform().daemon().name("sending").unstarted(this::run);
    }

    private static double count(@Nullable MissingEvents missing) {
        return missing == null ? 0 : missing.count();
    }

    private static double records(@Nullable MissingEvents missing) {
        return missing != null && missing.records() ? 1 : 0;
    }

    void start(@Observes StartupEvent event) {
        begin();
    }

    void begin() {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        end();
    }

    void end() {
        closed = true;
    }

    /** What is missing; null for nothing. */
    public @Nullable MissingEvents missing() {
        return missing;
    }

    /** Writes a mark behind everything that is decided. */
    public void mark() {
        table.mark(source, missing);
    }

    private void run() {
        while (!closed) {
            try (var consumer = new KafkaConsumer<>(
                            access.with(Map.of(
                                    ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                    false,
                                    ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                    "earliest",
                                    ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                                    false,
                                    ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                                    RECORDS)),
                            new StringDeserializer(),
                            // not copied: of events only the headers are looked at
                            new ByteBufferDeserializer());
                    var admin = Admin.create(access.settings())) {
                compare(new Comparison(consumer, admin, table, source, pace, missing));
            } catch (InterruptedException e) {
                return;
            } catch (ExecutionException | RuntimeException | Error e) {
                // Messages of database errors may quote the row, so only their kind is logged.
                if (!closed) {
                    LOG.warn(
                            "what is on the topics is compared again after {}",
                            e.getClass().getName());
                    pause();
                }
            }
        }
    }

    private void compare(Comparison comparison) throws ExecutionException, InterruptedException {
        comparison.begin();
        while (!closed && comparison.goOn()) {
            missing = comparison.missing();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
