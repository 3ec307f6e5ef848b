package org.creditlists.signedlog.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.creditlists.infrastructure.TokenIssuer;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.junit.jupiter.api.Test;

class ActorTest {

    private static final String CODE = "11010519491231002X";

    private final SecurityKeys keys = new SecurityKeys(new KeptForTests(), () -> CryptoSuite.INTERNATIONAL);

    @Test
    void aSubWithTheOwnCodeOfTheCallerIsADigest() {
        Actor actor = Actor.of(token(CODE.toLowerCase(Locale.ROOT), Map.of("subject_code", CODE)), keys)
                .orElseThrow();
        assertThat(actor.sub()).isNotEmpty().doesNotContainIgnoringCase(CODE);
    }

    @Test
    void aCallerIsKnownByTheToken() {
        assertThat(Actor.of(token("clerk-1", Map.of("org", "customs-000000")), keys))
                .contains(new Actor("clerk-1", "", "customs-000000", "department"));
    }

    @Test
    void whoeverIsNotKnownHasADigestOfTheToken() {
        Actor one = Actor.unknown("a.b.c", keys);
        assertThat(one.token())
                .hasSize(43)
                .isEqualTo(Actor.unknown("a.b.c", keys).token());
        assertThat(Actor.unknown("", keys).token()).isEmpty();
        assertThat(Actor.of("a.b.c", keys)).isEmpty();
    }

    private static String token(String sub, Map<String, String> claims) {
        return TokenIssuer.create().sign(sub, Set.of("department"), claims, Duration.ofHours(1));
    }
}
