package org.creditlists.portal.workbench.session;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import java.util.Set;
import org.creditlists.web.identity.RememberedTokens;

/** Puts the token of a session into the request that has the session's cookie, unless it brings a token of its own. */
@Alternative
@Priority(2)
@ApplicationScoped
public class SessionTokens implements HttpAuthenticationMechanism {

    private static final int BEFORE_THE_TOKEN = DEFAULT_PRIORITY + 1;

    private final Sessions sessions;
    private final RememberedTokens tokens;

    SessionTokens(Sessions sessions, RememberedTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Cookie cookie = context.request().getCookie(Session.COOKIE);
        if (cookie == null
                || !context.normalizedPath().startsWith(Session.PATH)
                || context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            return tokens.authenticate(context, providers);
        }
        var id = new SessionId(cookie.getValue());
        return Uni.createFrom()
                .completionStage(() -> context.vertx()
                        .executeBlocking(() -> sessions.token(id), false)
                        .toCompletionStage())
                .flatMap(token -> signedIn(context, token, providers));
    }

    private Uni<SecurityIdentity> signedIn(
            RoutingContext context, Optional<String> token, IdentityProviderManager providers) {
        if (token.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return verified(context, token.get(), providers);
    }

    /** Who a token is of; it fails when nobody trusted has signed it, or when it has expired. */
    public Uni<SecurityIdentity> verified(RoutingContext context, String token, IdentityProviderManager providers) {
        context.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        return tokens.authenticate(context, providers);
    }

    @Override
    public int getPriority() {
        return BEFORE_THE_TOKEN;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return tokens.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return tokens.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return tokens.getCredentialTransport(context);
    }
}
