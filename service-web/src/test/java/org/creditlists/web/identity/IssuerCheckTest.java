package org.creditlists.web.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerCheckTest {

    private static final Optional<String> ISSUER = Optional.of("https://issuer.example");
    private static final Optional<List<String>> AUDIENCE = Optional.of(List.of("sharing-service"));

    @Test
    void aProcessStartsWithAnIssuerAndAnAudience() {
        assertThatCode(() -> IssuerCheck.check(ISSUER, AUDIENCE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "any"})
    void noProcessStartsThatTakesTokensOfAnyIssuer(String issuer) {
        assertThatThrownBy(() -> IssuerCheck.check(Optional.of(issuer), AUDIENCE))
                .hasMessageContaining("quarkus.oidc.token.issuer");
        assertThatThrownBy(() -> IssuerCheck.check(Optional.empty(), AUDIENCE))
                .hasMessageContaining("quarkus.oidc.token.issuer");
    }

    @Test
    void noProcessStartsThatTakesTokensForAnybody() {
        assertThatThrownBy(() -> IssuerCheck.check(ISSUER, Optional.empty())).hasMessageContaining("audience");
        assertThatThrownBy(() -> IssuerCheck.check(ISSUER, Optional.of(List.of("any"))))
                .hasMessageContaining("audience");
    }
}
