package org.creditlists.base.reading;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.creditlists.runtime.schedule.Repeated;
import org.creditlists.runtime.schedule.UnfinishedException;
import org.jspecify.annotations.Nullable;

/** Reads all figures every quarter of a minute. How old they are is the age of the sweep {@code readings}. */
@Singleton
public final class Readings {

    private static final Duration EVERY = Duration.ofSeconds(15);

    private final List<Reading> readings;
    private @Nullable Repeated repeated;

    Readings(@All List<Reading> readings) {
        this.readings = readings;
    }

    void start(@Observes StartupEvent event) {
        repeated = Repeated.start("readings", EVERY, this::readAll);
    }

    void stop(@Observes ShutdownEvent event) {
        if (repeated != null) {
            repeated.close();
        }
    }

    /** One that fails must not keep the others from being read. */
    private void readAll() {
        List<String> failed = new ArrayList<>();
        for (Reading reading : readings) {
            try {
                reading.read();
            } catch (RuntimeException e) {
                failed.add(reading.name());
            }
        }
        if (!failed.isEmpty()) {
            throw new UnfinishedException(String.join(", ", failed));
        }
    }
}
