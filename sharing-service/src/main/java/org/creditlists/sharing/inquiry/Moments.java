package org.creditlists.sharing.inquiry;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.sharing.collection.CollectionFollower;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.sharing.freshness.Freshness;
import org.creditlists.sharing.power.Powers;

/** Takes the moment at which an inquiry is answered. */
@Singleton
class Moments {

    private final CollectionFollower follower;
    private final Freshness freshness;
    private final EntryCollection collection;
    private final Powers powers;
    private final Clock clock;

    Moments(CollectionFollower follower, Freshness freshness, EntryCollection collection, Powers powers, Clock clock) {
        this.follower = follower;
        this.freshness = freshness;
        this.collection = collection;
        this.powers = powers;
        this.clock = clock;
    }

    /**
     * When somebody asks, what that person may see, and up to when the lists are known.
     *
     * @param asOf JSON
     * @param offset of the feed that the lists have reached at least
     */
    record Moment(Instant now, LocalDate today, String asOf, long offset, Powers.Powerful powers) {}

    /** Taken before the lists are read, so that they are at least as new as the answer says. */
    Moment of(Asking asking) {
        if (!follower.isFilled()) {
            throw InquiryRefusals.collectionNotReady();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now, WorkingDays.LEGAL_ZONE);
        return new Moment(
                now,
                today,
                freshness.known().json(),
                collection.offset(),
                powers.of(asking.rank(), asking.organisation(), asking.person(), today)
                        .orElseThrow(InquiryRefusals::rankUnknown));
    }
}
