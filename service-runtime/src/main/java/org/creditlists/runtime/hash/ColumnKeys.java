package org.creditlists.runtime.hash;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.jspecify.annotations.Nullable;

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
    /** Of the identity key that took the place of the first; empty for a version from before. */
    private final byte[] identity;

    private final Map<HashedColumn, SecretKey> keys = new EnumMap<>(HashedColumn.class);
    private final Map<HashedColumn, SecretKey> identityKeys = new EnumMap<>(HashedColumn.class);
    private final ThreadLocal<Cipher> ciphers;

    /** @param identity that took the place of the first before this version; empty when none did */
    ColumnKeys(int version, byte[] secret, byte[] identity, String service, CryptoSuite suite) {
        this.identity = identity.clone();
        this.version = version;
        this.secret = secret.clone();
        this.service = service;
        this.suite = suite;
        this.ciphers = ThreadLocal.withInitial(suite::newCipher);
        for (HashedColumn column : HashedColumn.values()) {
            keys.put(column, suite.cipherKey(secret, purpose("column " + column.name())));
            if (identity.length > 0) {
                identityKeys.put(column, suite.cipherKey(identity, purpose("identity " + column.name())));
            }
        }
    }

    KeyVersion version() {
        return new KeyVersion(version, suite);
    }

    /** Says of a secret, and of the identity key beside it, that they are the same, and nothing else of them. */
    String check() {
        byte[] both = Arrays.copyOf(secret, secret.length + identity.length);
        System.arraycopy(identity, 0, both, secret.length, identity.length);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(suite.derive(both, purpose("check"), CHECK_BYTES));
    }

    byte[] encipher(HashedColumn column, byte[] hash) {
        SecretKey inner = identityKeys.get(column);
        byte[] hidden = inner == null ? hash : apply(Cipher.ENCRYPT_MODE, inner, hash);
        return apply(Cipher.ENCRYPT_MODE, keys.get(column), hidden);
    }

    byte[] decipher(HashedColumn column, byte[] stored) {
        byte[] hidden = apply(Cipher.DECRYPT_MODE, keys.get(column), stored);
        SecretKey inner = identityKeys.get(column);
        return inner == null ? hidden : apply(Cipher.DECRYPT_MODE, inner, hidden);
    }

    private byte[] apply(int mode, @Nullable SecretKey key, byte[] bytes) {
        try {
            Cipher cipher = ciphers.get();
            cipher.init(mode, key, FIXED_VECTOR);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] purpose(String what) {
        return (service + " " + what + " version " + version).getBytes(StandardCharsets.UTF_8);
    }
}
