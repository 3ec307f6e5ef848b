package org.creditlists.contracts.record;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.creditlists.contracts.identity.EntryId;

/**
 * A dossier as it is stored and sent: each part is encrypted with the key of its entry, so that nobody reads it once
 * the key is deleted, wherever a copy lies. The value of {@code credit.dossiers} is
 *
 * <pre>
 * 2, length of the first part (4 bytes, big-endian), the part {@link Part#IDENTITY}, the part {@link Part#REASONS}
 * </pre>
 *
 * and a part is
 *
 * <pre>
 * 1, nonce (12 bytes), AES-256-GCM of the JSON with its tag (16 bytes)
 * </pre>
 *
 * with {@code credit.dossiers}, the entry (16 bytes) and the number of the part (1 byte) as associated data: a part is
 * nowhere read as another's.
 */
public final class SealedDossier {

    /** Bytes of a key. */
    public static final int KEY_BYTES = 32;

    private static final byte TWO_PARTS = 2;
    private static final byte AES_256_GCM = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final byte[] CONTEXT = "credit.dossiers".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A part has its own ciphertext, so that a service keeps what it needs of a dossier. */
    public enum Part {
        /** {@link Identity} as JSON. */
        IDENTITY((byte) 0),
        /** {@link Reasons} as JSON. */
        REASONS((byte) 1),
        /** A text that somebody wrote about the entry, in UTF-8; in no dossier, but in tables of services. */
        TEXT((byte) 2);

        private final byte number;

        Part(byte number) {
            this.number = number;
        }
    }

    private final byte[] identity;
    private final byte[] reasons;

    private SealedDossier(byte[] identity, byte[] reasons) {
        this.identity = identity;
        this.reasons = reasons;
    }

    /**
     * @param key of the entry, for AES, {@value #KEY_BYTES} bytes
     * @param identity JSON of {@link Identity}
     * @param reasons JSON of {@link Reasons}
     */
    public static SealedDossier seal(SecretKey key, EntryId entry, byte[] identity, byte[] reasons) {
        return new SealedDossier(seal(key, entry, Part.IDENTITY, identity), seal(key, entry, Part.REASONS, reasons));
    }

    /** Whether a stored value is of this form; the form before it was JSON in clear. */
    public static boolean isSealed(byte[] stored) {
        return stored.length > 0 && stored[0] == TWO_PARTS;
    }

    /** @throws IllegalArgumentException when it is of another form */
    public static SealedDossier of(byte[] stored) {
        try {
            ByteBuffer in = ByteBuffer.wrap(stored);
            if (in.get() != TWO_PARTS) {
                throw new IllegalArgumentException("not a sealed dossier");
            }
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                throw new IllegalArgumentException("not a sealed dossier");
            }
            int second = in.position() + length;
            return new SealedDossier(
                    Arrays.copyOfRange(stored, in.position(), second),
                    Arrays.copyOfRange(stored, second, stored.length));
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("not a sealed dossier", e);
        }
    }

    /** As it is stored and sent. */
    public byte[] bytes() {
        return ByteBuffer.allocate(1 + Integer.BYTES + identity.length + reasons.length)
                .put(TWO_PARTS)
                .putInt(identity.length)
                .put(identity)
                .put(reasons)
                .array();
    }

    /** The sealed part alone. */
    public byte[] part(Part part) {
        return switch (part) {
            case IDENTITY -> identity.clone();
            case REASONS -> reasons.clone();
            case TEXT -> throw new IllegalArgumentException("a dossier has no such part");
        };
    }

    /**
     * The JSON of a part.
     *
     * @param sealed the part as {@link #part} gives it
     * @throws IllegalArgumentException when it was sealed with another key, for another entry, as another part, or is
     *     altered
     */
    public static byte[] open(SecretKey key, EntryId entry, Part part, byte[] sealed) {
        if (sealed.length < 1 + NONCE_BYTES + TAG_BYTES || sealed[0] != AES_256_GCM) {
            throw new IllegalArgumentException("not a sealed part");
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES));
            cipher.updateAAD(associated(entry, part));
            return cipher.doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new IllegalArgumentException("sealed with another key or for something else", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A part alone, as {@link #open} takes it.
     *
     * @param key of the entry, for AES, {@value #KEY_BYTES} bytes
     */
    public static byte[] seal(SecretKey key, EntryId entry, Part part, byte[] json) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = new byte[1 + NONCE_BYTES + json.length + TAG_BYTES];
        sealed[0] = AES_256_GCM;
        System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce);
            cipher.updateAAD(associated(entry, part));
            cipher.doFinal(json, 0, json.length, sealed, 1 + NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        return cipher;
    }

    private static byte[] associated(EntryId entry, Part part) {
        return ByteBuffer.allocate(CONTEXT.length + 2 * Long.BYTES + 1)
                .put(CONTEXT)
                .putLong(entry.value().getMostSignificantBits())
                .putLong(entry.value().getLeastSignificantBits())
                .put(part.number)
                .array();
    }
}
