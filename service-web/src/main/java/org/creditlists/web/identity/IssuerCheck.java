package org.creditlists.web.identity;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stops the start of a process that would take tokens of any issuer, or for any audience. */
@Singleton
@Startup
class IssuerCheck {

    private static final String ANY = "any";

    IssuerCheck(
            @ConfigProperty(name = "quarkus.oidc.token.issuer") Optional<String> issuer,
            @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<List<String>> audience) {
        check(issuer, audience);
    }

    static void check(Optional<String> issuer, Optional<List<String>> audience) {
        if (issuer.filter(one -> !one.isBlank() && !one.equals(ANY)).isEmpty()) {
            throw new IllegalStateException(
                    "quarkus.oidc.token.issuer has to name the one issuer whose tokens are taken");
        }
        if (audience.filter(all -> !all.isEmpty() && !all.contains(ANY)).isEmpty()) {
            throw new IllegalStateException("quarkus.oidc.token.audience has to name this service");
        }
    }
}
