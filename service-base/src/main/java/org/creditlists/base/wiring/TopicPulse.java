package org.creditlists.base.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;
import org.creditlists.runtime.schedule.Repeated;
import org.creditlists.runtime.sql.AtStart;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Has compacted topics forget though nothing happens on them. Kafka closes a segment when a record comes, and compacts
 * closed ones; so the rows of {@code topic_pulse}, which Debezium reads like those of the topic itself, reach every
 * partition as tombstones of entries that never were. Only a service that owns such a topic has the table.
 */
@Singleton
public final class TopicPulse {

    private static final String HAS_TABLE = "SELECT to_regclass('public.topic_pulse') IS NOT NULL";
    /** Of several replicas the first one touches the rows. */
    private static final String TOUCH =
            "UPDATE topic_pulse SET at = clock_timestamp() WHERE at <= clock_timestamp() - ? * interval '1 ms'";

    private final DataSource dataSource;
    private final Duration every;
    private @Nullable Repeated touches;

    TopicPulse(DataSource dataSource, ServiceSettings settings, ChangeSlot slotFirst) {
        this.dataSource = dataSource;
        this.every = settings.topicPulseEvery();
    }

    void start(@Observes StartupEvent event) throws Exception {
        if (AtStart.await(() ->
                Rows.query(dataSource, HAS_TABLE, row -> row.getBoolean(1)).getFirst())) {
            // A replica that looks a moment early must not skip a whole turn.
            touches = Repeated.start("topic-pulse", every, () -> Rows.update(dataSource, TOUCH, every.toMillis() / 2));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (touches != null) {
            touches.close();
        }
    }
}
