package org.creditlists.infrastructure;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/**
 * An Ed25519 key, as the settings of restoration-service take it.
 *
 * @param privateKey Base64 of its PKCS#8 form
 * @param publicKey Base64 of its X.509 form
 */
public record SigningKeys(String privateKey, String publicKey) {

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
}
