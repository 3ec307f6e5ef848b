package org.creditlists.incentive.offer;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.incentive.offer.domain.Offer;
import org.creditlists.incentive.offer.domain.OfferCommand;
import org.creditlists.incentive.offer.domain.OfferDecider;
import org.creditlists.incentive.offer.domain.OfferEvent;
import org.creditlists.incentive.offer.domain.OfferState;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.decision.UnreadableHistoryException;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.sql.KnownRows;
import org.jspecify.annotations.Nullable;

/** All offers of cities and enterprises, in memory. */
@Singleton
public class Offers {

    private static final String CHANGED =
            "SELECT content, changed FROM incentive_offer WHERE changed > ? ORDER BY changed";
    private static final String PUT = """
            INSERT INTO incentive_offer (offer_id, content, changed) VALUES (?, ?, nextval('offer_change'))
            ON CONFLICT (offer_id) DO UPDATE SET content = excluded.content, changed = excluded.changed
            """;

    private static final OfferDecider DECIDER = new OfferDecider();

    private final Decisions<OfferEvent> decisions;
    private final KnownRows<Offer, Map<String, List<Offer>>> known;

    Offers(Decisions<OfferEvent> decisions, DataSource dataSource) {
        this.decisions = decisions;
        this.known = new KnownRows<>(
                dataSource,
                CHANGED,
                row -> read(row.getBytes(1)),
                offer -> offer.id().toString(),
                Offers::byTrade);
    }

    public Collection<Offer> all() {
        return known.all().values();
    }

    public Optional<Offer> find(UUID id) {
        return Optional.ofNullable(find(id.toString()));
    }

    /** Null for what is no offer. */
    public @Nullable Offer find(String id) {
        return known.all().get(id);
    }

    /** Those of a trade, open or not. */
    public List<Offer> in(String trade) {
        return known.index().getOrDefault(trade, List.of());
    }

    private static Map<String, List<Offer>> byTrade(Map<String, Offer> all) {
        Map<String, List<Offer>> trades = new HashMap<>();
        all.values().stream().sorted(Comparator.comparing(Offer::id)).forEach(offer -> offer.trades()
                .forEach(trade -> trades.computeIfAbsent(trade, fresh -> new ArrayList<>())
                        .add(offer)));
        return trades;
    }

    /** Empty when it is accepted; durable when this returns. */
    Optional<Refusal> decide(UUID id, OfferCommand command) {
        Optional<Refusal> refusal = decisions.decide(Boundary.of("offer", id), history -> {
            OfferState before = after(DECIDER.initial(), history);
            return switch (DECIDER.decide(command, before)) {
                case Decision.Refused<OfferEvent> refused ->
                    new Draft<OfferEvent, Optional<Refusal>>(List.of(), List.of(), Optional.of(refused.refusal()));
                case Decision.Accepted<OfferEvent> accepted ->
                    new Draft<OfferEvent, Optional<Refusal>>(
                            accepted.events(), rows(before, accepted.events()), Optional.empty());
            };
        });
        known.refresh();
        return refusal;
    }

    private static OfferState after(OfferState before, List<OfferEvent> events) {
        OfferState state = before;
        for (OfferEvent event : events) {
            state = DECIDER.evolve(state, event);
        }
        return state;
    }

    private static List<CompanionWrite> rows(OfferState before, List<OfferEvent> events) {
        return events.isEmpty()
                ? List.of()
                : after(before, events)
                        .shown()
                        .map(offer -> new CompanionWrite(PUT, List.of(offer.id(), json(offer)), 1))
                        .stream()
                        .toList();
    }

    private static byte[] json(Offer offer) {
        try {
            return WireJson.MAPPER.writeValueAsBytes(offer);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Offer read(byte[] json) {
        try {
            return WireJson.MAPPER.readValue(json, Offer.class);
        } catch (IOException e) {
            throw new UnreadableHistoryException("a stored offer is not readable", e);
        }
    }
}
