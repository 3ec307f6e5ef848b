package org.creditlists.base.integrity;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.creditlists.contracts.record.HeadRecord;
import org.creditlists.runtime.schedule.Repeated;
import org.creditlists.runtime.signature.ForeignKey;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.runtime.topics.Failure;
import org.creditlists.runtime.topics.TopicAccess;
import org.creditlists.signedlog.BatchHead;
import org.creditlists.signedlog.LogFault;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the heads of this service's logs to the others and keeps theirs. Whoever cuts a log off or writes it anew in
 * one database meets what Kafka and the databases of the others still hold. The head on the topic is not replaced by
 * one that does not follow it: it is the evidence.
 */
@Singleton
class HeadExchange {

    private static final Logger LOG = LoggerFactory.getLogger(HeadExchange.class);
    private static final String TURN = "SELECT pg_try_advisory_xact_lock(hashtext('credit.heads'))";

    private final DataSource dataSource;
    private final String service;
    private final TopicAccess access;
    private final List<AuditedLog> logs;
    private final OtherHeads others;
    private final OtherKeys keys;
    private final Duration every;
    private final Map<String, HeadRecord> onTopic = new ConcurrentHashMap<>();
    private final Map<String, LogFault> faults = new ConcurrentHashMap<>();
    /** Keys of the topic under which somebody else wrote last. */
    private final Set<String> replaced = ConcurrentHashMap.newKeySet();

    private final LongAdder forged = new LongAdder();
    private @Nullable Repeated exchanges;
    private volatile boolean stopped;
    private @Nullable HeadTopic topic;

    HeadExchange(
            DataSource dataSource,
            @All List<AuditedLog> logs,
            OtherHeads others,
            OtherKeys keys,
            SealSettings settings,
            @ConfigProperty(name = "quarkus.application.name") String service,
            TopicAccess access) {
        this.dataSource = dataSource;
        this.logs = logs;
        this.others = others;
        this.keys = keys;
        this.every = SealSettings.atLeastASecond(settings.headsEvery());
        this.service = service;
        this.access = access;
    }

    void start(@Observes StartupEvent event) {
        exchanges = Repeated.start("heads", every, this::exchangeWhole);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        if (exchanges != null) {
            exchanges.close();
        }
        synchronized (this) {
            close();
        }
    }

    String service() {
        return service;
    }

    /** What does not fit, by service and log. */
    List<LogFault> faults() {
        return List.copyOf(faults.values());
    }

    /** The head of one of this service's logs that Kafka holds, by number of the batch; empty before the first. */
    Map<Long, String> heldElsewhere(String log) {
        HeadRecord head = onTopic.get(new HeadRecord(service, log, 0, "").key());
        return head == null ? Map.of() : Map.of(head.batch(), head.head());
    }

    /** By one thread at a time: a verification meets the topic as it is now. What fails is done by the next. */
    void exchange() {
        try {
            exchangeWhole();
        } catch (RuntimeException e) {
            if (!stopped) {
                LOG.warn("heads are exchanged again after {}", e.getClass().getName());
            }
        }
    }

