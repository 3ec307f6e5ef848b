package org.creditlists.base.integrity;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.creditlists.contracts.record.HeadRecord;
import org.creditlists.runtime.schedule.Repeated;
import org.creditlists.signedlog.BatchHead;
import org.creditlists.signedlog.LogFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the heads of logs of processes that write no topic, with those of the services: who cuts such a log off, before
 * a restart or not, meets what is held here, sealed with the tables of this service.
 */
@Singleton
class AskedHeads {

    private static final Logger LOG = LoggerFactory.getLogger(AskedHeads.class);

    private final List<AskedLog> logs;
    private final OtherHeads others;
    private final HeadExchange exchange;
    private final Duration every;
    private @Nullable Repeated asking;

    AskedHeads(@All List<AskedLog> all, OtherHeads others, HeadExchange exchange, SealSettings settings) {
        this.logs = all.stream().filter(AskedLog::isThere).toList();
        this.others = others;
        this.exchange = exchange;
        this.every = SealSettings.atLeastASecond(settings.askedEvery());
    }

    void start(@Observes StartupEvent event) {
        if (!logs.isEmpty()) {
            asking = Repeated.start("asked-heads", every, this::askAll);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (asking != null) {
            asking.close();
        }
    }

    /** Before a verification; what does not answer is asked by the next. */
    void ask() {
        try {
            askAll();
        } catch (IllegalStateException e) {
            LOG.warn("heads are asked for again after {}", e.getClass().getName());
        }
    }

    private synchronized void askAll() {
        for (AskedLog log : logs) {
            exchange.tell(log.service() + "/" + log.name(), ask(log));
        }
    }

    private Optional<LogFault> ask(AskedLog log) {
        Optional<OtherHeads.Held> held = others.latest(log.service(), log.name());
        BatchHead last = log.last();
        // Mostly nothing was written since: then the one question says that it is all there.
        if (held.isPresent() && !last.head().equals(held.get().head())) {
            BatchHead there = log.find(held.get().batch());
            if (!there.head().equals(held.get().head())) {
                return Optional.of(fault(log, held.get(), there));
            }
        }
        if (last.equals(BatchHead.NONE)) {
            return Optional.empty();
        }
        var record = new HeadRecord(log.service(), log.name(), last.batch(), last.head());
        var sent = new SentHead(record, "");
        if (!log.isSigned(last.head()) || !sent.type().equals(log.type()) || !sent.isOfItsBatch()) {
            return Optional.of(new LogFault(
                    LogFault.Kind.HEAD,
                    last.batch(),
                    null,
                    "the head of batch " + last.batch() + " of " + record.key() + " is not signed with its key"));
        }
        return others.keep(record);
    }

    private static LogFault fault(AskedLog log, OtherHeads.Held held, BatchHead there) {
        boolean isGone = there.equals(BatchHead.NONE);
        return new LogFault(
                isGone ? LogFault.Kind.TRUNCATED : LogFault.Kind.REWRITTEN,
                held.batch(),
                null,
                "batch " + held.batch() + " of " + log.service() + "/" + log.name()
                        + (isGone ? " is not there any more" : " has another head") + "; it was on " + held.seenAt());
    }
}
