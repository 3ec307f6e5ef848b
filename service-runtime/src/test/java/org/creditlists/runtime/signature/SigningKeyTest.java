package org.creditlists.runtime.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    private static final byte[] PAYLOAD = "示例".getBytes(StandardCharsets.UTF_8);

    private final KeyPair pair = pair();
    private final SigningKey key = key(pair, List.of());

    @Test
    void whatTheKeySignedVerifies() {
        assertThat(key.verifies(key.jws("receipt", PAYLOAD))).isTrue();
    }

    @Test
    void aChangedPayloadDoesNotVerify() {
        String[] parts = key.jws("receipt", PAYLOAD).split("\\.");
        String other = Base64.getUrlEncoder().withoutPadding().encodeToString("另一".getBytes(StandardCharsets.UTF_8));
        assertThat(key.verifies(parts[0] + "." + other + "." + parts[2])).isFalse();
        assertThat(key.verifies(parts[0] + "." + parts[1])).isFalse();
        assertThat(key.verifies(parts[0] + "." + parts[1] + ".!")).isFalse();
    }

    @Test
    void anOlderKeyStillVerifiesAndIsPublishedBehindTheCurrentOne() {
        String before = key.jws("receipt", PAYLOAD);
        SigningKey next = key(pair(), List.of(base64(pair.getPublic().getEncoded())));
        assertThat(next.verifies(before)).isTrue();
        assertThat(next.all()).hasSize(2);
        assertThat(next.all().getLast()).isEqualTo(key.all().getFirst());
        assertThat(key(pair(), List.of()).verifies(before)).isFalse();
    }

    @Test
    void keysThatDoNotBelongTogetherAreRefused() {
        String privateKey = base64(pair.getPrivate().getEncoded());
        String stranger = base64(pair().getPublic().getEncoded());
        assertThatThrownBy(() -> new SigningKey(privateKey, stranger, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SigningKey(stranger, stranger, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The key of RFC 8037, appendix A.1, and its thumbprint of appendix A.3. */
    @Test
    void theKeyOfTheStandardHasTheThumbprintOfTheStandard() {
        String x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
        var key = new SigningKey(
                encoded("302e020100300506032b657004220420", "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"),
                encoded("302a300506032b6570032100", x),
                List.of());
        SigningKey.Jwk published = key.all().getFirst();
        assertThat(published.x()).isEqualTo(x);
        assertThat(published.kid()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    /** @param prefix of the encoding, before the 32 bytes of the key */
    private static String encoded(String prefix, String key) {
        return base64(HexFormat.of()
                .parseHex(
                        prefix + HexFormat.of().formatHex(Base64.getUrlDecoder().decode(key))));
    }

    private static SigningKey key(KeyPair pair, List<String> older) {
        return new SigningKey(
                base64(pair.getPrivate().getEncoded()), base64(pair.getPublic().getEncoded()), older);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
