package org.creditlists.runtime.hash;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under a secret of the installation. Whoever reads the database without the secret cannot find out whose
 * code a hash is, although the number of possible codes is small.
 */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;

    private final SecretKeySpec key;
    private final ThreadLocal<Mac> macs;

    /**
     * @param secret Base64 of at least 32 bytes
     * @throws IllegalArgumentException when it is shorter or no Base64
     */
    public KeyedHash(String secret) {
        byte[] bytes = Base64.getDecoder().decode(secret);
        if (bytes.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("the secret has at least 32 bytes, not " + bytes.length);
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
        this.macs = ThreadLocal.withInitial(this::newMac);
    }

    /**
     * 43 characters of base64url: an index of them is a third smaller than one of hexadecimal digits. The parts are
     * hashed with their lengths, so that no two lists of parts are alike.
     */
    public String of(String... parts) {
        Mac mac = macs.get();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            mac.update((byte) (bytes.length >>> 8));
            mac.update((byte) bytes.length);
            mac.update(bytes);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
    }

    private Mac newMac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
