package org.creditlists.incentive.offer.domain;

import java.util.Optional;

/** Where one offer stands. An end is a last day of the offer, not a state: nothing else changes by it. */
public sealed interface OfferState {

    /** Nobody has made an offer under this id. */
    record NotMade() implements OfferState {}

    record Made(Offer offer) implements OfferState {}

    /** The offer as it is stored and shown. */
    default Optional<Offer> shown() {
        return switch (this) {
            case NotMade none -> Optional.empty();
            case Made made -> Optional.of(made.offer());
        };
    }
}
