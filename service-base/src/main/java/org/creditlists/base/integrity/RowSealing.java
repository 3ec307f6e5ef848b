package org.creditlists.base.integrity;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.creditlists.signedlog.LogFault;
import org.creditlists.signedlog.rows.RowSums;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals the sums of the tables that are no log, and with them the heads of the other services. */
@Singleton
class RowSealing implements StateCheck {

    private static final Logger LOG = LoggerFactory.getLogger(RowSealing.class);

    private final RowSums sums;
    private final OtherHeads others;
    private final long everyMs;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("row-sums").factory());

    RowSealing(RowSums sums, OtherHeads others, SealSettings settings) {
        this.sums = sums;
        this.others = others;
        this.everyMs =
                Math.max(TimeUnit.SECONDS.toMillis(1), settings.tablesEvery().toMillis());
    }

    void start(@Observes StartupEvent event) {
        thread.scheduleWithFixedDelay(this::seal, 0, everyMs, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void seal() {
        try {
            sums.seal(held(), false);
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.warn("sums of tables are sealed later after {}", e.getMessage());
            }
        }
    }

    private List<RowSums.Held> held() {
        return others.latest().stream()
                .map(head -> new RowSums.Held(head.service(), head.log(), head.batch(), head.head()))
                .toList();
    }

    @Override
    public String name() {
        return "tables";
    }

    @Override
    public List<LogFault> faults() {
        sums.seal(held(), true);
        return sums.faults();
    }
}