    private synchronized void exchangeWhole() {
        try {
            HeadTopic open = topic == null ? HeadTopic.open(access) : topic;
            topic = open;
            open.readToEnd().forEach(sent -> passOver(sent.head(), () -> take(sent)));
            for (HeadRecord head : onTopic.values()) {
                if (!head.service().equals(service) && !head.log().equals(ListComparison.NAME)) {
                    passOver(head, () -> tell(head.key(), others.keep(head)));
                }
            }
            for (AuditedLog log : logs) {
                send(log, open);
            }
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** One head that cannot be taken must not keep the others from being; an outage has all of them come again. */
    private static void passOver(HeadRecord head, Runnable taking) {
        try {
            taking.run();
        } catch (RuntimeException e) {
            if (Failure.of(e) == Failure.OUTAGE) {
                throw e;
            }
            LOG.warn(
                    "a head of {} is passed over after {}",
                    head.key(),
                    e.getClass().getName());
        }
    }

    /** A head that nobody with the key of its log has signed is no evidence of anything, and is told. */
    private void take(SentHead sent) {
        Optional<AuditedLog> own = !sent.head().service().equals(service)
                ? Optional.empty()
                : logs.stream()
                        .filter(log -> log.name().equals(sent.head().log()))
                        .findFirst();
        if (own.isPresent()) {
            boolean genuine = own.get().key().verifies(sent.head().head()) && sent.isOfItsBatch();
            take(sent, genuine ? OtherKeys.Worth.GENUINE : OtherKeys.Worth.FORGED);
        } else if (!sent.head().service().equals(service)) {
            take(sent, keys.of(sent));
        }
    }

    private void take(SentHead sent, OtherKeys.Worth worth) {
        switch (worth) {
            case GENUINE -> {
                HeadRecord known = onTopic.get(sent.key());
                if (sent.head().service().equals(service)
                        && known != null
                        && known.batch() > sent.head().batch()) {
                    // Somebody sends again what this service said before: it does not forget what it said since.
                    replaced.add(sent.key());
                    return;
                }
                onTopic.put(sent.key(), sent.head());
                replaced.remove(sent.key());
                tell(sent.key() + " on its topic", Optional.empty());
            }
            case FORGED -> {
                forged.increment();
                replaced.add(sent.key());
                tell(
                        sent.key() + " on its topic",
                        Optional.of(new LogFault(
                                LogFault.Kind.HEAD,
                                sent.head().batch(),
                                null,
                                "a head of " + sent.key() + " came that is not signed with its key")));
            }
            case UNKNOWN -> LOG.debug("a head of {} says no key", sent.key());
        }
    }

    /** Heads since the start that somebody sent under the name of another. */
    long forged() {
        return forged.sum();
    }

    /** What the other services said last under the name of a log, as far as it was signed with their keys. */
    List<HeadRecord> ofOthers(String log) {
        return onTopic.values().stream()
                .filter(head -> head.log().equals(log) && !head.service().equals(service))
                .toList();
    }

    /** Says something that is no head of a log. */
    synchronized void say(HeadRecord said, String publicKey) {
        HeadTopic open = topic == null ? HeadTopic.open(access) : topic;
        topic = open;
        open.send(said, publicKey);
    }

    private void close() {
        if (topic != null) {
            topic.close();
            topic = null;
        }
    }

    private void send(AuditedLog log, HeadTopic to) {
        HeadRecord known = onTopic.get(new HeadRecord(service, log.name(), 0, "").key());
        Optional<LogFault> fault = known == null ? Optional.empty() : faultOf(log, known);
        tell(service + "/" + log.name(), fault);
        if (fault.isPresent()) {
            return;
        }
        // One replica at a time: a head that is read must not be overtaken by a later one.
        Rows.transaction(dataSource, connection -> {
            if (hasTurn(connection)) {
                // One that an earlier key signed would be told as forged; the next one follows it.
                var key = new ForeignKey(log.key().publicKey());
                Optional<BatchHead> last = log.batches().last().filter(head -> key.verifies(head.head()));
                if (last.isPresent()
                        && (known == null || last.get().batch() > known.batch() || replaced.contains(known.key()))) {
                    var head = new HeadRecord(
                            service, log.name(), last.get().batch(), last.get().head());
                    to.send(head, log.key().publicKey());
                    onTopic.put(head.key(), head);
                }
            }
            return true;
        });
    }

    private static boolean hasTurn(Connection connection) throws SQLException {
        return Rows.query(connection, TURN, row -> row.getBoolean(1)).getFirst();
    }

    private Optional<LogFault> faultOf(AuditedLog log, HeadRecord known) {
        Optional<String> here = log.batches().find(known.batch()).map(batch -> batch.head());
        if (here.isEmpty() && log.isOver(dataSource, known.batch())) {
            return Optional.empty();
        }
        if (here.isEmpty()) {
            return Optional.of(new LogFault(
                    LogFault.Kind.TRUNCATED,
                    known.batch(),
                    null,
                    "batch " + known.batch() + " of " + log.name()
                            + " was sent to the other services and is not here"));
        }
        return here.get().equals(known.head())
                ? Optional.empty()
                : Optional.of(new LogFault(
                        LogFault.Kind.REWRITTEN,
                        known.batch(),
                        null,
                        "another head of batch " + known.batch() + " of " + log.name()
                                + " was sent to the other services"));
    }

    /** What does not fit under a key, or that all does. */
    void tell(String key, Optional<LogFault> fault) {
        if (fault.isEmpty()) {
            faults.remove(key);
        } else if (faults.put(key, fault.get()) == null) {
            LOG.error("tampering in {}: {}", key, fault.get().text());
        }
    }
}
