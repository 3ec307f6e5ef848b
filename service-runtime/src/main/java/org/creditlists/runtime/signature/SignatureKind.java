package org.creditlists.runtime.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** A way to sign. The kind of a key says which one; a key set may have keys of both. */
sealed interface SignatureKind permits Ed25519, Sm2 {

    Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    /** The header {@code alg} of what it signs. */
    String algorithm();

    /**
     * @param pkcs8 a private key of this kind
     * @throws GeneralSecurityException when it is none
     */
    Signer signer(byte[] pkcs8) throws GeneralSecurityException;

    /**
     * @param x509 a public key of this kind
     * @throws GeneralSecurityException when it is none
     */
    Verifier verifier(byte[] x509) throws GeneralSecurityException;

    /** The same key as JSON, its thumbprint (RFC 7638) as its id. */
    SigningKey.Jwk jwk(byte[] x509) throws GeneralSecurityException;

    /** Makes a signature. */
    @FunctionalInterface
    interface Signer {
        byte[] sign(byte[] bytes);
    }

    /** Checks a signature; one that is malformed is none. */
    @FunctionalInterface
    interface Verifier {
        boolean verifies(byte[] bytes, byte[] signature);
    }

    /**
     * The kind of a key, by the identifiers that its encoding begins with.
     *
     * @throws GeneralSecurityException when it is of no kind that is signed with here
     */
    static SignatureKind of(byte[] encodedKey) throws GeneralSecurityException {
        if (Sm2.isKey(encodedKey)) {
            return Sm2.INSTANCE;
        }
        return Ed25519.INSTANCE;
    }

    /** @param canonical the members of the key that RFC 7638 counts, in its order */
    static String thumbprint(String canonical) throws GeneralSecurityException {
        return BASE64URL.encodeToString(
                MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.US_ASCII)));
    }
}
