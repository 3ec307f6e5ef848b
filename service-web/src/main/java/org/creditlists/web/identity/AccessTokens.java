package org.creditlists.web.identity;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Takes access tokens alone: no ID, refresh or logout token, none that is signed for longer than is allowed, none from
 * the future. Runs where the library verifies a token, beside its own checks.
 */
@ApplicationScoped
@Unremovable // the library finds it by its type
public class AccessTokens implements Validator {

    private static final String MEDIA_TYPE = "application/";
    /** What some issuers call an access token in the claim {@code typ}. */
    private static final String BEARER = "bearer";

    private final Set<String> types;
    private final long longestSeconds;
    private final long skewSeconds;

    AccessTokens(TokenSettings settings) {
        this.types = Set.copyOf(settings.types());
        this.longestSeconds = settings.longestLifetime().toSeconds();
        this.skewSeconds = settings.clockSkew().toSeconds();
    }

    /** @return what is wrong, null when nothing is */
    @Override
    public @Nullable String validate(JwtContext context) throws MalformedClaimException {
        JwtClaims claims = context.getJwtClaims();
        if (context.getJoseObjects().size() != 1
                || !isOfType(context.getJoseObjects().getFirst().getHeader("typ"))) {
            return "not of a type that is taken";
        }
        if (claims.hasClaim("typ") && !BEARER.equalsIgnoreCase(claims.getStringClaimValue("typ"))) {
            return "no access token by the claim typ";
        }
        if (claims.hasClaim("events") || claims.hasClaim("nonce")) {
            return "an event or an ID token";
        }
        return wrongTime(claims);
    }

    private boolean isOfType(@Nullable String type) {
        if (type == null) {
            return false;
        }
        String lower = type.toLowerCase(Locale.ROOT);
        return types.contains(lower.startsWith(MEDIA_TYPE) ? lower.substring(MEDIA_TYPE.length()) : lower);
    }

    private @Nullable String wrongTime(JwtClaims claims) throws MalformedClaimException {
        NumericDate issued = claims.getIssuedAt();
        NumericDate expires = claims.getExpirationTime();
        if (issued == null || expires == null) {
            return "without iat or exp";
        }
        if (issued.getValue() > NumericDate.now().getValue() + skewSeconds) {
            return "issued in the future";
        }
        // A difference of the two could be more than there are numbers for, and look short.
        return issued.getValue() < expires.getValue() - longestSeconds ? "signed for too long" : null;
    }
}
