package org.creditlists.web.identity;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Claims that say who acts and for whom: texts, or the token is of nobody. */
public final class TokenClaims {

    private static final List<String> FOR_WHOM = List.of("org", "region", "rank", "subject_code");
    private static final int LONGEST = 255;

    private TokenClaims() {}

    /** Empty when the principal is that of no token that was verified, or its token lacks the claim. */
    public static Optional<String> of(Principal principal, String claim) {
        return principal instanceof KnownToken token ? token.claim(claim) : Optional.empty();
    }

    /** @throws RefusedException when nobody is named, or a claim is there and no text of 1 to 255 characters */
    static void check(JsonWebToken token) {
        if (!isText(token.getClaim("sub"))) {
            throw refused("sub");
        }
        for (String claim : FOR_WHOM) {
            if (token.containsClaim(claim) && !isText(token.getClaim(claim))) {
                throw refused(claim);
            }
        }
    }

    private static boolean isText(@Nullable Object value) {
        return value instanceof String text
                && !text.isBlank()
                && text.length() <= LONGEST
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    private static RefusedException refused(String claim) {
        return new RefusedException(new Refusal(
                Refusal.Kind.FORBIDDEN,
                "claim-missing",
                "",
                "",
                "访问令牌的声明缺失或不是文本：" + claim,
                "The claim " + claim + " is missing or no text"));
    }
}
