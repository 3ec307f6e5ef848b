package org.creditlists.web.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.problem.RefusedException;

/** Who is calling, by the bearer token: roles say what, claims say for whom. */
@Singleton // the token is that of the request at hand
public class Caller {

    private final SecurityIdentity identity;

    @Inject
    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The caller's id at its issuer: nothing is done without a name (Hubei opinions on personal creditworthiness
     * (2017), part IV(1)).
     */
    public String id() {
        return claim("sub").orElseThrow(() -> missing("sub"));
    }

    /** The organisation that the caller acts for: an authority, a department or a platform. */
    public String organisation() {
        return claim("org").orElseThrow(() -> missing("org"));
    }

    /** As {@link #organisation}, empty for whoever acts for himself. */
    public Optional<String> organisationIfAny() {
        return claim("org");
    }

    /** The id of the token ({@code jti}), empty when its issuer gave it none. */
    public Optional<String> tokenId() {
        return claim("jti");
    }

    /** Everything that the token permits. */
    public Set<String> roles() {
        return identity.getRoles();
    }

    /** Whether the request came with a token. */
    public boolean isKnown() {
        return identity.getPrincipal() instanceof KnownToken;
    }

    /** Region of the caller, GB/T 2260; six digits. */
    public Optional<String> region() {
        return claim("region");
    }

    /** Rank of the caller within the organisation, by which powers of inquiry go; empty when the token names none. */
    public Optional<String> rank() {
        return claim("rank");
    }

    /** The token itself, to ask another service on behalf of the caller. */
    public String bearer() {
        return claim("raw_token").orElse("");
    }

    /** The caller's own unified social credit code or resident ID, as its issuer has verified it. */
    public String ownCode() {
        return claim("subject_code")
                .orElseThrow(() -> missing("subject_code"))
                .strip()
                .toUpperCase(Locale.ROOT);
    }

    /**
     * Everything that an inquiry asks a token, at once.
     *
     * @param rank empty when the token names none
     */
    public record Who(String organisation, String id, String rank) {}

    public Who who() {
        Principal principal = identity.getPrincipal();
        return new Who(
                claim(principal, "org").orElseThrow(() -> missing("org")),
                claim(principal, "sub").orElseThrow(() -> missing("sub")),
                claim(principal, "rank").orElse(""));
    }

    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    private Optional<String> claim(String name) {
        return claim(identity.getPrincipal(), name);
    }

    private static Optional<String> claim(Principal principal, String name) {
        return principal instanceof KnownToken token ? token.claim(name) : Optional.empty();
    }

    private static RefusedException missing(String claim) {
        return new RefusedException(new Refusal(
                Refusal.Kind.FORBIDDEN,
                "claim-missing",
                "",
                "",
                "访问令牌缺少声明：" + claim,
                "The token lacks the claim " + claim + ", which says for whom you act"));
    }
}
