package org.creditlists.signedlog.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.creditlists.runtime.schedule.DailySweep;
import org.creditlists.signedlog.LogAudit;
import org.creditlists.signedlog.RowCheck;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies the security log every day and when the process starts, where it is the only log of the process ({@code
 * build.security-log-alone}); services verify all of theirs at once.
 */
@Singleton
@IfBuildProperty(name = "build.security-log-alone", stringValue = "true")
public class SecurityLogSweep {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityLogSweep.class);
    private static final RowCheck NO_MORE = (batch, entries, faults) -> {};

    private final DataSource dataSource;
    private final SecurityLogVerification log;
    private final ObjectMapper json;
    private final Clock clock;
    private @Nullable DailySweep sweep;
    private @Nullable LocalDate day;
    private volatile long found;

    SecurityLogSweep(DataSource dataSource, SecurityLogVerification log, ObjectMapper json, Clock clock) {
        this.dataSource = dataSource;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, MeterRegistry registry) {
        registry.gauge("credit.tampering.faults", this, one -> one.found);
        sweep = DailySweep.start("verification", clock, this::verifyOnceOn);
    }

    void stop(@Observes ShutdownEvent event) {
        if (sweep != null) {
            sweep.close();
        }
    }

    private void verifyOnceOn(LocalDate today) {
        if (!today.equals(day)) {
            verify();
            day = today;
        }
    }

    /** @return how many faults there are */
    public long verify() {
        LogAudit.Result result = new LogAudit(log.definition(), log.key(), json, connection -> NO_MORE)
                .run(dataSource, log::removed, log.written());
        result.faults().forEach(fault -> LOG.error("tampering in {}: {}", result.log(), fault.text()));
        found = result.found();
        return found;
    }
}
