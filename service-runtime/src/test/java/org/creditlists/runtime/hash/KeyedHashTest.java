package org.creditlists.runtime.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

class KeyedHashTest {

    private static final String OTHER_KEY = "b3RoZXJvdGhlcm90aGVyb3RoZXJvdGhlcm90aGVyISE=";

    private final KeyedHash hash = new KeyedHash(TestTokens.IDENTITY_KEY);

    @Test
    void theSamePartsGiveTheSameHashUnderOneKeyAndAnotherUnderAnother() {
        assertThat(hash.of("a", "b")).hasSize(43).isEqualTo(hash.of("a", "b"));
        assertThat(new KeyedHash(OTHER_KEY).of("a", "b")).isNotEqualTo(hash.of("a", "b"));
    }

    @Test
    void partsThatOnlyJoinToTheSameAreDifferent() {
        assertThat(hash.of("ab", "c")).isNotEqualTo(hash.of("a", "bc"));
        assertThat(hash.of("ab")).isNotEqualTo(hash.of("a", "b"));
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new KeyedHash("c2hvcnQ=")).isInstanceOf(IllegalArgumentException.class);
    }
}
