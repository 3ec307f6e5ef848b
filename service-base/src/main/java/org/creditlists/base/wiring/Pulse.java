package org.creditlists.base.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.Rows;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the time into the log of the service's database, from where Debezium brings it to {@code credit.pulses} by the
 * way that events take: whoever reads it knows that everything before came, too. As a transaction of its own: where a
 * connector begins again it waits for one, so that its own heartbeats would not begin before somebody decides
 * something.
 */
@Singleton
public final class Pulse {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final String EMIT = "SELECT pg_logical_emit_message(true, ?, to_jsonb(clock_timestamp())::text)";

    private final DataSource dataSource;
    private final String name;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("pulse").factory());

    Pulse(
            DataSource dataSource,
            ChangeSlot slotFirst,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.dataSource = dataSource;
        this.name = service.replace("-service", "");
    }

    void start(@Observes StartupEvent event) {
        thread.scheduleWithFixedDelay(this::emit, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void emit() {
        try {
            Rows.query(dataSource, EMIT, row -> true, name);
        } catch (RuntimeException e) {
            LOG.warn("no pulse: {}", e.getClass().getName());
        }
    }
}
