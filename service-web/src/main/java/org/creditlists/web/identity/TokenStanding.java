package org.creditlists.web.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Whether a token still counts, for what goes on after its request was let in. */
@Singleton
public class TokenStanding {

    private final SecurityIdentity identity;
    private final Revocations revocations;
    private final Clock clock;

    TokenStanding(SecurityIdentity identity, Revocations revocations, Clock clock) {
        this.identity = identity;
        this.revocations = revocations;
        this.clock = clock;
    }

    /**
     * Of the caller of the request at hand; may be asked on any thread, and after the request.
     *
     * @return true until it expires or is revoked; always false when there is none
     */
    public BooleanSupplier ofCaller() {
        if (!(identity.getPrincipal() instanceof KnownToken token)) {
            return () -> false;
        }
        Instant expires = token.claim("exp")
                .map(Long::valueOf)
                .map(Instant::ofEpochSecond)
                .orElse(Instant.MAX);
        return () -> clock.instant().isBefore(expires) && !revocations.covers(token.names());
    }
}
