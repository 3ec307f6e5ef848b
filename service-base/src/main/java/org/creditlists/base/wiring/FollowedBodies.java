package org.creditlists.base.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.creditlists.base.caller.RegisteredBodies;
import org.creditlists.base.caller.RegisteredBody;
import org.creditlists.listprojection.authority.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bodies as this service has learnt them: what this process takes in it knows at once, what another replica takes
 * in within seconds.
 */
@Singleton
@Typed(FollowedBodies.class)
public final class FollowedBodies implements RegisteredBodies {

    private static final Logger LOG = LoggerFactory.getLogger(FollowedBodies.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Directory directory;
    private final boolean follows;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("registered-bodies").factory());
    private volatile Map<String, RegisteredBody> known = Map.of();

    FollowedBodies(Directory directory, ServiceSettings settings) {
        this.directory = directory;
        this.follows = settings.followsAuthorities();
    }

    void start(@Observes StartupEvent event) {
        if (follows) {
            refresh();
            thread.scheduleWithFixedDelay(this::renew, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    @Override
    public Map<String, RegisteredBody> all() {
        return known;
    }

    @Override
    public boolean isLearnt() {
        return !known.isEmpty();
    }

    /** Takes in what this service has learnt. */
    public synchronized void refresh() {
        Map<String, RegisteredBody> bodies = new HashMap<>();
        directory.existences().forEach(one -> bodies.put(one.body(), new RegisteredBody(one.region(), one.closedOn())));
        known = Map.copyOf(bodies);
    }

    private void renew() {
        try {
            refresh();
        } catch (RuntimeException e) {
            LOG.warn(
                    "the bodies of the registry are those of before: {}",
                    e.getClass().getName());
        }
    }
}
