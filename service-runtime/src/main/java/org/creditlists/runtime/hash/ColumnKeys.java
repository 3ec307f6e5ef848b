package org.creditlists.runtime.hash;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import org.creditlists.runtime.crypto.CryptoSuite;

/**
 * The keys of one version, one for each column of one service, made of a secret by HKDF (RFC 5869). A hash is
 * enciphered with the key of its column: equal hashes are equal within a column and nowhere else, and a rotation needs
 * no code to go from one version to the next.
 */
final class ColumnKeys {

    /**
     * The same for all hashes: they are as good as random, so that what is stored is equal only where hashes are equal,
     * and that look-ups need.
     */
    private static final IvParameterSpec FIXED_VECTOR = new IvParameterSpec(new byte[16]);

    private static final int CHECK_BYTES = 16;

    private final int version;
    private final byte[] secret;
    private final String service;
    private final CryptoSuite suite;
    private final Map<HashedColumn, SecretKey> keys = new EnumMap<>(HashedColumn.class);
    private final ThreadLocal<Cipher> ciphers;

    ColumnKeys(int version, byte[] secret, String service, CryptoSuite suite) {
        this.version = version;
        this.secret = secret.clone();
        this.service = service;
        this.suite = suite;
        this.ciphers = ThreadLocal.withInitial(suite::newCipher);
        for (HashedColumn column : HashedColumn.values()) {
            keys.put(column, suite.cipherKey(secret, purpose("column " + column.name())));
        }
    }

    KeyVersion version() {
        return new KeyVersion(version, suite);
    }

    /** Says of a secret that it is the same one, and nothing else of it. */
    String check() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(suite.derive(secret, purpose("check"), CHECK_BYTES));
    }

    byte[] encipher(HashedColumn column, byte[] hash) {
        return apply(Cipher.ENCRYPT_MODE, column, hash);
    }

    byte[] decipher(HashedColumn column, byte[] stored) {
        return apply(Cipher.DECRYPT_MODE, column, stored);
    }

    private byte[] apply(int mode, HashedColumn column, byte[] bytes) {
        try {
            Cipher cipher = ciphers.get();
            cipher.init(mode, keys.get(column), FIXED_VECTOR);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] purpose(String what) {
        return (service + " " + what + " version " + version).getBytes(StandardCharsets.UTF_8);
    }
}
