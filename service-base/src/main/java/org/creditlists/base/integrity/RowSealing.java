package org.creditlists.base.integrity;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.creditlists.runtime.schedule.Repeated;
import org.creditlists.signedlog.LogFault;
import org.creditlists.signedlog.rows.RowSums;
import org.jspecify.annotations.Nullable;

/** Seals the sums of the tables that are no log, and with them the heads of the other services. */
@Singleton
class RowSealing implements StateCheck {

    private final RowSums sums;
    private final OtherHeads others;
    private final Duration every;
    private @Nullable Repeated sealing;

    RowSealing(RowSums sums, OtherHeads others, SealSettings settings) {
        this.sums = sums;
        this.others = others;
        this.every = SealSettings.atLeastASecond(settings.tablesEvery());
    }

    void start(@Observes StartupEvent event) {
        sealing = Repeated.start("row-sums", every, () -> sums.seal(held(), false));
    }

    void stop(@Observes ShutdownEvent event) {
        if (sealing != null) {
            sealing.close();
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
