package org.creditlists.base.approval;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.creditlists.runtime.schedule.DailySweep;
import org.jspecify.annotations.Nullable;

/** What was approved is carried out, also when the process ended in between; what nobody decided in time expires. */
@Singleton
@IfBuildProperty(name = ApprovalWiring.HERE, stringValue = "true")
public final class WhenApprovedThenCarryOut {

    private final Approvals approvals;
    private final Clock clock;
    private @Nullable DailySweep sweep;

    WhenApprovedThenCarryOut(Approvals approvals, Clock clock) {
        this.approvals = approvals;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        sweep = DailySweep.start("approvals", clock, today -> {
            approvals.carryOutApproved();
            approvals.expire(today);
        });
    }

    void stop(@Observes ShutdownEvent event) {
        if (sweep != null) {
            sweep.close();
        }
    }
}
