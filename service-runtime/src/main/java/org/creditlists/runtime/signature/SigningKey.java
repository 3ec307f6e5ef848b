package org.creditlists.runtime.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * Signs as RFC 8037 says (EdDSA with Ed25519), and publishes what verifies it as a JWK set. Hand-written: for Ed25519
 * nimbus-jose-jwt needs Google Tink, and the inquiry needs Bouncy Castle's speed.
 */
public final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    /** An X.509 public key of this kind ends with its 32 bytes. */
    private static final int KEY_BYTES = 32;

    private static final int JWS_PARTS = 3;

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final Ed25519PrivateKeyParameters privateKey;
    private final Jwk current;
    private final List<Jwk> all = new ArrayList<>();
    private final List<PublicKey> publicKeys = new ArrayList<>();

    /**
     * @param privateKeyBase64 of the PKCS#8 form of an Ed25519 key
     * @param publicKeyBase64 of the X.509 form of its public part
     * @param olderPublicKeys public parts of keys used before, so that what they signed can still be verified
     * @throws IllegalArgumentException when they are no such keys or do not belong together
     */
    public SigningKey(String privateKeyBase64, String publicKeyBase64, List<String> olderPublicKeys) {
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            byte[] pkcs8 = Base64.getDecoder().decode(privateKeyBase64);
            // Its kind is checked here; a private key of this kind ends with its 32 bytes, like the public one.
            factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            this.privateKey = new Ed25519PrivateKeyParameters(pkcs8, pkcs8.length - KEY_BYTES);
            byte[] encoded = Base64.getDecoder().decode(publicKeyBase64);
            PublicKey publicKey = factory.generatePublic(new X509EncodedKeySpec(encoded));
            this.current = Jwk.of(encoded);
            all.add(current);
            publicKeys.add(publicKey);
            for (String older : olderPublicKeys) {
                byte[] before = Base64.getDecoder().decode(older);
                all.add(Jwk.of(before));
                publicKeys.add(factory.generatePublic(new X509EncodedKeySpec(before)));
            }
            byte[] probe = ALGORITHM.getBytes(StandardCharsets.US_ASCII);
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(publicKey);
            check.update(probe);
            if (!check.verify(sign(probe))) {
                throw new IllegalArgumentException("the public key is not that of the private key");
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key", e);
        }
    }

    /**
     * A public key as RFC 8037 writes it.
     *
     * @param kid its thumbprint (RFC 7638)
     */
    public record Jwk(String kty, String crv, String x, String kid, String use, String alg) {

        static Jwk of(byte[] encoded) throws GeneralSecurityException {
            String x =
                    BASE64URL.encodeToString(Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length));
            String canonical = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
            byte[] thumbprint =
                    MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.US_ASCII));
            return new Jwk("OKP", ALGORITHM, x, BASE64URL.encodeToString(thumbprint), "sig", "EdDSA");
        }
    }

    /** The latest first. */
    public List<Jwk> all() {
        return List.copyOf(all);
    }

    /**
     * A compact JWS (RFC 7515) of a payload.
     *
     * @param type what the payload is, the header {@code typ}
     */
    public String jws(String type, byte[] payload) {
        String header = "{\"alg\":\"EdDSA\",\"kid\":\"" + current.kid() + "\",\"typ\":\"" + type + "\"}";
        String signed = BASE64URL.encodeToString(header.getBytes(StandardCharsets.US_ASCII)) + "."
                + BASE64URL.encodeToString(payload);
        return signed + "." + BASE64URL.encodeToString(sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Whether a compact JWS was signed with this key or one before it. */
    public boolean verifies(String jws) {
        String[] parts = jws.split("\\.");
        if (parts.length != JWS_PARTS) {
            return false;
        }
        byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        return publicKeys.stream().anyMatch(key -> verifies(key, signed, parts[2]));
    }

    private static boolean verifies(PublicKey key, byte[] signed, String base64url) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(signed);
            return check.verify(Base64.getUrlDecoder().decode(base64url));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * By Bouncy Castle, whose tables make a signature some twenty times as fast as that of the JDK; the same bytes, RFC
     * 8032.
     */
    private byte[] sign(byte[] bytes) {
        var signer = new Ed25519Signer();
        signer.init(true, privateKey);
        signer.update(bytes, 0, bytes.length);
        return signer.generateSignature();
    }
}
