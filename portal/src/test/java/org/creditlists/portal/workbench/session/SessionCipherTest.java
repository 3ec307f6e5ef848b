package org.creditlists.portal.workbench.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionCipherTest {

    private static final byte[] SESSION = {1, 2, 3};
    private final SessionCipher cipher = cipher(key("a"));

    @Test
    void whatIsEncryptedIsReadAgainForTheSameSessionAlone() {
        byte[] sealed = cipher.encrypted(SESSION, "token");
        assertThat(cipher.decrypted(SESSION, sealed)).contains("token");
        assertThat(cipher.decrypted(new byte[] {1, 2, 4}, sealed)).isEmpty();
        assertThat(cipher(key("b")).decrypted(SESSION, sealed)).isEmpty();
    }

    @Test
    void theSameTextIsNeverTheSameTwice() {
        assertThat(cipher.encrypted(SESSION, "token")).isNotEqualTo(cipher.encrypted(SESSION, "token"));
    }

    @Test
    void whatWasChangedOrCutOffIsNotRead() {
        byte[] sealed = cipher.encrypted(SESSION, "token");
        sealed[sealed.length - 1] ^= 1;
        assertThat(cipher.decrypted(SESSION, sealed)).isEmpty();
        assertThat(cipher.decrypted(SESSION, new byte[3])).isEmpty();
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        String shorter = Base64.getEncoder().encodeToString(new byte[16]);
        assertThatThrownBy(() -> cipher(Optional.of(shorter))).hasMessageContaining("32 bytes");
    }

    private static Optional<String> key(String letter) {
        return Optional.of(Base64.getEncoder().encodeToString(letter.repeat(32).getBytes(StandardCharsets.UTF_8)));
    }

    private static SessionCipher cipher(Optional<String> key) {
        return new SessionCipher(new SessionSettings() {
            @Override
            public Optional<String> key() {
                return key;
            }

            @Override
            public Duration idle() {
                return Duration.ofMinutes(30);
            }

            @Override
            public Duration longest() {
                return Duration.ofHours(12);
            }

            @Override
            public int failuresPerMinute() {
                return 10;
            }

            @Override
            public Duration sweepEvery() {
                return Duration.ofMinutes(5);
            }
        });
    }
}
