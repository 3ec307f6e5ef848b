package org.creditlists.portal.workbench.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Begins a session for a token that is verified, and ends it. */
@Singleton
public class SignIn {

    private final SessionTokens tokens;
    private final IdentityProviderManager providers;
    private final RoutingContext exchange;
    private final Sessions sessions;

    SignIn(SessionTokens tokens, IdentityProviderManager providers, RoutingContext exchange, Sessions sessions) {
        this.tokens = tokens;
        this.providers = providers;
        this.exchange = exchange;
        this.sessions = sessions;
    }

    /** Empty when nobody trusted has signed the token, or when it has expired. */
    public Optional<SessionId> begin(String token) {
        return isTrusted(token)
                ? TokenExpiry.of(token).map(expires -> sessions.begin(token, expires))
                : Optional.empty();
    }

    public void end(SessionId id) {
        sessions.end(id);
    }

    private boolean isTrusted(String token) {
        try {
            @Nullable
            SecurityIdentity identity =
                    tokens.verified(exchange, token, providers).await().indefinitely();
            return identity != null && !identity.isAnonymous();
        } catch (AuthenticationFailedException notTrusted) {
            return false;
        }
    }
}
