package org.creditlists.portal.workbench.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The id of a session: random, known to the browser alone. The database knows its SHA-256. */
public record SessionId(String text) {

    private static final int BYTES = 16;

    static SessionId random(SessionCipher cipher) {
        return new SessionId(Base64.getUrlEncoder().withoutPadding().encodeToString(cipher.random(BYTES)));
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "SessionId";
    }
}
