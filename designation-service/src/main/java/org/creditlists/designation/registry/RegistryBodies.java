package org.creditlists.designation.registry;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.creditlists.base.caller.RegisteredBodies;
import org.creditlists.base.caller.RegisteredBody;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.runtime.schedule.Repeated;
import org.jspecify.annotations.Nullable;

/**
 * The bodies that the callers of this service are compared with: what this process changes counts at once, what another
 * replica changes within a second or two.
 */
@Singleton
public final class RegistryBodies implements RegisteredBodies {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private record Seen(Map<String, Authority> of, Map<String, RegisteredBody> bodies) {}

    private final Registry registry;
    private @Nullable Repeated renewal;
    private volatile Seen seen = new Seen(Map.of(), Map.of());

    RegistryBodies(Registry registry) {
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) {
        registry.all();
        renewal = Repeated.start("registered-bodies", EVERY, EVERY, registry::all);
    }

    void stop(@Observes ShutdownEvent event) {
        if (renewal != null) {
            renewal.close();
        }
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
}
