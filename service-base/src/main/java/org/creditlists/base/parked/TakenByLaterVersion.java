package org.creditlists.base.parked;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.creditlists.contracts.event.EventCatalogue;
import org.creditlists.runtime.schedule.Repeated;
import org.creditlists.runtime.schedule.UnfinishedException;
import org.creditlists.runtime.topics.Parked;
import org.creditlists.runtime.topics.ParkedMessages;
import org.creditlists.runtime.topics.ParkedRetry;
import org.creditlists.runtime.topics.UnknownType;
import org.jspecify.annotations.Nullable;

/** Takes what an earlier version, or an older replica beside this one, had to park because it did not know its type. */
@Singleton
public final class TakenByLaterVersion {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int PAGE = 500;
    private static final String WHO = "a version that knows the type";

    private final ParkedMessages parked;
    private final ParkedRetry retry;
    private @Nullable Repeated repeated;

    TakenByLaterVersion(ParkedMessages parked, ParkedRetry retry) {
        this.parked = parked;
        this.retry = retry;
    }

    void start(@Observes StartupEvent event) {
        repeated = Repeated.start("parked types", EVERY, this::takeAll);
    }

    void stop(@Observes ShutdownEvent event) {
        if (repeated != null) {
            repeated.close();
        }
    }

    /**
     * Takes all that wait and are known now. One that fails is left to an operator, under the reason of the failure.
     *
     * @throws UnfinishedException when brokers or the database did not answer
     */
    public void takeAll() {
        List<Parked> page = parked.page(Parked.State.WAITING, null, PAGE);
        while (!page.isEmpty()) {
            for (Parked one : page) {
                boolean isKnown =
                        UnknownType.of(one).flatMap(EventCatalogue::byType).isPresent();
                if (isKnown && retry.retry(one, WHO) == ParkedRetry.Outcome.AWAY) {
                    throw new UnfinishedException("brokers or the database do not answer");
                }
            }
            page = parked.page(Parked.State.WAITING, page.getLast().id(), PAGE);
        }
    }
}
