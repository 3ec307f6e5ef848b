package org.creditlists.web.identity;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that count no more before they expire: one by its id ({@code jti}), or all that a person ({@code sub}) was
 * given until a moment. The list names digests.
 */
@Singleton
public class Revocations {

    private volatile Map<String, Instant> revoked = Map.of();

    /** The digest by which one token is revoked. */
    public static String ofToken(String id) {
        return digest("jti:" + id);
    }

    /** The digest by which the tokens of a person are revoked. */
    public static String ofPerson(String subject) {
        return digest("sub:" + subject);
    }

    /**
     * By what a token may be revoked.
     *
     * @param token digest of its id; null when it has none
     * @param person digest of the subject
     */
    record Names(@Nullable String token, String person, Instant issued) {}

    static Names names(JsonWebToken token) {
        String id = token.getTokenID();
        return new Names(
                id == null ? null : ofToken(id),
                ofPerson(String.valueOf(token.getSubject())),
                Instant.ofEpochSecond(token.getIssuedAtTime()));
    }

    /** @param now digests with the moment of their revocation; everything that was known before is replaced */
    void replace(Map<String, Instant> now) {
        revoked = Map.copyOf(now);
    }

    boolean covers(Names names) {
        Map<String, Instant> known = revoked;
        if (known.isEmpty()) {
            return false;
        }
        if (names.token() != null && known.containsKey(names.token())) {
            return true;
        }
        Instant until = known.get(names.person());
        return until != null && !names.issued().isAfter(until);
    }

    private static String digest(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
