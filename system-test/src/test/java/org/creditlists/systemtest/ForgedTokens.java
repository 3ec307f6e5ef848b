package org.creditlists.systemtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.creditlists.infrastructure.TokenIssuer;
import org.jspecify.annotations.Nullable;

/** Tokens that are wrong in one thing each; everything else of them is as it has to be. */
final class ForgedTokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final String RS256 = "SHA256withRSA";

    private final PrivateKey key;
    private final String publicKey;
    private final KeyPair other;

    /** @param issuer whose key the platform trusts */
    ForgedTokens(TokenIssuer issuer) {
        try {
            key = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(issuer.privateKey())));
            publicKey = issuer.publicKey();
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            other = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that is taken. */
    String good() {
        return signed(header(), claims());
    }

    /** One that is taken, and by what it may be revoked. */
    String good(String subject, String id) {
        return signed(header(), with(with(claims(), "sub", subject), "jti", id));
    }

    /** One that is taken for so many seconds. */
    String lasting(long seconds) {
        return signed(header(), with(claims(), "exp", now() + seconds));
    }

    /** By what is wrong with them: nobody may act with them, 401. */
    Map<String, String> unknown() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String none : List.of("none", "None", "NONE")) {
            all.put("alg " + none, content(with(header(), "alg", none), claims()) + ".");
        }
        byte[] der = Base64.getDecoder().decode(publicKey);
        String pem = "-----BEGIN PUBLIC KEY-----\n" + publicKey + "\n-----END PUBLIC KEY-----\n";
        all.put("HS256 by the public key, DER", hmac(der));
        all.put("HS256 by the public key, PEM", hmac(pem.getBytes(StandardCharsets.US_ASCII)));
        all.put("HS256 by the public key, Base64", hmac(publicKey.getBytes(StandardCharsets.US_ASCII)));
        all.put("another key", otherKey(header()));
        all.put("a key of its own in jwk", otherKey(with(header(), "jwk", jwk())));
        all.put("a key elsewhere by jku", otherKey(with(header(), "jku", "http://127.0.0.1:1/keys")));
        all.put("a path in kid", otherKey(with(header(), "kid", "../../../../dev/null")));
        all.put("RS512", signed("SHA512withRSA", null, with(header(), "alg", "RS512"), claims()));
        all.put("PS256", pss());
        all.put("an extension in crit", signed(with(with(header(), "crit", List.of("x")), "x", "y"), claims()));
        String good = good();
        all.put("a signature cut short", good.substring(0, good.length() - 8));
        all.put("no signature", good.substring(0, good.lastIndexOf('.') + 1));
        all.put(
                "the signature of another token",
                good.substring(0, good.lastIndexOf('.'))
                        + lasting(60).substring(lasting(60).lastIndexOf('.')));
        for (String text : List.of("a", "..", "...", "a.b.c", "a.b", ".b.c", "a..c")) {
            all.put("the text " + text, text);
        }
        wrongClaims(all);
        return all;
    }

    private void wrongClaims(Map<String, String> all) {
        claim(all, "expired ten minutes ago", "exp", now() - 600);
        claim(all, "expired a second ago", "exp", now() - 1);
        claim(all, "no exp", "exp", null);
        claim(all, "signed for fifty years", "exp", now() + 50L * 365 * 86_400);
        claim(all, "no iat", "iat", null);
        claim(all, "iat ahead", "iat", now() + 600);
        all.put("iat of yesterday", signed(header(), with(claims(), "iat", now() - 86_400)));
        claim(all, "nbf ahead", "nbf", now() + 600);
        claim(all, "another issuer", "iss", "https://elsewhere.example");
        claim(all, "no issuer", "iss", null);
        claim(all, "another audience", "aud", List.of("elsewhere"));
        claim(all, "no audience", "aud", null);
        claim(all, "an ID token by its claim", "typ", "ID");
        claim(all, "a refresh token by its claim", "typ", "Refresh");
        claim(
                all,
                "a logout token by its event",
                "events",
                Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        all.put("a logout token by its type", signed(with(header(), "typ", "logout+jwt"), claims()));
        all.put("a token of no type", signed(with(header(), "typ", null), claims()));
        all.put("a token of the type JWT", signed(with(header(), "typ", "JWT"), claims()));
    }

    /** By what is wrong with them: it is not said who acts, or for whom, 403 {@code claim-missing}. */
    Map<String, String> ofNobody() {
        Map<String, String> all = new LinkedHashMap<>();
        claim(all, "no sub", "sub", null);
        claim(all, "an empty sub", "sub", "");
        claim(all, "an empty org", "org", "");
        claim(all, "a number for org", "org", 5);
        claim(all, "a list for org", "org", List.of("tax-420000"));
        claim(all, "a list for region", "region", List.of("420000"));
        return all;
    }

    /** By what is wrong with them: they permit nothing, 403. */
    Map<String, String> withoutRole() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("roles in realm_access", role("realm_access", Map.of("roles", List.of("officer"))));
        all.put("roles in scope", role("scope", "officer"));
        all.put("roles in another case", role("groups", List.of("OFFICER")));
        return all;
    }

    private String role(String claim, Object value) {
        return signed(header(), with(with(claims(), "groups", null), claim, value));
    }

    private void claim(Map<String, String> all, String what, String claim, @Nullable Object value) {
        all.put(what, signed(header(), with(claims(), claim, value)));
    }

    private static Map<String, Object> header() {
        return new LinkedHashMap<>(Map.of("alg", "RS256", "typ", TokenIssuer.TYPE));
    }

    private static Map<String, Object> claims() {
        return new LinkedHashMap<>(Map.of(
                "iss",
                TokenIssuer.ISSUER,
                "aud",
                TokenIssuer.AUDIENCES,
                "sub",
                "officer-of-tax-420000",
                "org",
                "tax-420000",
                "groups",
                List.of("officer"),
                "iat",
                now() - 1,
                "exp",
                now() + 600,
                "jti",
                UUID.randomUUID().toString()));
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private static Map<String, Object> with(Map<String, Object> content, String name, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(content);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    private static String content(Map<String, Object> header, Map<String, Object> claims) {
        try {
            return URL.encodeToString(JSON.writeValueAsBytes(header)) + "."
                    + URL.encodeToString(JSON.writeValueAsBytes(claims));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(Map<String, Object> header, Map<String, Object> claims) {
        return signed(RS256, null, header, claims);
    }

    private String signed(
            String algorithm,
            @Nullable PSSParameterSpec parameters,
            Map<String, Object> header,
            Map<String, Object> claims) {
        return signed(algorithm, parameters, key, content(header, claims));
    }

    private String otherKey(Map<String, Object> header) {
        return signed(RS256, null, other.getPrivate(), content(header, claims()));
    }

    private String pss() {
        var parameters = new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);
        return signed("RSASSA-PSS", parameters, with(header(), "alg", "PS256"), claims());
    }

    private static String signed(
            String algorithm, @Nullable PSSParameterSpec parameters, PrivateKey key, String content) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            if (parameters != null) {
                signature.setParameter(parameters);
            }
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String hmac(byte[] secret) {
        try {
            String content = content(with(header(), "alg", "HS256"), claims());
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return content + "." + URL.encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> jwk() {
        if (!(other.getPublic() instanceof RSAPublicKey rsa)) {
            throw new IllegalStateException("no RSA key");
        }
        return Map.of(
                "kty", "RSA",
                "n", URL.encodeToString(rsa.getModulus().toByteArray()),
                "e", URL.encodeToString(rsa.getPublicExponent().toByteArray()));
    }
}
