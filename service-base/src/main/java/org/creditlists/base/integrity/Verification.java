package org.creditlists.base.integrity;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.runtime.schedule.DailySweep;
import org.creditlists.signedlog.LogAudit;
import org.creditlists.signedlog.LogFault;
import org.creditlists.signedlog.event.EventChain;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies everything that this service keeps, every day and soon after it has started. What is found is told in the
 * log, and in the gauge {@code credit.tampering.faults}; the service goes on, for its readers are not helped by an
 * outage.
 */
@Singleton
public class Verification {

    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

    private final DataSource dataSource;
    private final List<AuditedLog> logs;
    private final List<StateCheck> states;
    private final HeadExchange heads;
    private final AskedHeads asked;
    private final EventChain chain;
    private final Clock clock;
    private @Nullable DailySweep sweep;
    private @Nullable LocalDate day;
    private volatile @Nullable Report last;

    Verification(
            DataSource dataSource,
            @All List<AuditedLog> logs,
            @All List<StateCheck> states,
            HeadExchange heads,
            AskedHeads asked,
            EventChain chain,
            Clock clock) {
        this.dataSource = dataSource;
        this.logs = logs;
        this.states = states;
        this.heads = heads;
        this.asked = asked;
        this.chain = chain;
        this.clock = clock;
    }

    /**
     * What a verification found.
     *
     * @param at when it ended
     * @param whole whether nothing was found
     * @param logs of this service
     * @param faults of its other state, and of the heads that services keep for each other
     */
    public record Report(String service, Instant at, boolean whole, List<LogAudit.Result> logs, List<LogFault> faults) {

        long found() {
            return faults.size()
                    + logs.stream().mapToLong(LogAudit.Result::found).sum();
        }
    }

    void start(@Observes StartupEvent event, MeterRegistry registry) {
        registry.gauge("credit.tampering.faults", this, one -> one.last == null ? 0 : one.last.found());
        registry.gauge("credit.tampering.heads", heads, one -> one.faults().size());
        registry.gauge("credit.tampering.forged", heads, HeadExchange::forged);
        registry.gauge("credit.tampering.unsealed", chain, EventChain::strangers);
        registry.gauge("credit.verification.age.seconds", this, Verification::age);
        // Reading everything takes processors that other processes on the machine need for their start.
        sweep = DailySweep.startLater("verification", clock, this::verifyOnceOn);
    }

    void stop(@Observes ShutdownEvent event) {
        if (sweep != null) {
            sweep.close();
        }
    }

    private void verifyOnceOn(LocalDate today) {
        if (!today.equals(day)) {
            now();
            day = today;
        }
    }

    private double age() {
        Report report = last;
        return report == null
                ? Double.NaN
                : Duration.between(report.at(), clock.instant()).toSeconds();
    }

    /** The last report, or a new one when there is none. */
    public Report latest() {
        Report report = last;
        return report == null ? now() : report;
    }

    /** Verifies everything. It takes as long as reading all of it. */
    public synchronized Report now() {
        heads.exchange();
        asked.ask();
        List<LogAudit.Result> results = new ArrayList<>();
        for (AuditedLog log : logs) {
            LogAudit.Result result = log.verify(dataSource, heads.heldElsewhere(log.name()));
            result.faults().forEach(fault -> alarm(log.name(), fault));
            results.add(result);
        }
        List<LogFault> faults = new ArrayList<>(heads.faults());
        for (StateCheck state : states) {
            for (LogFault fault : state.faults()) {
                alarm(state.name(), fault);
                faults.add(fault);
            }
        }
        boolean whole = faults.isEmpty() && results.stream().allMatch(LogAudit.Result::isWhole);
        var report = new Report(heads.service(), clock.instant(), whole, results, faults);
        last = report;
        return report;
    }

    private static void alarm(String name, LogFault fault) {
        LOG.error("tampering in {}: {}", name, fault.text());
    }
}
