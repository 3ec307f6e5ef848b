package org.creditlists.infrastructure;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;

/**
 * An Ed25519 key, as the settings of restoration-service take it.
 *
 * @param privateKey Base64 of its PKCS#8 form
 * @param publicKey Base64 of its X.509 form
 */
public record SigningKeys(String privateKey, String publicKey) {

    /** An X.509 public key of this kind ends with them. */
    private static final int RAW_BYTES = 32;

    public static SigningKeys create() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return new SigningKeys(
                    base64.encodeToString(pair.getPrivate().getEncoded()),
                    base64.encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The 32 bytes of the public key, base64url, as a JWK has them. */
    public String rawPublicKey() {
        byte[] encoded = Base64.getDecoder().decode(publicKey);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length));
    }
}
