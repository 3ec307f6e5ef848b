package org.creditlists.incentive.offer.domain;

import java.util.Optional;
import org.creditlists.contracts.identity.Regions;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.record.AuthorityRecord;

/** Who offers an incentive, under its own authority (Draft opinions on joint incentives, part V, VI). */
public sealed interface Provider {

    String id();

    /** Serves where it wants, and says itself what it is called. */
    record Enterprise(String id) implements Provider {}

    /**
     * @param name in the registry
     * @param region GB/T 2260, within which it offers
     */
    record LocalBody(String id, Text name, String region) implements Provider {}

    /** The body that adds incentives of a city: only a department of a place that has not been closed. */
    static Optional<LocalBody> local(AuthorityRecord body) {
        boolean local = body.closedOn() == null
                && body.kind().equals("DEPARTMENT")
                && !body.level().equals("NATIONAL");
        return local
                ? Optional.of(new LocalBody(body.id().value(), new Text(body.zh(), body.en()), body.region()))
                : Optional.empty();
    }

    default Offer.Level level() {
        return switch (this) {
            case Enterprise enterprise -> Offer.Level.MARKET;
            case LocalBody body -> Offer.Level.CITY;
        };
    }

    /** Where it offers unless it says otherwise. */
    default Optional<String> home() {
        return switch (this) {
            case Enterprise enterprise -> Optional.empty();
            case LocalBody body -> Optional.of(body.region());
        };
    }

    default boolean serves(String wanted) {
        return switch (this) {
            case Enterprise enterprise -> true;
            case LocalBody body -> Regions.isWithin(wanted, body.region());
        };
    }
}
