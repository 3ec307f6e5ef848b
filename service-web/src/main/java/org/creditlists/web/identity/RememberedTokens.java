package org.creditlists.web.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.creditlists.web.recording.Asker;
import org.creditlists.web.recording.Exchange;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * A bearer token that was verified is not verified again for a minute, and never after it expired: the signature of one
 * request is that of the next ten thousand. What is remembered is found by the digest of the token.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class RememberedTokens implements HttpAuthenticationMechanism {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 5_000;
    private static final String BEARER = "Bearer ";
    /** What is none is not given to the library, which expects three parts. */
    private static final Pattern TOKEN = Pattern.compile(" *[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+ *");

    private final OidcAuthenticationMechanism oidc;
    private final Revocations revocations;
    private final Clock clock;
    private final Cache<String, Verified> verified;

    RememberedTokens(OidcAuthenticationMechanism oidc, Revocations revocations, Clock clock) {
        this.oidc = oidc;
        this.revocations = revocations;
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.<String, Verified>creating((digest, one) -> remembered(one.expires())))
                .build();
    }

    private record Verified(SecurityIdentity identity, Revocations.Names names, Asker asker, Instant expires) {}

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        // The name of a scheme is the same in any case (RFC 9110, 11.1).
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return oidc.authenticate(context, providers).map(identity -> known(context, identity));
        }
        String digest = digest(header);
        Verified known = verified.getIfPresent(digest);
        if (known != null) {
            Exchange.asker(context, known.asker());
            return revocations.covers(known.names())
                    ? Uni.createFrom().failure(revoked())
                    : Uni.createFrom().item(known.identity());
        }
        if (!TOKEN.matcher(header).region(BEARER.length(), header.length()).matches()) {
            return Uni.createFrom().failure(new AuthenticationFailedException("no token"));
        }
        return oidc.authenticate(context, providers).map(identity -> remember(context, digest, identity));
    }

    private @Nullable SecurityIdentity known(RoutingContext context, @Nullable SecurityIdentity identity) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return identity;
        }
        KnownToken checked = checked(token);
        Exchange.asker(context, asker(identity, checked));
        return plain(identity, checked);
    }

    private @Nullable SecurityIdentity remember(
            RoutingContext context, String digest, @Nullable SecurityIdentity identity) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return identity;
        }
        KnownToken checked = checked(token);
        SecurityIdentity known = plain(identity, checked);
        Instant expires = Instant.ofEpochSecond(token.getExpirationTime());
        Asker asker = asker(identity, checked);
        Exchange.asker(context, asker);
        verified.put(digest, new Verified(known, checked.names(), asker, expires));
        return known;
    }

    private static Asker asker(SecurityIdentity identity, KnownToken token) {
        return new Asker(token.claim("org").orElse(""), String.join(",", new TreeSet<>(identity.getRoles())));
    }

    private KnownToken checked(JsonWebToken token) {
        TokenClaims.check(token);
        var known = new KnownToken(token);
        if (revocations.covers(known.names())) {
            throw revoked();
        }
        return known;
    }

    private static AuthenticationFailedException revoked() {
        return new AuthenticationFailedException("revoked");
    }

    /** For a minute, and until the token expires at most. */
    private Duration remembered(Instant expires) {
        Duration left = Duration.between(clock.instant(), expires);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }

    /**
     * Who it is and what it may, without the request that it came with: that would be kept with it, content and all.
     */
    private static SecurityIdentity plain(SecurityIdentity identity, KnownToken token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addRoles(identity.getRoles())
                .build();
    }

    private static String digest(String header) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(header.getBytes(StandardCharsets.UTF_8));
            return new String(digest, StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }
}
