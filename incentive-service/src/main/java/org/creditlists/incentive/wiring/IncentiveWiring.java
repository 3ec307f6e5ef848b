package org.creditlists.incentive.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.eventstore.PostgresEventStorageEngine;
import org.creditlists.incentive.catalogue.domain.OrderTerms;
import org.creditlists.incentive.memorandum.domain.MemorandumEvent;
import org.creditlists.incentive.offer.domain.OfferEvent;
import org.creditlists.runtime.author.Authors;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.PrivateEventCodec;
import org.creditlists.runtime.policy.Editions;

/** Makes what this service needs besides what all of them have. */
public final class IncentiveWiring {

    private static final List<String> ORDERS = List.of("/policy/orders-1.yaml");

    @Produces
    @Singleton
    Editions<MeasuresEdition> measures(IncentiveSettings settings) {
        return Editions.read(
                MeasuresEdition.SHIPPED,
                settings.policy().measuresFiles().orElse(List.of()),
                MeasuresEdition.class,
                MeasuresEdition::complete,
                MeasuresEdition::edition,
                MeasuresEdition::effectiveFrom);
    }

    @Produces
    @Singleton
    Editions<OrderTerms> terms(IncentiveSettings settings) {
        return Editions.read(
                ORDERS,
                settings.policy().ordersFiles().orElse(List.of()),
                OrderTerms.class,
                OrderTerms::edition,
                OrderTerms::effectiveFrom);
    }

    /** All memoranda are one decision: no two may hold for one list and field on one day. */
    @Produces
    @Singleton
    Decisions<MemorandumEvent> memoranda(PostgresEventStorageEngine engine, Clock clock, Authors authors) {
        return new Decisions<>(
                engine, new PrivateEventCodec<>(MemorandumEvent.NAMES, "memoranda", event -> "all"), clock, authors);
    }

    @Produces
    @Singleton
    Decisions<OfferEvent> offers(PostgresEventStorageEngine engine, Clock clock, Authors authors) {
        return new Decisions<>(
                engine,
                new PrivateEventCodec<>(
                        OfferEvent.NAMES, "offer", event -> event.id().toString()),
                clock,
                authors);
    }
}
