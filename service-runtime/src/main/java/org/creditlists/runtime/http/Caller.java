package org.creditlists.runtime.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.creditlists.contracts.decision.Refusal;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling, by the bearer token: roles say what, claims say for whom. */
@Singleton // the token is that of the request at hand
public class Caller {

    private final JsonWebToken token;

    @Inject
    public Caller(JsonWebToken token) {
        this.token = token;
    }

    /** The caller's id at its issuer. */
    public String id() {
        return String.valueOf(token.getSubject());
    }

    /** The organisation that the caller acts for: an authority, a department or a platform. */
    public String organisation() {
        return claim("org").orElseThrow(() -> missing("org"));
    }

    /** Region of the caller, GB/T 2260; six digits. */
    public Optional<String> region() {
        return claim("region");
    }

    /** The token itself, to ask another service on behalf of the caller. */
    public String bearer() {
        return token.getRawToken();
    }

    /** Rank of the caller within the organisation, as its issuer names it; empty when it names none. */
    public String rank() {
        return claim("rank").orElse("");
    }

    /** The caller's own unified social credit code or resident ID, as its issuer has verified it. */
    public String ownCode() {
        return claim("subject_code")
                .orElseThrow(() -> missing("subject_code"))
                .strip()
                .toUpperCase(Locale.ROOT);
    }

    public boolean hasRole(String role) {
        Set<String> roles = token.getGroups(); // null for whoever comes without a token
        return roles != null && roles.contains(role);
    }

    private Optional<String> claim(String name) {
        return Optional.ofNullable(token.<Object>getClaim(name)).map(Object::toString);
    }

    private static RefusedException missing(String claim) {
        return new RefusedException(
                new Refusal(
                        "claim-missing",
                        "",
                        "X2",
                        "访问令牌缺少声明：" + claim,
                        "The token lacks the claim " + claim + ", which says for whom you act"),
                403);
    }
}
