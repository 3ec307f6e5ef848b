package org.creditlists.incentive.offer.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What happened to an offer. */
public sealed interface OfferEvent {

    /** Names under which they are stored, for ever. */
    Map<String, Class<? extends OfferEvent>> NAMES = Map.of(
            "org.creditlists.offer-made", Made.class,
            "org.creditlists.offer-ended", Ended.class);

    UUID id();

    record Made(Offer offer) implements OfferEvent {

        @Override
        public UUID id() {
            return offer.id();
        }
    }

    record Ended(UUID id, LocalDate lastDay) implements OfferEvent {}
}
