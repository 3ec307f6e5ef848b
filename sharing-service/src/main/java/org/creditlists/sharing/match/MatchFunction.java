package org.creditlists.sharing.match;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.generators.SCrypt;

/**
 * How the number of an individual becomes a match value: scrypt (RFC 7914) of the number with a secret salt. It needs
 * 32 MiB and a tenth of a second of a processor, so that whoever has the key confirms one number at
 * once and cannot try all.
 */
public final class MatchFunction {

    public static final String NAME = "scrypt";
    /** Cost, a power of two. */
    public static final int N = 1 << 15;
    /** Block size. */
    public static final int R = 8;
    /** Parallelism. */
    public static final int P = 1;
    /** Length of a value. */
    public static final int BYTES = 16;

    private MatchFunction() {}

    /**
     * @param key of a month and a category, 32 bytes
     * @param number resident ID number, upper case
     * @return base64url, 22 characters
     */
    public static String value(byte[] key, String number) {
        byte[] value = SCrypt.generate(number.getBytes(StandardCharsets.UTF_8), key, N, R, P, BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }
}
