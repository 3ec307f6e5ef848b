package org.creditlists.infrastructure;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * A key to sign with, of Ed25519 or SM2, as the settings of services take it.
 *
 * @param privateKey Base64 of its PKCS#8 form
 * @param publicKey Base64 of its X.509 form
 */
public record SigningKeys(String privateKey, String publicKey) {

    /** An X.509 public key ends with them, or with two numbers of so many. */
    private static final int RAW_BYTES = 32;

    private static final int ED25519_BYTES = 44;

    /** One of Ed25519. */
    public static SigningKeys create() {
        try {
            return of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of SM2, on the curve that GB/T 32918.5 recommends: for {@code credit.crypto=gm}. */
    public static SigningKeys createSm2() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
            generator.initialize(new ECGenParameterSpec("sm2p256v1"));
            return of(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SigningKeys of(KeyPair pair) {
        Base64.Encoder base64 = Base64.getEncoder();
        return new SigningKeys(
                base64.encodeToString(pair.getPrivate().getEncoded()),
                base64.encodeToString(pair.getPublic().getEncoded()));
    }

    /** What a JWK has as x: the key of Ed25519, the first coordinate of SM2. */
    public String x() {
        byte[] encoded = Base64.getDecoder().decode(publicKey);
        int from = encoded.length - (encoded.length == ED25519_BYTES ? RAW_BYTES : 2 * RAW_BYTES);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOfRange(encoded, from, from + RAW_BYTES));
    }
}
