package org.creditlists.portal.workbench.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokenExpiryTest {

    @Test
    void isTheClaimOfTheToken() {
        assertThat(TokenExpiry.of(token("{\"exp\":1800000000}"))).contains(Instant.ofEpochSecond(1_800_000_000));
    }

    @Test
    void isMissingWhereThereIsNoSuchClaimOrNoToken() {
        assertThat(TokenExpiry.of(token("{}"))).isEmpty();
        assertThat(TokenExpiry.of(token("no JSON"))).isEmpty();
        assertThat(TokenExpiry.of("a.!.c")).isEmpty();
        assertThat(TokenExpiry.of("a.b")).isEmpty();
    }

    private static String token(String claims) {
        return "e30."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".x";
    }
}
