package org.creditlists.web.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What an access token has to be, besides its signature, issuer, audience, algorithm and age, which
 * {@code quarkus.oidc.token} sets.
 */
@ConfigMapping(prefix = "credit.tokens")
public interface TokenSettings {

    /** Types of access tokens in the header {@code typ}, without {@code application/} (RFC 9068, section 2.1). */
    @WithDefault("at+jwt")
    Set<String> types();

    /** Longest time from {@code iat} to {@code exp}; what is signed for longer is refused from the first second on. */
    @WithDefault("PT12H")
    Duration longestLifetime();

    /** How far {@code iat} may lie ahead, for clocks that differ. */
    @WithDefault("PT5S")
    Duration clockSkew();

    /** Address of the list of revoked tokens; without it nothing is known of revocations. */
    Optional<URI> revocations();

    /** How often the list of revoked tokens is read. */
    @WithDefault("PT2S")
    Duration revocationsEvery();
}
