package org.creditlists.signedlog.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import java.io.IOException;
import java.security.Principal;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.creditlists.web.identity.TokenClaims;

/**
 * Who a line is about.
 *
 * @param sub empty for whoever is not known
 * @param token keyed digest of the token of whoever is not known; empty without one
 */
record Actor(String sub, String token, String organisation, String roles) {

    private static final int LONGEST = 200;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int JWS_PARTS = 3;

    /** Whoever brings a token that nobody trusts, or none. */
    static Actor unknown(String token, SecurityKeys keys) {
        return new Actor("", keys.digest(token), "", "");
    }

    /** Empty when the identity is that of no token. */
    static Optional<Actor> of(SecurityIdentity identity, SecurityKeys keys) {
        Principal principal = identity.getPrincipal();
        return of(
                claim -> TokenClaims.of(principal, claim).orElse(""),
                String.join(",", new TreeSet<>(identity.getRoles())),
                keys);
    }

    /** @param token was verified; empty when it names nobody */
    static Optional<Actor> of(String token, SecurityKeys keys) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != JWS_PARTS) {
            return Optional.empty();
        }
        try {
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            var roles = new TreeSet<String>();
            claims.path("groups").forEach(role -> roles.add(role.asText()));
            return of(claim -> claims.path(claim).asText(), String.join(",", roles), keys);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Actor> of(Function<String, String> claims, String roles, SecurityKeys keys) {
        String sub = claims.apply("sub");
        if (sub.isEmpty()) {
            return Optional.empty();
        }
        // An issuer may know people by the number that nobody may find here.
        String own = claims.apply("subject_code");
        boolean isOwnCode = !own.isEmpty()
                && sub.toUpperCase(Locale.ROOT).contains(own.strip().toUpperCase(Locale.ROOT));
        return Optional.of(
                new Actor(isOwnCode ? keys.digest(sub) : cut(sub), "", cut(claims.apply("org")), cut(roles)));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
