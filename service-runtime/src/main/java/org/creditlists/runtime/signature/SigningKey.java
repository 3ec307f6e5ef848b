package org.creditlists.runtime.signature;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.jspecify.annotations.Nullable;

/**
 * Signs compact JWS and publishes what verifies them as a JWK set. The kind of the key is that of the signature:
 * Ed25519 (RFC 8037), or SM2 with SM3. Hand-written: for Ed25519 nimbus-jose-jwt needs Google Tink and knows no SM2,
 * and the inquiry needs Bouncy Castle's speed.
 */
public final class SigningKey {

    private static final int JWS_PARTS = 3;

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final SignatureKind.Signer signer;
    private final Jwk current;
    private final String publicKey;
    private final CryptoSuite suite;
    private final List<Verification> all = new ArrayList<>();

    private record Verification(Jwk jwk, SignatureKind.Verifier verifier) {

        static Verification of(String publicKeyBase64) throws GeneralSecurityException {
            byte[] encoded = Base64.getDecoder().decode(publicKeyBase64);
            SignatureKind kind = SignatureKind.of(encoded);
            return new Verification(kind.jwk(encoded), kind.verifier(encoded));
        }
    }

    /**
     * @param privateKeyBase64 of the PKCS#8 form of an Ed25519 or SM2 key
     * @param publicKeyBase64 of the X.509 form of its public part
     * @param olderPublicKeys public parts of keys used before, of either kind, so that what they signed can still be
     *     verified
     * @throws IllegalArgumentException when they are no such keys or do not belong together
     */
    public SigningKey(String privateKeyBase64, String publicKeyBase64, List<String> olderPublicKeys) {
        this(privateKeyBase64, publicKeyBase64, olderPublicKeys, CryptoSuite.INTERNATIONAL);
    }

    /**
     * @param suite how that is digested which is signed; with {@link CryptoSuite#GM} the key is one of SM2
     * @throws IllegalArgumentException when they are no such keys or do not belong together
     */
    public SigningKey(
            String privateKeyBase64, String publicKeyBase64, List<String> olderPublicKeys, CryptoSuite suite) {
        this.suite = suite;
        try {
            byte[] pkcs8 = Base64.getDecoder().decode(privateKeyBase64);
            this.signer = SignatureKind.of(pkcs8).signer(pkcs8);
            Verification own = Verification.of(publicKeyBase64);
            this.current = own.jwk();
            this.publicKey = publicKeyBase64;
            all.add(own);
            if (suite == CryptoSuite.GM && !own.jwk().alg().equals(Sm2.INSTANCE.algorithm())) {
                throw new IllegalArgumentException("with credit.crypto=gm a key to sign with is an SM2 key");
            }
            for (String older : olderPublicKeys) {
                all.add(Verification.of(older));
            }
            byte[] probe = current.kid().getBytes(StandardCharsets.US_ASCII);
            if (!own.verifier().verifies(probe, signer.sign(probe))) {
                throw new IllegalArgumentException("the public key is not that of the private key");
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("neither an Ed25519 nor an SM2 key", e);
        }
    }

    /**
     * A public key (RFC 7517).
     *
     * @param y the second coordinate of a point; an Ed25519 key has none
     * @param kid its thumbprint (RFC 7638)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Jwk(
            String kty, String crv, String x, @Nullable String y, String kid, String use, String alg) {}

    /** How that is digested which is signed now. */
    public CryptoSuite suite() {
        return suite;
    }

    /** Base64 of the X.509 form of the key that signs now. */
    public String publicKey() {
        return publicKey;
    }

    /** The latest first. */
    public List<Jwk> all() {
        return all.stream().map(Verification::jwk).toList();
    }

    /**
     * A compact JWS (RFC 7515) of a payload.
     *
     * @param type what the payload is, the header {@code typ}
     */
    public String jws(String type, byte[] payload) {
        String header =
                "{\"alg\":\"" + current.alg() + "\",\"kid\":\"" + current.kid() + "\",\"typ\":\"" + type + "\"}";
        String signed = BASE64URL.encodeToString(header.getBytes(StandardCharsets.US_ASCII)) + "."
                + BASE64URL.encodeToString(payload);
        return signed + "." + BASE64URL.encodeToString(signer.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Whether a compact JWS was signed with this key or one before it. */
    public boolean verifies(String jws) {
        String[] parts = jws.split("\\.");
        if (parts.length != JWS_PARTS) {
            return false;
        }
        byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        try {
            byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
            return all.stream().anyMatch(key -> key.verifier().verifies(signed, signature));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
