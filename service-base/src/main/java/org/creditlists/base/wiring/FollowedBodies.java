package org.creditlists.base.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.creditlists.base.caller.RegisteredBodies;
import org.creditlists.base.caller.RegisteredBody;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.runtime.schedule.Repeated;
import org.jspecify.annotations.Nullable;

/**
 * The bodies as this service has learnt them: what this process takes in it knows at once, what another replica takes
 * in within seconds.
 */
@Singleton
@Typed(FollowedBodies.class)
public final class FollowedBodies implements RegisteredBodies {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Directory directory;
    private final boolean follows;
    private @Nullable Repeated renewal;
    private volatile Map<String, RegisteredBody> known = Map.of();

    FollowedBodies(Directory directory, ServiceSettings settings) {
        this.directory = directory;
        this.follows = settings.followsAuthorities();
    }

    void start(@Observes StartupEvent event) {
        if (follows) {
            refresh();
            renewal = Repeated.start("registered-bodies", EVERY, EVERY, this::refresh);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (renewal != null) {
            renewal.close();
        }
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
}
