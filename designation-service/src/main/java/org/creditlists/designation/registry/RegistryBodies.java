package org.creditlists.designation.registry;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.creditlists.base.caller.RegisteredBodies;
import org.creditlists.base.caller.RegisteredBody;
import org.creditlists.designation.registry.domain.Authority;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bodies that the callers of this service are compared with: what this process changes counts at once, what another
 * replica changes within a second or two.
 */
@Singleton
public final class RegistryBodies implements RegisteredBodies {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryBodies.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private record Seen(Map<String, Authority> of, Map<String, RegisteredBody> bodies) {}

    private final Registry registry;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("registered-bodies").factory());
    private volatile Seen seen = new Seen(Map.of(), Map.of());

    RegistryBodies(Registry registry) {
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) {
        registry.all();
        thread.scheduleWithFixedDelay(this::renew, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    @Override
    public Map<String, RegisteredBody> all() {
        Map<String, Authority> now = registry.lately();
        Seen last = seen;
        if (last.of() != now) {
            last = new Seen(
                    now,
                    now.values().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    body -> body.id().value(),
                                    body -> new RegisteredBody(body.region(), body.closedOn()))));
            seen = last;
        }
        return last.bodies();
    }

    /** The registry is kept here: an empty one is empty. */
    @Override
    public boolean isLearnt() {
        return true;
    }

    private void renew() {
        try {
            registry.all();
        } catch (RuntimeException e) {
            LOG.warn(
                    "the bodies of the registry are those of before: {}",
                    e.getClass().getName());
        }
    }
}
