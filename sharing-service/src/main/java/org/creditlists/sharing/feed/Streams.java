package org.creditlists.sharing.feed;

import io.quarkus.runtime.Application;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.identity.TokenStanding;

/** Bounds the answers that go on: how many there are, of one organisation too, and how long each of them lasts. */
@Singleton
class Streams {

    /** Beyond its end, before the connection of a reader that takes nothing is closed. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final CurrentVertxRequest request;
    private final Caller caller;
    private final TokenStanding tokens;
    private final Duration lasts;
    private final int mostOfOne;
    private final Semaphore places;
    private final Map<String, Integer> byOrganisation = new ConcurrentHashMap<>();

    Streams(CurrentVertxRequest request, Caller caller, TokenStanding tokens, FeedSettings settings) {
        this.request = request;
        this.caller = caller;
        this.tokens = tokens;
        this.lasts = settings.streamLasts();
        this.mostOfOne = settings.streamsOfOne();
        this.places = new Semaphore(settings.streams());
    }

    /**
     * Takes a place until the answer to the request at hand has ended, however it ends.
     *
     * @return whether the stream goes on: its time is not over, its token counts, and the process is not stopping;
     *     empty when there is no place
     */
    Optional<BooleanSupplier> begin() {
        String organisation = caller.organisation();
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        if (byOrganisation.merge(organisation, 1, Integer::sum) > mostOfOne) {
            end(organisation);
            return Optional.empty();
        }
        RoutingContext context = request.getCurrent();
        long close = context.vertx().setTimer(lasts.plus(GRACE).toMillis(), _ -> context.request()
                .connection()
                .close());
        context.addEndHandler(_ -> {
            context.vertx().cancelTimer(close);
            end(organisation);
        });
        BooleanSupplier counts = tokens.ofCaller();
        long until = System.nanoTime() + lasts.toNanos();
        return Optional.of(() -> System.nanoTime() - until < 0 && counts.getAsBoolean() && !isStopping());
    }

    private void end(String organisation) {
        places.release();
        byOrganisation.computeIfPresent(organisation, (_, open) -> open == 1 ? null : open - 1);
    }

    /** Before requests that are running are waited for; the event of the shutdown comes behind that. */
    private static boolean isStopping() {
        Application application = Application.currentApplication();
        return application != null && !application.isStarted();
    }
}
