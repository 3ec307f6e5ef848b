package org.creditlists.designation.registry.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where one body of the registry stands. */
public sealed interface Registration {

    /** Nothing is known of it. */
    record Unregistered() implements Registration {}

    record Open(Body body) implements Registration {}

    /** @param lastDay of the body and of its mandates */
    record Closed(Body body, LocalDate lastDay) implements Registration {}

    /** As it is stored and shown; empty before it is registered. */
    default Optional<Authority> authority() {
        return switch (this) {
            case Unregistered none -> Optional.empty();
            case Open open -> Optional.of(shown(open.body(), null));
            case Closed closed -> Optional.of(shown(closed.body(), closed.lastDay()));
        };
    }

    private static Authority shown(Body body, @Nullable LocalDate closedOn) {
        return new Authority(
                body.id(), body.kind(), body.level(), body.region(), body.zh(), body.en(), body.mandates(), closedOn);
    }
}
