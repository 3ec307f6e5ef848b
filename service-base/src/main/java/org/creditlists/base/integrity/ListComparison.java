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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.creditlists.contracts.record.HeadRecord;
import org.creditlists.listprojection.state.ListCuts;
import org.creditlists.listprojection.state.ListState;
import org.creditlists.listprojection.state.TopicPart;
import org.creditlists.runtime.schedule.Repeated;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.signedlog.LogFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the lists of this service with those of the others. Each says on {@code credit.heads} what it has, and up to
 * where it has read; like is compared with like only, so that events on their way raise no alarm. While events flow no
 * two services stand at one place: then each says what it had at a cut, which the times of the records draw through all
 * topics alike.
 */
@Singleton
class ListComparison implements StateCheck {

    /** What stands on the topic in the place of the name of a log. */
    static final String NAME = "lists";

    private static final Logger LOG = LoggerFactory.getLogger(ListComparison.class);
    private static final String TYPE = "lists+json";

    private final DataSource dataSource;
    private final HeadExchange heads;
    private final SigningKey key;
    private final ListPlace place;
    private final Clock clock;
    private final CutTimes times;
    private final ListCuts cuts;

    private @Nullable Repeated comparison;
    private volatile List<LogFault> last = List.of();
    private volatile @Nullable Instant compared;
    private String said = "";

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
        this.times = new CutTimes(SealSettings.atLeastASecond(settings.listsEvery()));
        this.cuts = new ListCuts(dataSource);
    }

    void start(@Observes StartupEvent event, MeterRegistry registry) {
        registry.gauge("credit.tampering.lists", this, one -> one.last.size());
        registry.gauge("credit.lists.compared.age.seconds", this, ListComparison::age);
        comparison = Repeated.start("list-comparison", times.pause(), this::lookNowAndThen);
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

    /** One turn of what is done again and again: cuts are opened, added up and closed, and what is said compared. */
    synchronized void lookNowAndThen() {
        Instant now = clock.instant();
        Optional<Instant> cut = cuts.current();
        if (cut.isEmpty()) {
            times.toOpen(now).ifPresent(cuts::open);
        } else if (times.isLost(cut.get(), now) || times.isOver(cut.get(), now) && isSaid(cut.get(), false)) {
            cuts.close(cut.get());
        }
        List<LogFault> before = last;
        last = compare();
        last.stream()
                .filter(fault -> !before.contains(fault))
                .forEach(fault -> LOG.error("tampering in lists: {}", fault.text()));
    }

    @Override
    public String name() {
        return NAME;
    }

    /** What the last comparison found. */
    List<LogFault> latest() {
        return last;
    }

    /** While the brokers are away nothing can be compared; the rest of a verification goes on. */
    @Override
    public synchronized List<LogFault> faults() {
        try {
            isSaid(null, true);
            last = compare();
        } catch (KafkaException e) {
            LOG.warn("lists are compared later after {}", e.getClass().getName());
        }
        return last;
    }

    /**
     * Says what the lists are at a cut, or, without one, at the end of everything that is there.
     *
     * @param anew also when it was said of this place last: somebody may have changed what was there
     * @return false while it cannot be said
     */
    private boolean isSaid(@Nullable Instant cut, boolean anew) {
        ListLook before = place.look();
        if (cut == null && !before.isAllRead()) {
            return false;
        }
        var here = new Standing(before, anew ? "" : said);
        Optional<ListState> state = ListState.of(dataSource, cut, here);
        state.ifPresent(found -> {
            cuts.keep(here.at, found, clock.instant());
            say(here.at, found);
            said = here.at;
        });
        return !here.at.isEmpty();
    }

    /** Finds out at which place a snapshot of the lists is; empty while it is at none. */
    private final class Standing implements Predicate<Map<TopicPart, Long>> {

        private final ListLook before;
        private final String notWanted;
        private String at = "";

        Standing(ListLook before, String notWanted) {
            this.before = before;
            this.notWanted = notWanted;
        }

        @Override
        public boolean test(Map<TopicPart, Long> crossed) {
            at = before.place(crossed, place.look()).orElse("");
            return !at.isEmpty() && !at.equals(notWanted);
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
            Optional<ListState> here = cuts.at(said.path("place").asText());
            if (here.isEmpty()) {
                continue;
            }
            met++;
            if (!here.get().digest().equals(said.path("digest").asText())) {
                faults.add(new LogFault(
                        LogFault.Kind.STATE,
                        null,
                        null,
                        "the lists differ from those of " + other.service() + ", which has read the same: "
                                + here.get().rows() + " rows are here, and "
                                + said.path("rows").asLong() + " there"));
            }
        }
        if (met > 0 && met == others.size()) {
            compared = clock.instant();
        }
        return List.copyOf(faults);
    }
}
