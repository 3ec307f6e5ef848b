package org.creditlists.infrastructure;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs bearer tokens on one machine, where no issuer runs. A real installation points at its own issuer instead. */
public final class TokenIssuer {

    private static final int KEY_BITS = 2048;

    /** The claim {@code iss} of what is signed here. */
    public static final String ISSUER = "urn:creditlists:local";

    /** Whom a token is for: every service checks that its own name is among them. */
    public static final List<String> AUDIENCES = List.of(
            "designation-service",
            "sharing-service",
            "incentive-service",
            "objection-service",
            "restoration-service",
            "portal");

    /** The type of an access token (RFC 9068, section 2.1). */
    public static final String TYPE = "at+jwt";

    private final PrivateKey privateKey;
    private final String publicKey;

    private TokenIssuer(KeyPair pair) {
        this.privateKey = pair.getPrivate();
        this.publicKey = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    public static TokenIssuer create() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return new TokenIssuer(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param pkcs8 Base64, as {@link #privateKey()} gives it */
    public static TokenIssuer of(String pkcs8) {
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            PrivateKey key = factory.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pkcs8)));
            if (!(key instanceof RSAPrivateCrtKey rsa)) {
                throw new IllegalArgumentException("not an RSA key");
            }
            var spec = new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent());
            return new TokenIssuer(new KeyPair(factory.generatePublic(spec), key));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Base64 of PKCS #8. */
    public String privateKey() {
        return Base64.getEncoder().encodeToString(privateKey.getEncoded());
    }

    /** Base64 of the public key, as {@code quarkus.oidc.public-key} takes it. */
    public String publicKey() {
        return publicKey;
    }

    /**
     * @param subject the caller, empty for a token that does not say whose it is
     * @param validity from now
     * @param roles what the token permits
     * @param claims for whom: {@code org}, {@code region}, {@code subject_code}
     */
    public String sign(String subject, Set<String> roles, Map<String, String> claims, Duration validity) {
        JwtClaims payload = new JwtClaims();
        payload.setIssuer(ISSUER);
        payload.setAudience(AUDIENCES);
        if (!subject.isEmpty()) {
            payload.setSubject(subject);
        }
        payload.setIssuedAtToNow();
        payload.setExpirationTime(
                NumericDate.fromMilliseconds(Instant.now().plus(validity).toEpochMilli()));
        payload.setGeneratedJwtId();
        payload.setStringListClaim("groups", List.copyOf(roles));
        claims.forEach(payload::setStringClaim);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(payload.toJson());
        signature.setKey(privateKey);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", TYPE);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
