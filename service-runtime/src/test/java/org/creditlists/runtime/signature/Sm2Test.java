package org.creditlists.runtime.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.json.WireJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sm2Test {

    /** Made by OpenSSL: {@code openssl genpkey -algorithm SM2}, in PKCS#8 and X.509. */
    private static final String PRIVATE_KEY =
            "MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQgxRUnixe/k2kNZ+r/WxX2sYij/4n5vXt4xRBo"
                    + "VdZEuqKhRANCAAT5xYrpSUVqte3rndzO+pX3K+azehmINMS3TCTMP7y2"
                    + "gyzYzS22dGQO7g2rb3H5wY1r8gQbh3q+daY5EQpqmmfi";

    private static final String PUBLIC_KEY =
            "MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAE+cWK6UlFarXt653czvqV9yvms3oZiDTEt0wkzD+8toMs2M0t"
                    + "tnRkDu4Nq29x+cGNa/IEG4d6vnWmOREKappn4g==";

    private static final byte[] PAYLOAD = "示例".getBytes(StandardCharsets.UTF_8);

    private final SigningKey key = new SigningKey(PRIVATE_KEY, PUBLIC_KEY, List.of());

    @Test
    void theProgramOfTheDocumentsVerifiesWhatTheKeySigned(@TempDir Path folder) throws IOException {
        String jws = key.jws("certificate", PAYLOAD);
        assertThat(key.verifies(jws)).isTrue();
        assertThat(verify(jws, folder)).isEqualTo("VALID 示例");
        String[] parts = jws.split("\\.");
        String other = Base64.getUrlEncoder().withoutPadding().encodeToString("另一".getBytes(StandardCharsets.UTF_8));
        String changed = parts[0] + "." + other + "." + parts[2];
        assertThat(key.verifies(changed)).isFalse();
        assertThat(verify(changed, folder)).isEqualTo("NOT VALID 另一");
    }

    @Test
    void aSetHasKeysOfBothKinds() throws Exception {
        String signedBefore = key.jws("certificate", PAYLOAD);
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        var next = new SigningKey(
                base64.encodeToString(pair.getPrivate().getEncoded()),
                base64.encodeToString(pair.getPublic().getEncoded()),
                List.of(PUBLIC_KEY));
        assertThat(next.verifies(signedBefore)).isTrue();
        assertThat(next.all()).extracting(SigningKey.Jwk::alg).containsExactly("EdDSA", "SGD_SM3_SM2");
        assertThat(next.all().getFirst().y()).isNull();
        assertThat(next.verifies(next.jws("certificate", PAYLOAD))).isTrue();
    }

    @Test
    void keysOfTwoKindsDoNotBelongTogether() throws Exception {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String stranger = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        assertThatThrownBy(() -> new SigningKey(PRIVATE_KEY, stranger, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SigningKey(PUBLIC_KEY, PUBLIC_KEY, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void with_gm_nothing_is_signed_by_a_key_of_another_kind() throws Exception {
        assertThat(new SigningKey(PRIVATE_KEY, PUBLIC_KEY, List.of(), CryptoSuite.GM).suite())
                .isEqualTo(CryptoSuite.GM);
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        String privateKey = base64.encodeToString(pair.getPrivate().getEncoded());
        String publicKey = base64.encodeToString(pair.getPublic().getEncoded());
        assertThatThrownBy(() -> new SigningKey(privateKey, publicKey, List.of(), CryptoSuite.GM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SM2");
    }

    private String verify(String jws, Path folder) throws IOException {
        Path keys = Files.writeString(folder.resolve("keys.json"), WireJson.MAPPER.writeValueAsString(key.all()));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "../docs/verify/Verify.java",
                        Files.writeString(folder.resolve("certificate.jws"), jws)
                                .toString(),
                        keys.toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
