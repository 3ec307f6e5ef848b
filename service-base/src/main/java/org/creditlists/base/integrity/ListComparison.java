package org.creditlists.base.integrity;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.creditlists.contracts.record.HeadRecord;
import org.creditlists.listprojection.query.ListState;
import org.creditlists.runtime.schedule.Repeated;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.signedlog.LogFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the lists of this service with those of the others. Each says on {@code credit.heads} what it has when it
 * has read everything that is there, and up to where that was; like is compared with like only, so that events on their
 * way raise no alarm.
 */
@Singleton
class ListComparison implements StateCheck {

    /** What stands on the topic in the place of the name of a log. */
    static final String NAME = "lists";

    private static final Logger LOG = LoggerFactory.getLogger(ListComparison.class);
    private static final String TYPE = "lists+json";
    /** Own states that another service may come to speak of later. */
    private static final int MOST_KEPT = 500;

    private final DataSource dataSource;
    private final HeadExchange heads;
    private final SigningKey key;
    private final ListPlace place;
    private final Clock clock;
    private final Duration every;
    /** Own states by place, the latest last. */
    private final Map<String, ListState> own = new LinkedHashMap<>();

    private @Nullable Repeated comparison;
    private volatile List<LogFault> last = List.of();
    private volatile @Nullable Instant compared;

    ListComparison(
            DataSource dataSource,
            HeadExchange heads,
            SealSettings settings,
            SealKeys keys,
            ListPlace place,
            Clock clock) {
        this.dataSource = dataSource;
        this.heads = heads;
        this.key = keys.signing();
        this.place = place;
        this.clock = clock;
        this.every = SealSettings.atLeastASecond(settings.listsEvery());
    }

    void start(@Observes StartupEvent event, MeterRegistry registry) {
        registry.gauge("credit.tampering.lists", this, one -> one.last.size());
        registry.gauge("credit.lists.compared.age.seconds", this, ListComparison::age);
        comparison = Repeated.start("list-comparison", every, every, this::lookNowAndThen);
    }

    void stop(@Observes ShutdownEvent event) {
        if (comparison != null) {
            comparison.close();
        }
    }

    private double age() {
        Instant at = compared;
        return at == null ? Double.NaN : Duration.between(at, clock.instant()).toSeconds();
    }

    private void lookNowAndThen() {
        look(false).forEach(fault -> LOG.error("tampering in lists: {}", fault.text()));
    }

    @Override
    public String name() {
        return NAME;
    }

    /** While the brokers are away nothing can be compared; the rest of a verification goes on. */
    @Override
    public List<LogFault> faults() {
        try {
            return look(true);
        } catch (KafkaException e) {
            LOG.warn("lists are compared later after {}", e.getClass().getName());
            return last;
        }
    }

    /** @param anew also when nothing has come since: somebody may have changed what was there */
    private synchronized List<LogFault> look(boolean anew) {
        Optional<String> before = place.whenAllIsRead();
        if (before.isPresent() && (anew || !own.containsKey(before.get()))) {
            ListState state = ListState.of(dataSource);
            if (place.whenAllIsRead().equals(before)) {
                keep(before.get(), state);
                say(before.get(), state);
            }
        }
        last = compare();
        return last;
    }

    private void keep(String at, ListState state) {
        own.remove(at);
        own.put(at, state);
        if (own.size() > MOST_KEPT) {
            own.remove(own.keySet().iterator().next());
        }
    }

    private void say(String at, ListState state) {
        long batch = clock.millis();
        String content = "{\"batch\":" + batch + ",\"place\":\"" + at + "\",\"rows\":" + state.rows() + ",\"digest\":\""
                + state.digest() + "\",\"at\":\"" + clock.instant() + "\"}";
        heads.say(
                new HeadRecord(
                        heads.service(), NAME, batch, key.jws(TYPE, content.getBytes(StandardCharsets.US_ASCII))),
                key.publicKey());
    }

    private List<LogFault> compare() {
        List<LogFault> faults = new ArrayList<>();
        int met = 0;
        List<HeadRecord> others = heads.ofOthers(NAME);
        for (HeadRecord other : others) {
            JsonNode said = new SentHead(other, "").content();
            ListState here = own.get(said.path("place").asText());
            if (here == null) {
                continue;
            }
            met++;
            if (!here.digest().equals(said.path("digest").asText())) {
                faults.add(new LogFault(
                        LogFault.Kind.STATE,
                        null,
                        null,
                        "the lists differ from those of " + other.service() + ", which has read the same: "
                                + here.rows() + " rows are here, and "
                                + said.path("rows").asLong() + " there"));
            }
        }
        if (met > 0 && met == others.size()) {
            compared = clock.instant();
        }
        return List.copyOf(faults);
    }
}
