package org.creditlists.incentive.offer.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.policy.MeasuresEdition;

/** What can be asked about an offer. */
public sealed interface OfferCommand {

    /**
     * @param kind as the request says it
     * @param trades that the catalogue knows
     * @param open how many offers the provider has that are open today
     */
    record Make(
            Offer offer, MeasuresEdition.Kind kind, Set<String> trades, long open, Provider provider, LocalDate today)
            implements OfferCommand {}

    /** @param earliest day that can be the last one: some days ahead */
    record End(UUID offer, String provider, LocalDate lastDay, LocalDate earliest) implements OfferCommand {}
}
