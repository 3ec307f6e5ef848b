package org.creditlists.restoration.certificate;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Signs as RFC 8037 says (EdDSA with Ed25519), and publishes what verifies it as a JWK set. */
@Singleton
public class CertificateKeys {

    private static final String ALGORITHM = "Ed25519";
    /** An X.509 public key of this kind ends with its 32 bytes. */
    private static final int KEY_BYTES = 32;

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey privateKey;
    private final Jwk current;
    private final List<Jwk> all = new ArrayList<>();

    CertificateKeys(CertificateSettings settings) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        this.privateKey = factory.generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(settings.privateKey())));
        byte[] encoded = Base64.getDecoder().decode(settings.publicKey());
        PublicKey publicKey = factory.generatePublic(new X509EncodedKeySpec(encoded));
        this.current = Jwk.of(encoded);
        all.add(current);
        for (String older : settings.olderPublicKeys().orElse(List.of())) {
            all.add(Jwk.of(Base64.getDecoder().decode(older)));
        }
        byte[] probe = ALGORITHM.getBytes(StandardCharsets.US_ASCII);
        Signature check = Signature.getInstance(ALGORITHM);
        check.initVerify(publicKey);
        check.update(probe);
        if (!check.verify(sign(probe))) {
            throw new IllegalArgumentException("credit.certificate: the public key is not that of the private key");
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

    /** A compact JWS (RFC 7515) of a payload. */
    String jws(byte[] payload) {
        String header = "{\"alg\":\"EdDSA\",\"kid\":\"" + current.kid() + "\",\"typ\":\"restoration+json\"}";
        String signed = BASE64URL.encodeToString(header.getBytes(StandardCharsets.US_ASCII)) + "."
                + BASE64URL.encodeToString(payload);
        try {
            return signed + "." + BASE64URL.encodeToString(sign(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] sign(byte[] bytes) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(privateKey);
        signature.update(bytes);
        return signature.sign();
    }
}
