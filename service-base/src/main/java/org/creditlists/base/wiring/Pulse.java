package org.creditlists.base.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;
import org.creditlists.runtime.schedule.Repeated;
import org.creditlists.runtime.sql.Rows;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Writes the time into the log of the service's database, from where Debezium brings it to {@code credit.pulses} by the
 * way that events take: whoever reads it knows that everything before came, too. As a transaction of its own: where a
 * connector begins again it waits for one, so that its own heartbeats would not begin before somebody decides
 * something.
 */
@Singleton
public final class Pulse {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final String EMIT = "SELECT pg_logical_emit_message(true, ?, to_jsonb(clock_timestamp())::text)";

    private final DataSource dataSource;
    private final String name;
    private @Nullable Repeated pulses;

    Pulse(
            DataSource dataSource,
            ChangeSlot slotFirst,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.dataSource = dataSource;
        this.name = service.replace("-service", "");
    }

    void start(@Observes StartupEvent event) {
        pulses = Repeated.start("pulse", EVERY, () -> Rows.query(dataSource, EMIT, row -> true, name));
    }

    void stop(@Observes ShutdownEvent event) {
        if (pulses != null) {
            pulses.close();
        }
    }
}
