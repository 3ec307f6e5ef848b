package org.creditlists.web.identity;

import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * A token that was verified, its claims read once: each look at one of the original's costs as much as looking an entry
 * up.
 */
final class KnownToken implements Principal {

    private final String name;
    private final Map<String, String> claims = new HashMap<>();
    private final Revocations.Names names;

    KnownToken(JsonWebToken token) {
        this.name = String.valueOf(token.getName());
        this.names = Revocations.names(token);
        for (String claim : token.getClaimNames()) {
            Object value = token.getClaim(claim);
            if (value != null) {
                claims.put(claim, value.toString());
            }
        }
    }

    @Override
    public String getName() {
        return name;
    }

    /** By what it may be revoked. */
    Revocations.Names names() {
        return names;
    }

    Optional<String> claim(String claim) {
        return Optional.ofNullable(claims.get(claim));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KnownToken token && name.equals(token.name) && claims.equals(token.claims);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
