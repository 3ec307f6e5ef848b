package org.creditlists.web.identity;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtContext;

/** Any claims in a token of the right type whose signature is verified: what is taken lasts no longer than it may. */
class TokensFuzzTest {

    private static final Duration LONGEST = Duration.ofHours(12);
    private final AccessTokens tokens = new AccessTokens(new Allowed());

    private static final class Allowed implements TokenSettings {

        @Override
        public Set<String> types() {
            return Set.of("at+jwt");
        }

        @Override
        public Duration longestLifetime() {
            return LONGEST;
        }

        @Override
        public Duration clockSkew() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Optional<URI> revocations() {
            return Optional.empty();
        }

        @Override
        public Duration revocationsEvery() {
            return Duration.ofSeconds(2);
        }
    }

    @FuzzTest(maxDuration = "10m")
    void claimsAreTakenOrNot(@NotNull String json, long issued, long expires) {
        try {
            JwtClaims claims = JwtClaims.parse(json.isEmpty() ? "{}" : json);
            isTakenRightly(claims);
            claims.setClaim("iat", issued);
            claims.setClaim("exp", expires);
            isTakenRightly(claims);
        } catch (InvalidJwtException | MalformedClaimException refused) {
            // The library refuses it, too.
        }
    }

    private void isTakenRightly(JwtClaims claims) throws MalformedClaimException {
        var signed = new JsonWebSignature();
        signed.setHeader("typ", "at+jwt");
        if (tokens.validate(new JwtContext(null, claims, List.of(signed))) == null) {
            BigInteger lasts = BigInteger.valueOf(claims.getExpirationTime().getValue())
                    .subtract(BigInteger.valueOf(claims.getIssuedAt().getValue()));
            if (lasts.compareTo(BigInteger.valueOf(LONGEST.toSeconds())) > 0) {
                throw new IllegalStateException("a token is taken that lasts too long");
            }
        }
    }
}
