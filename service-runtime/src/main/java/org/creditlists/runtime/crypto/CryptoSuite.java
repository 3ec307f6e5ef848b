package org.creditlists.runtime.crypto;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The algorithms with which an installation makes what it keeps: the setting {@code credit.crypto}. What is kept names
 * those with which it was made, so that what is older than a change of the setting is read and verified as before.
 */
public enum CryptoSuite {
    /** SHA-256, HMAC-SHA-256, AES-256; signatures by the kind of the key, Ed25519 or SM2. */
    INTERNATIONAL("SHA-256", "HmacSHA256", "AES", 32, ""),
    /** SM3 (GB/T 32905), HMAC-SM3, SM4 (GB/T 32907), and SM2 (GB/T 32918) alone for what is signed anew. */
    GM("SM3", "HMACSM3", "SM4", 16, "gm");

    /** Of every digest, in bytes. */
    public static final int DIGEST_BYTES = 32;

    private static final ThreadLocal<MessageDigest> DIGESTS = ThreadLocal.withInitial(INTERNATIONAL::newDigest);

    private final String digestId;
    private final String mac;
    private final String cipher;
    private final int keyBytes;
    private final String mark;

    CryptoSuite(String digestId, String mac, String cipher, int keyBytes, String mark) {
        this.digestId = digestId;
        this.mac = mac;
        this.cipher = cipher;
        this.keyBytes = keyBytes;
        this.mark = mark;
    }

    /** Loaded when it is needed first: nobody who signs with Ed25519 waits for it. */
    private static final class Gm {
        static final Provider PROVIDER = new BouncyCastleProvider();
        static final ThreadLocal<MessageDigest> DIGESTS = ThreadLocal.withInitial(GM::newDigest);
    }

    @FunctionalInterface
    private interface Making<T> {
        T by(String algorithm) throws GeneralSecurityException;
    }

    /**
     * The suite whose digest has a name.
     *
     * @param id as a signed head has it; empty in heads that are older than a choice
     * @throws IllegalArgumentException when nothing is digested so
     */
    public static CryptoSuite ofDigest(String id) {
        return id.isEmpty()
                ? INTERNATIONAL
                : Arrays.stream(values())
                        .filter(suite -> suite.digestId.equals(id))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("an unknown digest: " + id));
    }

    /** The suite of a name as settings and tables have it. */
    public static CryptoSuite of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** As settings and tables have it. */
    public String settingName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a signed thing says of its digests: {@code SHA-256} or {@code SM3}. */
    public String digestId() {
        return digestId;
    }

    /** What stands behind the version of a hash that was enciphered with it: nothing, or {@code gm}. */
    public String mark() {
        return mark;
    }

    /** For a content that comes in parts. */
    public MessageDigest newDigest() {
        return made(
                this == GM
                        ? algorithm -> MessageDigest.getInstance(algorithm, Gm.PROVIDER)
                        : MessageDigest::getInstance,
                digestId);
    }

    /** The digest of parts, one behind the other. */
    public byte[] digest(byte[]... parts) {
        MessageDigest digest = (this == GM ? Gm.DIGESTS : DIGESTS).get();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** A keyed digest; not for two threads at once. */
    public Mac newMac(byte[] key) {
        return made(
                algorithm -> {
                    Mac made = this == GM ? Mac.getInstance(algorithm, Gm.PROVIDER) : Mac.getInstance(algorithm);
                    made.init(new SecretKeySpec(key, algorithm));
                    return made;
                },
                mac);
    }

    /** For whole blocks, each chained to the one before; not for two threads at once. */
    public Cipher newCipher() {
        return made(
                this == GM ? algorithm -> Cipher.getInstance(algorithm, Gm.PROVIDER) : Cipher::getInstance,
                cipher + "/CBC/NoPadding");
    }

    /** A key for {@link #newCipher}, made of a secret for one purpose by HKDF (RFC 5869). */
    public SecretKey cipherKey(byte[] secret, byte[] purpose) {
        return new SecretKeySpec(derive(secret, purpose, keyBytes), cipher);
    }

    /** Bytes made of a secret for one purpose by HKDF (RFC 5869). */
    public byte[] derive(byte[] secret, byte[] purpose, int bytes) {
        var hkdf = new HKDFBytesGenerator(this == GM ? new SM3Digest() : SHA256Digest.newInstance());
        hkdf.init(new HKDFParameters(secret, null, purpose));
        byte[] derived = new byte[bytes];
        hkdf.generateBytes(derived, 0, bytes);
        return derived;
    }

    private static <T> T made(Making<T> making, String algorithm) {
        try {
            return making.by(algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
