package org.creditlists.base.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.creditlists.base.sending.SentCheck;
import org.creditlists.runtime.schedule.Repeated;
import org.jspecify.annotations.Nullable;

/**
 * Writes a mark into the log of the service's database, from where Debezium brings it to {@code credit.pulses} by the
 * way that events take. When it comes back and nothing before it is missing, it becomes the heartbeat that readers
 * count. As a transaction of its own: where a connector begins again it waits for one, so that its own heartbeats would
 * not begin before somebody decides something.
 */
@Singleton
public final class Pulse {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final SentCheck check;
    private @Nullable Repeated pulses;

    Pulse(SentCheck check, ChangeSlot slotFirst) {
        this.check = check;
    }

    void start(@Observes StartupEvent event) {
        pulses = Repeated.start("pulse", EVERY, check::mark);
    }

    void stop(@Observes ShutdownEvent event) {
        if (pulses != null) {
            pulses.close();
        }
    }
}
