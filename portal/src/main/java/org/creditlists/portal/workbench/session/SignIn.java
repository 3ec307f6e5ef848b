package org.creditlists.portal.workbench.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.Exchange;
import org.jspecify.annotations.Nullable;

/** Begins a session for a token that is verified, and ends it. */
@Singleton
public class SignIn {

    private static final int LONGEST_TOKEN = 8_000;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._-]+");

    private final SessionTokens tokens;
    private final IdentityProviderManager providers;
    private final RoutingContext exchange;
    private final Sessions sessions;
    private final FailedSignIns failures;

    SignIn(
            SessionTokens tokens,
            IdentityProviderManager providers,
            RoutingContext exchange,
            Sessions sessions,
            FailedSignIns failures) {
        this.failures = failures;
        this.tokens = tokens;
        this.providers = providers;
        this.exchange = exchange;
        this.sessions = sessions;
    }

    /** What became of a sign-in. */
    public sealed interface Outcome {

        record Begun(SessionId id) implements Outcome {}

        /** Nobody trusted has signed the token, it is for others, it has expired, or it is none. */
        record Wrong() implements Outcome {}

        /** The address failed too often. */
        record TooOften() implements Outcome {}
    }

    /** @param token whatever was sent in its place */
    public Outcome begin(String token) {
        Exchange.token(exchange, token);
        String address = exchange.request().remoteAddress().host();
        if (failures.isBarred(address)) {
            return new Outcome.TooOften();
        }
        Optional<SessionId> id = isTrusted(token)
                ? TokenExpiry.of(token).map(expires -> sessions.begin(token, expires))
                : Optional.empty();
        if (id.isPresent()) {
            return new Outcome.Begun(id.get());
        }
        failures.count(address);
        return new Outcome.Wrong();
    }

    public void end(SessionId id) {
        sessions.token(id).ifPresent(token -> Exchange.token(exchange, token));
        sessions.end(id);
    }

    private boolean isTrusted(String token) {
        if (token.length() > LONGEST_TOKEN || !TOKEN.matcher(token).matches()) {
            return false;
        }
        try {
            @Nullable
            SecurityIdentity identity =
                    tokens.verified(exchange, token, providers).await().indefinitely();
            return identity != null && !identity.isAnonymous();
        } catch (AuthenticationFailedException | RefusedException notTrusted) {
            return false;
        }
    }
}
